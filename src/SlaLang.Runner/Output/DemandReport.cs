using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A plan as tables: one for each stream and lead type, the totals, and the teams' capacity.</summary>
internal static class DemandReport
{
    private const string Delivered = "delivered";
    private const string Closing = "closing";
    private const string None = "-";

    public static Report Of(PlannedAgreement planned)
    {
        var model = planned.Model;
        var rounding = model.RoundsAtEveryStage ? "up at every stage" : "up at the end";
        var version = model.Version.Length == 0 ? "" : $", version {model.Version}";
        return new Report(
            $"{model.Title}{version}",
            [
                $"{Figures.Of(model.Term.Value.From)} to {Figures.Of(model.Term.Value.To)}, amounts in {model.Currency.Code}, rounded {rounding}",
                .. planned.Supposition is { } supposition ? ComparedDemand.Facts(supposition) : ["delivered: leads due in the month; closing: the needs of the deals that close in it"],
            ],
            [.. planned.Compared is { } compared ? ComparedDemand.Sections(planned, compared) : [.. TypeSections(planned), .. TotalSections(planned)], .. ConfidentSections.Of(planned), .. CapacitySections(planned)]);
    }

    private static IEnumerable<ReportSection> TypeSections(PlannedAgreement planned) =>
        planned.Table.Rows
            .GroupBy(row => (row.Stream, row.Lead))
            .Select(rows => new ReportSection($"{Named(rows.Key.Stream)}, {Named(rows.Key.Lead)}", PlanColumns(planned.Table), Aligned(rows.Select(Cells)))
            {
                Notes = [.. rows.SelectMany(Notes)],
            });

    private static IEnumerable<ReportSection> TotalSections(PlannedAgreement planned) =>
        planned.Table.Totals.Length == 0 ? [] : [new ReportSection("All streams and lead types", TotalColumns(planned.Table), Aligned(planned.Table.Totals.Select(Cells)))];

    private static IEnumerable<ReportSection> CapacitySections(PlannedAgreement planned) =>
        planned.Capacity
            .GroupBy(check => check.Team)
            .Select(checks => new ReportSection($"Capacity of {Named(checks.Key)}", CapacityColumns, [.. checks.Select(Cells)])
            {
                Notes = [.. checks.Where(check => check.IsOverLeads || check.IsOverTouches).Select(OverCapacity)],
            });

    private static ImmutableArray<ReportColumn> PlanColumns(DemandTable table) =>
    [
        new("period", IsFigure: false),
        new(FirstStage(table), Group: Delivered),
        new("value each", Group: Delivered),
        new("to become", Group: Delivered),
        .. table.Stages.Select(stage => new ReportColumn(stage.Name, Group: Closing)),
        new("target", Group: Closing),
    ];

    private static ImmutableArray<ReportColumn> TotalColumns(DemandTable table) => PlanColumns(table).RemoveAt(2);

    private static ImmutableArray<ReportColumn> CapacityColumns =>
    [
        new("month", IsFigure: false),
        new("leads"),
        new("can take"),
        new("touches"),
        new("can make"),
        new("open days"),
        new("people needed"),
    ];

    private static ImmutableArray<string> Cells(DemandRow row) =>
    [
        row.Period.Name,
        Figures.Of(row.Leads),
        row.LeadValue is { } value ? Figures.Amount(value) : None,
        Figures.Amount(row.LeadTarget),
        .. row.ClosingNeeds.Select(Figures.Of),
        Figures.Amount(row.ClosingTarget),
    ];

    private static ImmutableArray<string> Cells(DemandTotal total) =>
    [
        total.Period.Name,
        Figures.Of(total.Leads),
        Figures.Amount(total.LeadTarget),
        .. total.ClosingNeeds.Select(Figures.Of),
        Figures.Amount(total.ClosingTarget),
    ];

    private static ImmutableArray<string> Cells(CapacityCheck check) =>
    [
        Figures.Of(check.Month),
        Figures.Of(check.Leads),
        check.LeadCapacity is { } leads ? Figures.Of(leads) : None,
        Figures.Of(check.Touches),
        check.TouchCapacity is { } touches ? Figures.Of(touches) : None,
        Figures.Of(check.OpenDays),
        Figures.Of(check.RepsNeeded),
    ];

    /// <summary>In a column where one amount has decimals, every amount gets as many.</summary>
    internal static ImmutableArray<ImmutableArray<string>> Aligned(IEnumerable<ImmutableArray<string>> rows)
    {
        var all = rows.ToList();
        var decimals = Enumerable.Range(0, all.Count == 0 ? 0 : all[0].Length).Select(column => all.Max(row => DecimalsOf(row[column]))).ToList();
        return [.. all.Select(row => row.Select((cell, column) => WithDecimals(cell, decimals[column])).ToImmutableArray())];
    }

    private static int DecimalsOf(string figure) => figure.LastIndexOf('.') is >= 0 and var point ? figure.Length - point - 1 : 0;

    private static string WithDecimals(string figure, int decimals) =>
        decimals == 0 || DecimalsOf(figure) > 0 || !char.IsDigit(figure[^1]) ? figure : $"{figure}.{new string('0', decimals)}";

    internal static IEnumerable<string> Notes(DemandRow row)
    {
        if (row.IsBeforeStart)
        {
            yield return $"{row.Period.Name}: {Figures.Of(row.Leads)} leads are needed before the agreement starts";
        }

        if (row.ClosingAfterTerm > 0)
        {
            yield return $"{row.Period.Name}: {Figures.Of(row.ClosingAfterTerm)} leads close after the agreement ends";
        }

        if (row.IsPartial)
        {
            yield return $"{row.Period.Name}: not the whole demand, for some leads would close after the last declared quota";
        }
    }

    private static string OverCapacity(CapacityCheck check) =>
        $"{Figures.Of(check.Month)}: too much; {Figures.Of(check.RepsNeeded)} people would do, and {Figures.Of(check.Terms.Reps)} are there";

    internal static string FirstStage(DemandTable table) => table.Stages is [var first, ..] ? first.Name : "leads";

    internal static string Named(Symbol symbol) => symbol.Title == symbol.Name ? symbol.Name : $"{symbol.Title} ({symbol.Name})";
}
