using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Comparing;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>What a difference does to the plan: a sentence for each thing that moves, and tables.</summary>
internal sealed class DiffEffects(AgreementDiff diff)
{
    private const string None = "-";

    private readonly PlanEffect? effect = diff.Effect;

    /// <summary>A sentence on demand in all and on each lead type of a stream, with what moves it; empty when the plan stays as it is.</summary>
    public IEnumerable<(string Sentence, ImmutableArray<string> Because)> Sentences()
    {
        if (effect is not { Months.Whole: { } whole })
        {
            yield break;
        }

        if (whole.Agreed.Leads != whole.Supposed.Leads)
        {
            yield return ($"{FirstStage} demand {Moved(whole.Agreed.Leads, whole.Supposed.Leads)}", Because(_ => true));
        }

        foreach (var rows in effect.Months.Rows.GroupBy(row => (Stream: row.Supposed.Stream.Name, Lead: row.Supposed.Lead.Name)))
        {
            var (before, after) = (Sum(rows.Select(row => row.Agreed.Leads)), Sum(rows.Select(row => row.Supposed.Leads)));
            if (before != after || rows.Any(row => !row.MoreLeads.IsZero))
            {
                yield return ($"{rows.Key.Lead} in {rows.Key.Stream} {Moved(before, after)}{Values([.. rows])}", Because(input => input.Feeds(rows.Key.Stream, rows.Key.Lead)));
            }
        }
    }

    public IEnumerable<ReportSection> Tables()
    {
        if (effect is null)
        {
            return [];
        }

        return
        [
            .. effect.Months.Totals.Any(total => !total.MoreLeads.IsZero || total.Agreed.ClosingTarget != total.Supposed.ClosingTarget) ? [Months()] : Array.Empty<ReportSection>(),
            .. effect.Months.Whole is { } whole && IsMoved(whole) ? [Stages(whole)] : Array.Empty<ReportSection>(),
            .. Types(),
            .. Capacities(),
        ];
    }

    private string FirstStage => effect is { Stages: [var first, ..] } ? first.Name : "lead";

    /// <summary>`+212 (1,180 → 1,392, +18.0%)`.</summary>
    private static string Moved(BigInteger before, BigInteger after) => before == after
        ? $"{Figures.Of(after)} as before, in other months"
        : $"{DiffWording.Difference(before, after)} ({Figures.Of(before)} → {Figures.Of(after)}, {DiffWording.Percent(before, after)})";

    private string Values(ImmutableArray<ComparedRow> rows)
    {
        var (before, after) = (Value(rows.Select(row => row.Agreed)), Value(rows.Select(row => row.Supposed)));
        return effect is { IsOneCurrency: true } && before is { } old && after is { } renewed && old != renewed ? $", worth {Figures.Of(renewed)} each instead of {Figures.Of(old)}" : "";
    }

    /// <summary>The money that all leads are to become ÷ those leads, exact.</summary>
    private static Money? Value(IEnumerable<DemandRow> rows)
    {
        var all = rows.ToList();
        var leads = Sum(all.Select(row => row.Leads));
        return leads.IsZero ? null : all.Aggregate(Money.Zero(all[0].LeadTarget.Currency), (sum, row) => sum + row.LeadTarget) * new Fraction(1, leads);
    }

    private ImmutableArray<string> Because(Func<DemandInput, bool> feeds) =>
        [.. diff.Changes.Where(change => change.Input is { } input && feeds(input)).Select(change => $"{DiffWording.Title(change)} {Arrow(change)}")];

    private static string Arrow(Change change) => DiffWording.Values(change) switch
    {
        ({ } before, { } after) => $"{before} → {after}",
        (null, { } after) => $"added: {after}",
        ({ } before, null) => $"removed: {before}",
        _ => "",
    };

    private ReportSection Months() => new(
        "Demand by month",
        [new("month", IsFigure: false), new("before", Group: $"{FirstStage} delivered"), new("after", Group: $"{FirstStage} delivered"), new("difference", Group: $"{FirstStage} delivered"), new("in %", Group: $"{FirstStage} delivered"), .. effect is { IsOneCurrency: true } ? MoneyColumns : []],
        [.. (effect?.Months.Totals ?? []).Select(Cells)]);

    private static ImmutableArray<ReportColumn> MoneyColumns => BeforeAndAfter("target of deals that close");

    private ImmutableArray<string> Cells(ComparedTotal total) =>
    [
        total.Supposed.Period.Name,
        .. Row(total.Agreed.Leads, total.Supposed.Leads),
        .. effect is { IsOneCurrency: true } ? [Figures.Amount(total.Agreed.ClosingTarget), Figures.Amount(total.Supposed.ClosingTarget)] : Array.Empty<string>(),
    ];

    private static bool IsMoved(ComparedTotal whole) => whole.Agreed.Leads != whole.Supposed.Leads || !whole.Agreed.ClosingNeeds.SequenceEqual(whole.Supposed.ClosingNeeds);

    private ReportSection Stages(ComparedTotal whole) => new(
        "Demand by stage, over all months",
        [new("stage", IsFigure: false), new("before"), new("after"), new("difference"), new("in %")],
        [
            [$"{FirstStage} delivered", .. Row(whole.Agreed.Leads, whole.Supposed.Leads)],
            .. (effect?.Stages ?? []).Select((stage, index) => (ImmutableArray<string>)[$"{stage.Name} of deals that close", .. Row(whole.Agreed.ClosingNeeds[index], whole.Supposed.ClosingNeeds[index])]),
        ]);

    private IEnumerable<ReportSection> Types() => (effect?.Months.Rows ?? [])
        .GroupBy(row => (Stream: row.Supposed.Stream.Name, Lead: row.Supposed.Lead.Name))
        .Where(rows => rows.Any(row => !row.MoreLeads.IsZero || row.Agreed.LeadValue != row.Supposed.LeadValue))
        .Select(rows => new ReportSection(
            $"{rows.Key.Lead} in {rows.Key.Stream}, by month",
            [new("month", IsFigure: false), new("before", Group: "leads"), new("after", Group: "leads"), new("difference", Group: "leads"), new("in %", Group: "leads"), new("before", Group: "value each"), new("after", Group: "value each")],
            [.. rows.Select(row => (ImmutableArray<string>)[row.Supposed.Period.Name, .. Row(row.Agreed.Leads, row.Supposed.Leads), ValueOf(row.Agreed), ValueOf(row.Supposed)])]));

    private string ValueOf(DemandRow row) => row.LeadValue is not { } value ? None : effect is { IsOneCurrency: true } ? Figures.Amount(value) : Figures.Of(value);

    private IEnumerable<ReportSection> Capacities() => (effect?.Capacity ?? [])
        .GroupBy(check => check.Team)
        .Where(checks => checks.Any(check => !LoadOf(check.Before).SequenceEqual(LoadOf(check.After))))
        .Select(checks => new ReportSection(
            $"Capacity of {checks.Key}",
            [new("month", IsFigure: false), .. BeforeAndAfter("leads"), .. BeforeAndAfter("can take"), .. BeforeAndAfter("people needed")],
            [.. checks.Select(check => (ImmutableArray<string>)[Figures.Of(check.Month), .. LoadOf(check.Before).Zip(LoadOf(check.After), (before, after) => new[] { before, after }).SelectMany(pair => pair)])]));

    private static ImmutableArray<ReportColumn> BeforeAndAfter(string group) => [new("before", Group: group), new("after", Group: group)];

    private static ImmutableArray<string> LoadOf(CapacityCheck? check) => check is null
        ? [None, None, None]
        : [Figures.Of(check.Leads), check.LeadCapacity is { } capacity ? Figures.Of(capacity) : None, Figures.Of(check.RepsNeeded)];

    private static string[] Row(BigInteger before, BigInteger after) => [Figures.Of(before), Figures.Of(after), DiffWording.Difference(before, after), DiffWording.Percent(before, after)];

    private static BigInteger Sum(IEnumerable<BigInteger> figures) => figures.Aggregate(BigInteger.Zero, (sum, figure) => sum + figure);
}
