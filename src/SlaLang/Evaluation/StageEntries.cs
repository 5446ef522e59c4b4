using System.Collections.Immutable;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Evaluation.Rows;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>The leads that `actual(STAGE, …)` counts: those that entered the stage in the period, once each.</summary>
internal sealed class StageEntries
{
    private readonly FactWorld world;
    private readonly LeadTypeSymbol? lead;
    private readonly StreamSymbol? stream;
    private readonly MonthRange? months;

    public StageEntries(FactWorld world, CallExpression call)
    {
        this.world = world;
        var model = world.Model;
        Stage = model.Stages.First(stage => stage.Name == NameOf(call, "stage"));
        lead = model.LeadTypes.FirstOrDefault(type => type.Name == NameOf(call, "lead"));
        stream = model.Streams.FirstOrDefault(known => known.Name == NameOf(call, "stream"));
        months = call.Find("period")?.Value is LiteralExpression { Value: PeriodValue period } ? period.Months : null;
    }

    public StageSymbol Stage { get; }

    public ImmutableArray<string> Doubts =>
    [
        world.Clocks.KnowsStage(Stage) ? $"`{Stage.Name}` is empty for a lead that went on" : $"the column `{Stage.Name}` of `leads` is missing",
        .. lead is null ? [] : new[] { "`type` is empty, or not clear" },
        .. stream is null ? [] : new[] { "the stream is not clear" },
    ];

    public string Remark(JudgedPeriod? asked) => Span(asked) is var (from, to) ? $"entered {Stage.Name} from {Figures.Of(from)} to {Figures.Of(to)}" : "";

    public RowTest[] Tests(JudgedPeriod? asked)
    {
        var (from, to) = Span(asked);
        var (start, end) = (Moment.Of(world.Timeline.StartOf(from)), Moment.Of(world.Timeline.StartOf(to.PlusDays(1))));
        return [row => IsOfType(world.Facts.Leads[row.Lead]), row => IsOfStream(world.Facts.Leads[row.Lead]), row => Entered(world.Facts.Leads[row.Lead], start, end)];
    }

    private static string? NameOf(CallExpression call, string parameter) => call.Find(parameter)?.Value is SymbolExpression symbol ? symbol.Name : null;

    private (LocalDate From, LocalDate To) Span(JudgedPeriod? asked) => months is { } named
        ? (named.First.OnDayOfMonth(1), named.First.PlusMonths(named.Months).OnDayOfMonth(1).PlusDays(-1))
        : asked is not null ? (asked.From, asked.To) : (world.Model.Term.Value.From, world.Model.Term.Value.To);

    private Truth IsOfType(LeadFact fact) => lead is null ? Truth.Yes : fact.Type is null ? Truth.Unknown : Truths.Of(fact.Type == lead);

    private Truth IsOfStream(LeadFact fact) => stream is null ? Truth.Yes : world.Facts.StreamOf(fact) is { } own ? Truths.Of(own == stream) : Truth.Unknown;

    private Truth Entered(LeadFact fact, Moment start, Moment end) =>
        fact.Entered(Stage) is { IsKnown: true } entered ? Truths.Of(entered >= start && entered < end)
        : world.Clocks.HasEntered(fact, Stage) is false || (fact.Created.IsKnown && fact.Created >= end) ? Truth.No
        : Truth.Unknown;
}
