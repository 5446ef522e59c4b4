using System.Collections.Immutable;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Binding;

/// <summary>Excuses and scenarios.</summary>
internal sealed class RuleBinder(BindingContext context, RatesBinder rates)
{
    private readonly Dictionary<string, Location> scenarios = [];

    public Excuse? Excuse(ExcuseSyntax syntax)
    {
        var obligation = context.Obligations.Find(syntax.Obligation);
        var from = syntax.From is null ? null : context.Dates.Instant(syntax.From);
        var to = syntax.To is null ? null : EndOf(syntax.To);
        if (from > to)
        {
            context.Say(BindingDiagnostics.ExcuseEndsFirst(syntax.Location));
        }

        return obligation is null ? null : new Excuse([.. syntax.Leads.Select(lead => lead.Value)], from, to, obligation, syntax.Reason.Value, syntax.Approver.Value, syntax.Location);
    }

    /// <summary>A window up to a date includes the whole of it.</summary>
    private LocalDateTime? EndOf(InstantSyntax to) =>
        context.Dates.Instant(to) is not { } end ? null : to.Time is null ? end.PlusDays(1).PlusTicks(-1) : end;

    public Scenario Scenario(ScenarioSyntax syntax, StreamBinder streams)
    {
        if (!scenarios.TryAdd(syntax.Title.Value, syntax.Title.Location))
        {
            context.Say(BindingDiagnostics.SecondScenario(syntax.Title.Location, syntax.Title.Value, scenarios[syntax.Title.Value]));
        }

        var changed = syntax.Overrides.OfType<RatesSyntax>().Select(rates.Bind).OfType<RatesSymbol>().ToImmutableArray();
        rates.CheckEqual(changed);
        var quotas = Merged(syntax.Overrides.OfType<StreamSyntax>()).Select(streams.Override).OfType<StreamSymbol>().ToImmutableArray();
        return new Scenario(syntax.Title.Value, changed, quotas, syntax.Location) { Lines = [.. syntax.Overrides.SelectMany(Lines)] };
    }

    private static IEnumerable<SupposedLine> Lines(DeclarationSyntax block) => block switch
    {
        RatesSyntax rates => rates.Items.Select(item => new SupposedLine(HeaderOf(rates), item.Location)),
        StreamSyntax stream => stream.Items.Select(item => new SupposedLine(stream.Name.Text, item.Location)),
        _ => [],
    };

    private static string HeaderOf(RatesSyntax rates) =>
        $"{rates.Lead.Text}{(rates.Stream is { } stream ? $" in {stream.Text}" : "")}{(rates.From is { } from ? $" from {from.Location.Text}" : "")}";

    /// <summary>Several blocks of one stream are one block.</summary>
    private static IEnumerable<StreamSyntax> Merged(IEnumerable<StreamSyntax> blocks) =>
        blocks.GroupBy(block => block.Name.Text).Select(group => group.First() with { Items = [.. group.SelectMany(block => block.Items)] });
}
