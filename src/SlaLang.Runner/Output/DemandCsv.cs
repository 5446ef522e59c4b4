using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A plan as comma-separated values (RFC 4180): one row per stream, lead type and period, amounts with their currency's decimals.</summary>
internal static class DemandCsv
{
    private static readonly string[] Compared = ["agreed_leads", "agreed_lead_value", "agreed_lead_target", "agreed_closing_target", "more_leads"];

    private static readonly string[] Confident = ["confident_leads", "deals_for_target"];

    public static string Of(ImmutableArray<PlannedAgreement> planned)
    {
        ImmutableArray<string> stages = [.. planned.SelectMany(plan => plan.Table.Stages).Select(stage => stage.Name).Distinct()];
        using var text = new StringWriter();
        CsvText.AppendRow(
            text,
            ["file", "agreement", "currency", "stream", "stream_title", "lead", "lead_title", "period", "delivered_leads", "lead_value", "lead_target",
                .. stages.Select(stage => $"closing_{stage}"), "closing_target", "before_start", "partial", "closing_after_term", .. planned.Any(plan => plan.Compared is not null) ? Compared : [], .. planned.Any(plan => plan.Confidence is not null) ? Confident : []]);
        foreach (var plan in planned)
        {
            var confident = plan.Confident.ToDictionary(entry => (entry.Stream.Name, entry.Lead.Name, entry.Delivery.Month));
            foreach (var (row, cells) in plan.Compared is { } compared ? compared.Rows.Select(row => (row.Supposed, Cells(plan, row.Supposed, stages).Concat(Cells(row)))) : plan.Table.Rows.Select(row => (row, Cells(plan, row, stages))))
            {
                CsvText.AppendRow(text, plan.Confidence is null ? cells : cells.Concat(Cells(confident.GetValueOrDefault((row.Stream.Name, row.Lead.Name, row.Period.First)))));
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(PlannedAgreement plan, DemandRow row, ImmutableArray<string> stages) =>
    [
        CsvText.Guarded(plan.Path),
        CsvText.Guarded(plan.Model.Title),
        plan.Model.Currency.Code,
        row.Stream.Name,
        CsvText.Guarded(row.Stream.Title),
        row.Lead.Name,
        CsvText.Guarded(row.Lead.Title),
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

    private static IEnumerable<string> Cells(ComparedRow row) =>
    [
        Digits(row.Agreed.Leads),
        row.Agreed.LeadValue is { } value ? Amount(value) : "",
        Amount(row.Agreed.LeadTarget),
        Amount(row.Agreed.ClosingTarget),
        Digits(row.MoreLeads),
    ];

    private static string[] Cells(ConfidentDelivery? confident) => confident is null ? ["", ""]
        : [confident.Leads?.ToString(CultureInfo.InvariantCulture) ?? "", Digits(confident.Deals)];

    private static string NeedAt(DemandTable table, DemandRow row, string stage)
    {
        var index = table.Stages.Select(known => known.Name).ToList().IndexOf(stage);
        return index < 0 ? "" : Digits(row.ClosingNeeds[index]);
    }

    private static string Digits(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(Money money) => Exact.Decimals(money.Amount, money.Currency.Decimals).Digits;

    private static string YesOrNo(bool isTrue) => isTrue ? "yes" : "no";
}
