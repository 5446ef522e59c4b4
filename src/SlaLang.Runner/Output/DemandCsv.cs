using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A plan as comma-separated values (RFC 4180): one row per stream, lead type and period, amounts with their currency's decimals.</summary>
internal static class DemandCsv
{
    private const string SpreadsheetFormulas = "=+-@\t\r";

    public static string Of(ImmutableArray<PlannedAgreement> planned)
    {
        ImmutableArray<string> stages = [.. planned.SelectMany(plan => plan.Table.Stages).Select(stage => stage.Name).Distinct()];
        var text = new StringBuilder();
        AppendRow(
            text,
            ["file", "agreement", "currency", "stream", "stream_title", "lead", "lead_title", "period", "delivered_leads", "lead_value", "lead_target",
                .. stages.Select(stage => $"closing_{stage}"), "closing_target", "before_start", "partial", "closing_after_term"]);
        foreach (var plan in planned)
        {
            foreach (var row in plan.Table.Rows)
            {
                AppendRow(text, Cells(plan, row, stages));
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(PlannedAgreement plan, DemandRow row, ImmutableArray<string> stages) =>
    [
        Guarded(plan.Path),
        Guarded(plan.Model.Title),
        plan.Model.Currency.Code,
        row.Stream.Name,
        Guarded(row.Stream.Title),
        row.Lead.Name,
        Guarded(row.Lead.Title),
        row.Period.Name,
        Digits(row.Leads),
        row.LeadValue is { } value ? Amount(value) : "",
        Amount(row.LeadTarget),
        .. stages.Select(stage => NeedAt(plan.Table, row, stage)),
        Amount(row.ClosingTarget),
        YesOrNo(row.IsBeforeStart),
        YesOrNo(row.IsPartial),
        Digits(row.ClosingAfterTerm),
    ];

    private static string NeedAt(DemandTable table, DemandRow row, string stage)
    {
        var index = table.Stages.Select(known => known.Name).ToList().IndexOf(stage);
        return index < 0 ? "" : Digits(row.ClosingNeeds[index]);
    }

    /// <summary>Keeps a spreadsheet from taking a text for a formula.</summary>
    private static string Guarded(string text) => text.Length > 0 && SpreadsheetFormulas.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Digits(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(Money money) => Exact.Decimals(money.Amount, money.Currency.Decimals).Digits;

    private static string YesOrNo(bool isTrue) => isTrue ? "yes" : "no";

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
