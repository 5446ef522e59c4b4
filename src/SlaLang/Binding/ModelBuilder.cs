using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>One pass over the declarations, each kind after those that it names.</summary>
internal sealed class ModelBuilder(BindingContext context)
{
    private readonly AgreementBinder agreements = new(context);
    private readonly FunnelBinder funnel = new(context);
    private readonly RatesBinder rates = new(context);
    private readonly QuotaBinder quotas = new(context);

    public AgreementModel? Bind()
    {
        var syntax = Each<AgreementSyntax>().FirstOrDefault();
        agreements.BindBasis(syntax);
        BindPeople();
        BindFunnel();
        var streams = new StreamBinder(context, quotas);
        BindStreams(streams, syntax);
        var blocks = Each<RatesSyntax>().Select(rates.Bind).OfType<RatesSymbol>().ToImmutableArray();
        rates.CheckEqual(blocks);
        var parties = agreements.Parties(syntax);
        BindDuties(parties);
        var header = syntax is null ? null : agreements.Model(syntax, parties?.Value ?? []);
        var model = Rules(header is null ? null : Filled(header, blocks), streams);
        CheckCoverage(syntax, blocks);
        context.Diagnostics.AddRange(new MetCircles([.. context.Obligations.All], context.Expressions.Metrics).Find());
        return context.Diagnostics.HasErrors ? null : model;
    }

    private IEnumerable<T> Each<T>() => context.Declarations.OfType<T>();

    private void BindPeople()
    {
        foreach (var team in Each<TeamSyntax>())
        {
            new TeamBinder(context).Bind(team);
        }

        foreach (var calendar in Each<CalendarSyntax>())
        {
            new CalendarBinder(context).Bind(calendar);
        }
    }

    private void BindFunnel()
    {
        foreach (var stage in Each<StageSyntax>())
        {
            funnel.Bind(stage);
        }

        foreach (var lead in Each<LeadSyntax>())
        {
            funnel.Bind(lead);
        }
    }

    private void BindStreams(StreamBinder streams, AgreementSyntax? syntax)
    {
        var company = new CompanyQuotaBinder(context, quotas).Bind(syntax);
        foreach (var stream in Each<StreamSyntax>())
        {
            streams.Bind(stream, company.GetValueOrDefault(stream.Name.Text));
        }
    }

    private void BindDuties(Declared<ImmutableArray<TeamSymbol>>? parties)
    {
        var followups = new FollowupBinder(context, funnel);
        foreach (var followup in Each<FollowupSyntax>())
        {
            followups.Bind(followup);
        }

        var obligations = new ObligationBinder(context, new DutyBinder(context, funnel) { Parties = parties }, followups);
        foreach (var obligation in Each<ObligationSyntax>())
        {
            obligations.Bind(obligation);
        }
    }

    /// <summary>What stands on all the rest: formulas, sources, excuses, tests, scenarios.</summary>
    private AgreementModel? Rules(AgreementModel? model, StreamBinder streams)
    {
        var rules = new RuleBinder(context, rates);
        var metrics = Each<MetricSyntax>().Select(metric => new MetricSymbol(metric.Name.Text, metric.Title?.Value ?? metric.Name.Text, context.Expressions.ShownMetric(metric), metric.IsLet, metric.Location)).ToImmutableArray();
        var clauses = Each<ClauseSyntax>().Select(clause => new Clause(clause.Title.Value, context.Expressions.Prose(clause.Text), clause.Location)).ToImmutableArray();
        var sources = Each<SourceSyntax>().Select(new SourceBinder(context).Bind).OfType<FactSource>().ToImmutableArray();
        var excuses = Each<ExcuseSyntax>().Select(rules.Excuse).OfType<Excuse>().ToImmutableArray();
        var tests = Each<TestSyntax>().Select(new TestBinder(context).Bind).ToImmutableArray();
        var scenarios = Each<ScenarioSyntax>().Select(scenario => rules.Scenario(scenario, streams)).ToImmutableArray();
        return model is null ? null : model with { Metrics = metrics, Clauses = clauses, Sources = sources, Excuses = excuses, Tests = tests, Scenarios = scenarios };
    }

    private AgreementModel Filled(AgreementModel model, ImmutableArray<RatesSymbol> blocks) => model with
    {
        Rates = blocks,
        Teams = [.. context.Teams.All],
        Stages = [.. context.Stages.All.OrderBy(stage => stage.Index)],
        LeadTypes = [.. context.Leads.All],
        Streams = [.. context.Streams.All],
        Followups = [.. context.Followups.All],
        Obligations = [.. context.Obligations.All],
    };

    private void CheckCoverage(AgreementSyntax? syntax, ImmutableArray<RatesSymbol> blocks)
    {
        var hasBroken = context.Declarations.Any(declaration => declaration.IsBroken) || context.Forgiven.ForgivesAll;
        if (syntax is null || hasBroken)
        {
            return;
        }

        if (context.Stages.Count < 2)
        {
            context.Say(BindingDiagnostics.NoStages(syntax.Title.Location));
            return;
        }

        var check = new CoverageCheck(context, [.. context.Stages.All.OrderBy(stage => stage.Index)], blocks);
        foreach (var stream in context.Streams.All)
        {
            check.Check(stream);
        }
    }
}
