using System.Collections.Immutable;
using System.Numerics;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>The tables of a plan beside the plan that was agreed.</summary>
internal static class ComparedDemand
{
    private const string Leads = "leads delivered";
    private const string Value = "value each";
    private const string Money = "to become";
    private const string None = "-";
    private const string WhatIf = "what if";

    /// <summary>The scenario's title, and each line that is supposed.</summary>
    public static IEnumerable<string> Lines(Supposition supposition)
    {
        yield return supposition.Scenario is { } title ? $"what if: {title}" : "what if:";
        foreach (var line in supposition.Lines)
        {
            yield return $"  {line}  [{line.Location}]";
        }
    }

    public static IEnumerable<string> Facts(Supposition supposition)
    {
        foreach (var line in Lines(supposition))
        {
            yield return line;
        }

        yield return supposition.Lines.IsEmpty ? "nothing is supposed, so that nothing differs" : "leads delivered: those due in the month; as they are agreed, and as they would be";
    }

    /// <param name="planned">The plan as it would be.</param>
    /// <param name="compared">Both plans.</param>
    /// <param name="heading">What stands over the figures as they would be.</param>
    public static IEnumerable<ReportSection> Sections(PlannedAgreement planned, DemandComparison compared, string heading = WhatIf) =>
    [
        .. compared.Rows
            .GroupBy(row => (row.Supposed.Stream, row.Supposed.Lead))
            .Select(rows => new ReportSection($"{DemandReport.Named(rows.Key.Stream)}, {DemandReport.Named(rows.Key.Lead)}", RowColumns(heading), DemandReport.Aligned(rows.Select(Cells)))
            {
                Notes = [.. rows.SelectMany(row => DemandReport.Notes(row.Supposed))],
            }),
        .. compared.Totals.IsEmpty ? [] : new[] { new ReportSection("All streams and lead types", TotalColumns(heading), DemandReport.Aligned(compared.Totals.Select(Cells))) },
        .. compared.Whole is { } whole ? [WholeSection(planned.Table, whole, heading)] : Array.Empty<ReportSection>(),
    ];

    private static ImmutableArray<ReportColumn> RowColumns(string heading) =>
        [.. TotalColumns(heading)[..4], new("agreed", Group: Value), new(heading, Group: Value), .. TotalColumns(heading)[4..]];

    private static ImmutableArray<ReportColumn> TotalColumns(string heading) =>
    [
        new("period", IsFigure: false),
        new("agreed", Group: Leads),
        new(heading, Group: Leads),
        new("difference", Group: Leads),
        new("agreed", Group: Money),
        new(heading, Group: Money),
    ];

    /// <summary>Everything of the whole term: what Marketing delivers, and what the deals that close need at each stage.</summary>
    private static ReportSection WholeSection(DemandTable table, ComparedTotal whole, string heading)
    {
        ReportColumn[] columns = [new("over all periods", IsFigure: false), new("agreed"), new(heading), new("difference")];
        var stages = table.Stages.Select((stage, index) => Row($"{stage.Name} of deals that close", whole.Agreed.ClosingNeeds[index], whole.Supposed.ClosingNeeds[index]));
        var (before, after) = (whole.Agreed.ClosingTarget, whole.Supposed.ClosingTarget);
        return new ReportSection(
            "The whole agreement",
            [.. columns],
            [
                Row($"{DemandReport.FirstStage(table)} delivered", whole.Agreed.Leads, whole.Supposed.Leads),
                .. stages,
                ["target of deals that close", Figures.Amount(before), Figures.Amount(after), Signed((after - before).Amount.IsPositive, Figures.Amount(after - before))],
            ]);
    }

    private static ImmutableArray<string> Row(string title, BigInteger before, BigInteger after) => [title, Figures.Of(before), Figures.Of(after), Difference(before, after)];

    private static ImmutableArray<string> Cells(ComparedRow row) =>
    [
        row.Supposed.Period.Name,
        Figures.Of(row.Agreed.Leads),
        Figures.Of(row.Supposed.Leads),
        Difference(row.Agreed.Leads, row.Supposed.Leads),
        row.Agreed.LeadValue is { } before ? Figures.Amount(before) : None,
        row.Supposed.LeadValue is { } after ? Figures.Amount(after) : None,
        Figures.Amount(row.Agreed.LeadTarget),
        Figures.Amount(row.Supposed.LeadTarget),
    ];

    private static ImmutableArray<string> Cells(ComparedTotal total) =>
    [
        total.Supposed.Period.Name,
        Figures.Of(total.Agreed.Leads),
        Figures.Of(total.Supposed.Leads),
        Difference(total.Agreed.Leads, total.Supposed.Leads),
        Figures.Amount(total.Agreed.LeadTarget),
        Figures.Amount(total.Supposed.LeadTarget),
    ];

    private static string Difference(BigInteger before, BigInteger after) => Signed(after > before, Figures.Of(after - before));

    private static string Signed(bool isMore, string figure) => isMore ? "+" + figure : figure;
}
