using System.Collections.Immutable;
using Fractions;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Tells how a share of leads, or a rate of conversion, was measured.</summary>
internal sealed class ShareExplanations(ComplianceResult result, int mostLeads)
{
    private readonly ShownTimes times = new(result.Model.Calendar.Opening.Zone);

    public IEnumerable<Derivation> Of(DutyReport duty, SharePeriod period)
    {
        var items = duty.Verdict.Items.Where(item => duty.Verdict.Periods[item.Period] == duty.Period).ToImmutableArray();
        return Lines.Known([Cohort(duty.Verdict.Duty, period, items), Measured(duty, period, items), Difference(duty, period), Bounds(period), .. Beside(duty, period)]);
    }

    /// <summary>For a conversion: who is in the cohort, and of whom the window is over.</summary>
    private Derivation? Cohort(Duty duty, SharePeriod period, ImmutableArray<DutyItem> items)
    {
        var goal = duty switch { ConvertDuty convert => convert.Goal, ReachDuty reach => reach.Goal, _ => null };
        if (goal is null)
        {
            return null;
        }

        var mature = items.Count(item => item.Due.IsKnown && item.Due <= result.AsOf);
        var why = duty is ReachDuty by ? $"the last cohort whose every possible lead is mature at the end of {Figures.Of(by.By)}, or as of now where that is earlier" : "";
        return Lines.Of("cohort", $"{Leads(period.Tally.All)} entered {goal.From.Name} from {Figures.Of(period.Period.From)} to {Figures.Of(period.Period.To)}; the window of {Figures.Of(goal.Window)} is over for {Figures.Of(mature)}") with { Remark = why };
    }

    private Derivation Measured(DutyReport duty, SharePeriod period, ImmutableArray<DutyItem> items)
    {
        var counted = duty.Verdict.Duty is ConvertDuty ? items.Where(item => item.Due <= result.AsOf).ToImmutableArray() : items;
        var (met, missed) = (counted.Count(item => item.State == ItemState.Met), counted.Count(item => item.State == ItemState.Missed));
        var figure = period.Share is { } share ? ShownShare.Of(share, period.Promised).ToString() : "nothing was due";
        return new Derivation("measured", figure, period.Share is null ? "" : $"{Figures.Of(met)} ÷ ({Figures.Of(met)} + {Figures.Of(missed)})", null, Lines.Known(
            Lines.Of("met", Leads(met)),
            Missed(duty, missed, counted)));
    }

    private Derivation Missed(DutyReport duty, int missed, ImmutableArray<DutyItem> items)
    {
        var causes = items.Where(item => item.State == ItemState.Missed).CountBy(item => item.Cause).OrderBy(entry => entry.Key);
        var formula = string.Join(" + ", causes.Select(entry => $"{Figures.Of(entry.Value)} {StateWords.Of(entry.Key)}"));
        return new Derivation("missed", Leads(missed), formula, null, [.. List(duty.Missed)]);
    }

    private static Derivation? Difference(DutyReport duty, SharePeriod period)
    {
        if (duty.Shortfall is not { } shortfall)
        {
            return null;
        }

        var more = Lines.Of(period.HasEnded ? "would have kept it" : "would keep it", DutyWords.More(duty.Verdict.Duty, period.MoreNeeded));
        return Lines.Of("difference", Points(shortfall.Difference), period.MoreNeeded > 0 ? [more] : []);
    }

    /// <summary>Percentage points to one decimal, never rounded to nothing.</summary>
    private static string Points(Fraction difference)
    {
        var points = Fraction.Abs(difference) * new Fraction(100);
        var shown = points < new Fraction(1, 10) ? "less than 0.1" : Exact.Decimals(points, 1).Digits;
        return $"{shown} points {(difference.IsNegative ? "below" : "above")} the promise";
    }

    private static Derivation? Bounds(SharePeriod period)
    {
        var open = period.Tally.Pending + period.Tally.Undetermined;
        return open == 0 || period is not { Lowest: { } lowest, Highest: { } highest } ? null
            : new Derivation("bounds", $"{ShownShare.Of(lowest, period.Promised)} to {ShownShare.Of(highest, period.Promised)}", "", null, [])
            {
                Remark = $"as if {(open == 1 ? "the lead that is" : $"the {Leads(open)} that are")} not decided were missed, and as if met",
            };
    }

    /// <summary>Leads that stand beside the share.</summary>
    private IEnumerable<Derivation?> Beside(DutyReport duty, SharePeriod period)
    {
        var pending = duty.Pending.Where(listed => duty.Verdict.Periods[listed.Item.Period] == duty.Period).ToImmutableArray();
        yield return pending.IsEmpty ? null : Lines.Of("pending", Leads(pending.Length), List(pending));
        yield return duty.Undetermined.IsEmpty ? null : Lines.Of("undetermined", Leads(period.Tally.Undetermined), List(duty.Undetermined));
        yield return duty.Excused.IsEmpty ? null : Lines.Of("excused, beside the share", Leads(period.Tally.Excused), Lines.Cut([.. duty.Excused.Select(Excused)], mostLeads, "leads"));
        yield return duty.Verdict.RejectedUntouched == 0 ? null : Lines.Of("rejected without any touch, in all periods", Leads(duty.Verdict.RejectedUntouched));
        yield return duty.Verdict.HandOvers == 0 ? null : Lines.Of("handed over while the clock ran, in all periods", duty.Verdict.HandOvers == 1 ? "once" : $"{Figures.Of(duty.Verdict.HandOvers)} times");
    }

    private IEnumerable<Derivation> List(ImmutableArray<ListedItem> listed) => Lines.Cut([.. listed.Select(Lead)], mostLeads, "leads");

    private Derivation Excused(ExcusedItem item) => Lines.Of(item.Listed.Lead.Id, $"“{item.Reason}”, approved by {item.Approver}");

    private Derivation Lead(ListedItem listed)
    {
        var (item, owner) = (listed.Item, listed.Owner.Length > 0 ? listed.Owner : "nobody");
        var due = item.Due.IsKnown && item.Due != Moment.Never ? $", due {times.Of(item.Due)}" : "";
        var done = item is { Done.IsKnown: true, Cause: ItemCause.Late } ? $", done {times.Of(item.Done)}" : "";
        return Lines.Of(listed.Lead.Id, $"{CauseWords.Of(item.Cause)}{due}{done}, owner {owner}");
    }

    private static string Leads(int count) => count == 1 ? "1 lead" : $"{Figures.Of(count)} leads";
}
