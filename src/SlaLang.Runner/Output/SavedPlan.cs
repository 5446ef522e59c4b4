using System.Globalization;
using System.Numerics;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>The plan as it is kept beside the agreement: a line for each stream, lead type and month, so that a plain text diff shows what a change does.</summary>
internal static class SavedPlan
{
    public static string Of(string file, string digest, DemandPlan plan)
    {
        var model = plan.Model;
        var table = SlaEngine.Tabulate(plan, TableStep.Month);
        string[] heading =
        [
            $"# The plan of {file}: worked out, not written. `sla plan --save` writes this file and `sla plan --check` proves it.",
            $"content {digest}",
            $"term {Figures.Of(model.Term.Value.From)} to {Figures.Of(model.Term.Value.To)}",
        ];
        IEnumerable<string> rows = table.Rows.Select(row => $"{row.Stream.Name} {row.Lead.Name} {row.Period.Name}: {Figured(table, row.Leads, row.LeadTarget, row.ClosingNeeds.AsSpan(), row.ClosingTarget)}{Notes(row)}");
        IEnumerable<string> totals = table.Totals.Select(total => $"all {total.Period.Name}: {Figured(table, total.Leads, total.LeadTarget, total.ClosingNeeds.AsSpan(), total.ClosingTarget)}");
        IEnumerable<string> capacity = plan.Capacity.Select(Line);
        return string.Join('\n', [.. heading, .. Section(rows), .. Section(totals), .. Section(capacity)]) + "\n";
    }

    private static IEnumerable<string> Section(IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return all.Length == 0 ? [] : ["", .. all];
    }

    private static string Figured(DemandTable table, BigInteger leads, Money leadTarget, ReadOnlySpan<BigInteger> needs, Money target)
    {
        var later = new List<string>();
        for (var stage = 0; stage < table.Stages.Length; stage++)
        {
            later.Add($"{Digits(needs[stage])} {table.Stages[stage].Name}");
        }

        return $"deliver {Digits(leads)} {DemandReport.FirstStage(table)} to become {Amount(leadTarget)}; closing {string.Join(", ", later)}, {Amount(target)}";
    }

    private static string Notes(DemandRow row) => string.Concat(DemandReport.Notes(row).Select(note => $"; {note[(note.IndexOf(':', StringComparison.Ordinal) + 2)..]}"));

    private static string Line(CapacityCheck check)
    {
        var leads = check.LeadCapacity is { } capacity ? $" of {Figures.Of(capacity)}" : "";
        var touches = check.TouchCapacity is { } most ? $" of {Figures.Of(most)}" : "";
        return $"capacity {check.Team.Name} {Figures.Of(check.Month)}: {Digits(check.Leads)}{leads} leads, {Digits(check.Touches)}{touches} touches, {Figures.Of(check.RepsNeeded)} people needed";
    }

    private static string Amount(Money money) => $"{Exact.Decimals(money.Amount, money.Currency.Decimals).Digits} {money.Currency.Code}";

    private static string Digits(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
