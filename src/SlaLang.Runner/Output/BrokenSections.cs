using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>Each promise that is broken or at risk: promised, measured, the difference, its leads, what would have kept it, what follows, and where to look.</summary>
internal sealed class BrokenSections(JudgedAgreement judged)
{
    private const int MostLeads = 8;

    public IEnumerable<ReportSection> All() =>
        from obligation in judged.Report.Obligations
        from duty in obligation.Duties
        let period = duty.Period
        where period is { Verdict: Verdict.Breached or Verdict.AtRisk }
        orderby period.Verdict descending
        select new ReportSection(Title(duty, period), [], []) { Notes = [.. Notes(obligation, duty, period)] };

    private static string Title(DutyReport duty, PeriodVerdict period) =>
        $"{(period.Verdict == Verdict.Breached ? "Broken" : "At risk")}: {ComplyReport.NameOf(duty)}, {period.Period.Name} - {duty.Team.Name} must {DutyWords.Of(duty.Verdict.Duty)}";

    private IEnumerable<string> Notes(ObligationReport obligation, DutyReport duty, PeriodVerdict period)
    {
        if (duty.Shortfall is { } shortfall)
        {
            yield return Figure(duty, period, shortfall);
        }

        if (period.Verdict == Verdict.Breached)
        {
            foreach (var note in Causes(duty).Concat(Consequences(obligation, period)))
            {
                yield return note;
            }
        }

        yield return $"look: sla explain {ShellWord.Of(judged.Path)} --data {ShellWord.Of(judged.DataFolder)} --as-of {ShellWord.Of(judged.AsOf)} '{Query(duty, period)}'";
    }

    private static string Query(DutyReport duty, PeriodVerdict period) =>
        $"{duty.Verdict.Obligation.Name}({period.Period.Name}{(duty.Verdict.Obligation.Duties.Length == 1 ? "" : $", {Figures.Of(duty.Number)}")})";

    private string Figure(DutyReport duty, PeriodVerdict period, Shortfall shortfall) => period switch
    {
        VolumePeriod volume => Volume(volume, shortfall),
        SharePeriod share => $"promised {Figures.Of(share.Promised)}, measured {ShownShare.Of(period, duty.Verdict.Duty)} ({Figures.Of(share.Tally.Met)} of {Figures.Of(share.Tally.Judged)}),"
            + $" short by {Points(shortfall)} points{Needed(duty, share)}{Excused(share)}",
        _ => "",
    };

    private static string Needed(DutyReport duty, SharePeriod share) =>
        share.MoreNeeded == 0 ? "" : $"; {DutyWords.More(duty.Verdict.Duty, share.MoreNeeded)} would {(share.HasEnded ? "have kept" : "keep")} it";

    private static string Excused(SharePeriod share) => share.Tally.Excused == 0 ? "" : $"; {Figures.Of(share.Tally.Excused)} excused beside it";

    /// <summary>With one decimal, rounded up: a promise that is missed is never missed by 0.0.</summary>
    private static string Points(Shortfall shortfall) =>
        Exact.Decimals(new Fraction(Exact.Ceiling(Fraction.Abs(shortfall.Difference) * new Fraction(1000)), 10), 1).Digits;

    private string Volume(VolumePeriod volume, Shortfall shortfall)
    {
        var isOver = shortfall.MoreNeeded.IsNegative;
        var bound = volume.IsOverDelivered && shortfall.Promised == volume.Demand ? "demand" : isOver ? "at most" : "at least";
        return $"promised {bound} {Amount(volume, shortfall.Promised, !isOver)}{(volume.HasEnded ? "" : " to date")}, delivered {Amount(volume, shortfall.Measured, isOver)}:"
            + $" {Amount(volume, Fraction.Abs(shortfall.MoreNeeded), true)} {(isOver ? "too much" : "more")} {(isOver ? "" : volume.HasEnded ? "would have kept it" : "would keep it")}".TrimEnd();
    }

    private string Amount(VolumePeriod volume, Fraction amount, bool roundsUp)
    {
        var whole = roundsUp ? Exact.Ceiling(amount) : Exact.Floor(amount);
        return volume.ByValue ? Figures.Of(new Money(new Fraction(whole), judged.Model.Currency)) : $"{Figures.Of(whole)} {(whole == BigInteger.One ? "lead" : "leads")}";
    }

    private static IEnumerable<string> Causes(DutyReport duty)
    {
        if (duty.Missed.IsEmpty)
        {
            yield break;
        }

        var causes = duty.Missed.GroupBy(listed => listed.Item.Cause).OrderByDescending(group => group.Count()).ThenBy(group => group.Key);
        var ids = string.Join(", ", duty.Missed.TakeLast(MostLeads).Reverse().Select(listed => listed.Lead.Id));
        var rest = duty.Missed.Length > MostLeads ? $" and {Figures.Of(duty.Missed.Length - MostLeads)} more" : "";
        yield return $"missed: {string.Join(", ", causes.Select(group => $"{Figures.Of(group.Count())} {StateWords.Of(group.Key)}"))}; the latest {ids}{rest}";
    }

    private static IEnumerable<string> Consequences(ObligationReport obligation, PeriodVerdict period)
    {
        var due = obligation.Consequences.Where(due => due.Period == period.Period).Select(Consequence).ToList();
        return due.Count == 0 ? [] : [$"follows: {string.Join("; ", due)}"];
    }

    private static string Consequence(DueConsequence due) =>
        $"{(due.Consequence.Escalates ? "escalate to" : "notify")} {due.Consequence.Whom}{(due.InARow > 1 ? $" ({Figures.Of(due.InARow)} in a row)" : "")}";
}
