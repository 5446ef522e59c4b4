using System.Collections.Immutable;
using Fractions;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>Each promise that is broken or at risk: promised, measured, the difference, its leads, what would have kept it, what follows, and where to look.</summary>
internal sealed class BrokenSections(JudgedAgreement judged)
{
    private const int MostLeads = 6;

    public IEnumerable<ReportSection> All()
    {
        foreach (var (obligation, duty, period) in Shown(Verdict.Breached))
        {
            yield return new ReportSection($"Broken: {Headline(duty, period)} - {duty.Team.Name} must {DutyWords.Of(duty.Verdict.Duty)}", [], [])
            {
                Notes = [.. Figure(duty, period), .. Causes(duty), .. Consequences(obligation, period), Look(duty, period)],
            };
        }

        if (Shown(Verdict.AtRisk).ToList() is { Count: > 0 } atRisk)
        {
            yield return new ReportSection("At risk", [], [])
            {
                Notes = [.. atRisk.SelectMany(entry => AtRisk(entry.Duty, entry.Period)), Look(atRisk[0].Duty, atRisk[0].Period)],
            };
        }
    }

    /// <summary>Promised, measured and what is lacking in one line.</summary>
    public string Sentence(DutyReport duty) => duty.Period is { } period
        ? string.Join("; ", Figure(duty, period).DefaultIfEmpty(period.Reason.Length > 0 ? period.Reason : StateWords.Of(period.Verdict)))
        : "";

    private IEnumerable<(ObligationReport Obligation, DutyReport Duty, PeriodVerdict Period)> Shown(Verdict verdict) =>
        from obligation in judged.Report.Obligations
        from duty in obligation.Duties
        let period = duty.Period
        where period is not null && period.Verdict == verdict
        select (obligation, duty, period);

    private static string Headline(DutyReport duty, PeriodVerdict period) => $"{ComplyReport.NameOf(duty)}, {period.Period.Name}";

    private IEnumerable<string> AtRisk(DutyReport duty, PeriodVerdict period) =>
        Figure(duty, period).Select((line, index) => index == 0 ? $"{Headline(duty, period)}: {line}" : $"  {line}").DefaultIfEmpty(Headline(duty, period));

    private string Look(DutyReport duty, PeriodVerdict period)
    {
        var number = duty.Verdict.Obligation.Duties.Length == 1 ? "" : $", {Figures.Of(duty.Number)}";
        return $"look: {judged.Command("explain", $"{duty.Verdict.Obligation.Name}({period.Period.Name}{number})")}";
    }

    private IEnumerable<string> Figure(DutyReport duty, PeriodVerdict period) => (duty.Shortfall, period) switch
    {
        ({ } shortfall, FormulaPeriod { Bound: { } bound } formula) => Formula(formula, bound, shortfall),
        ({ } shortfall, VolumePeriod volume) => Volume(volume, shortfall),
        ({ } shortfall, SharePeriod share) => Share(duty, share, ShownGap.Of(share.Promised, new Rate(shortfall.Measured))),
        _ => [],
    };

    private static IEnumerable<string> Share(DutyReport duty, SharePeriod share, ShownGap gap)
    {
        var excused = share.Tally.Excused == 0 ? "" : $"; {Figures.Of(share.Tally.Excused)} excused beside it";
        yield return $"promised {Figures.Of(share.Promised)}, measured {Digits(gap, gap.Measured)}% ({Figures.Of(share.Compared.Met)} of {Figures.Of(share.Compared.Judged)}), short by {Digits(gap, gap.Difference)} points{excused}";
        if (share.MoreNeeded > 0)
        {
            yield return $"{DutyWords.More(duty.Verdict.Duty, share.MoreNeeded)} would {(share.HasEnded ? "have kept" : "keep")} it";
        }
    }

    private static string Digits(ShownGap gap, Fraction figure) => Exact.Decimals(figure, gap.Decimals).Digits;

    private static IEnumerable<string> Formula(FormulaPeriod formula, KeepBound bound, Shortfall shortfall)
    {
        var shown = Figures.Of(ShownFigure.Of(formula.Result.Value, bound));
        var part = formula.Result.Part is var (some, whole) ? $" ({Figures.Of(some)} of {Figures.Of(whole)})" : "";
        yield return $"promised at {(bound.IsLeast ? "least" : "most")} {Figures.Of(bound.Value)}, measured {shown}{part}, {ShownFigure.Difference(formula, shortfall)} too {(bound.IsLeast ? "little" : "much")}";
        if (formula.Result.Part is not null)
        {
            var rows = Fraction.Abs(shortfall.MoreNeeded);
            yield return $"{Figures.Of(rows)} {(bound.IsLeast ? "more" : "fewer")} of those that count would {(formula.HasEnded ? "have kept" : "keep")} it";
        }
    }

    private IEnumerable<string> Volume(VolumePeriod volume, Shortfall shortfall)
    {
        var (gap, isOver) = (ShownGap.Of(volume, shortfall, judged.Model.Currency), shortfall.MoreNeeded.IsNegative);
        var bound = volume.IsOverDelivered && shortfall.Promised == volume.Demand ? "the demand of" : isOver ? "at most" : "at least";
        yield return $"promised {bound} {Amount(volume, gap.Promised)}{(volume.HasEnded ? "" : " to date")}, delivered {Amount(volume, gap.Measured)}";
        var amount = Amount(volume, gap.Difference);
        yield return isOver ? $"{amount} too much" : $"{amount} more would {(volume.HasEnded ? "have kept" : "keep")} it";
    }

    private string Amount(VolumePeriod volume, Fraction amount) =>
        volume.ByValue ? Figures.Of(new Money(amount, judged.Model.Currency)) : $"{Figures.Of(amount)} {(amount == Fraction.One ? "lead" : "leads")}";

    private IEnumerable<string> Causes(DutyReport duty)
    {
        if (duty.Missed.IsEmpty)
        {
            yield break;
        }

        var causes = duty.Missed.GroupBy(listed => listed.Item.Cause).OrderByDescending(group => group.Count()).ThenBy(group => group.Key);
        var ids = string.Join(", ", duty.Missed.TakeLast(MostLeads).Reverse().Select(judged.NameOf));
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
