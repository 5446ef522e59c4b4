using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>A rate that is to be reached by a date: judged on the last cohort that is mature at the end of that date.</summary>
internal static class ReachVerdict
{
    public static DutyVerdict Of(ItemJudge judge, ObligationSymbol obligation, ReachDuty duty)
    {
        var judging = judge.Judging;
        var end = Moment.Of(judging.Timeline.StartOf(duty.By.PlusDays(1)));
        var hasEnded = judging.AsOf >= end;
        var all = Periods.All(judging.Model, judging.Timeline, CohortsOf(obligation, duty)).ToImmutableArray();
        var cohort = LastMature(judging, all, duty.Goal, hasEnded ? end : judging.AsOf);
        if (cohort is null)
        {
            return new DutyVerdict(obligation, duty, [Nothing(judging, all, duty, end, hasEnded)]);
        }

        var rule = new RuleInPeriods(new ConversionRule(judging, duty.Goal), [cohort], new ExcuseBook(judging.Model, obligation));
        var items = judge.Judge([rule])[0].Items;
        var verdict = ShareVerdicts.Of(judging.AsOf, [cohort], items, duty.Goal.Rate, onlyMature: false)[0];
        return new DutyVerdict(obligation, duty, [hasEnded ? verdict : Early(verdict)]) { Items = items };
    }

    /// <summary>How long a cohort is: as that of the `convert` duty for the same stages, else a month.</summary>
    public static Recurrence CohortsOf(ObligationSymbol obligation, ReachDuty duty) =>
        obligation.Duties.OfType<ConvertDuty>().FirstOrDefault(other => other.Goal.From == duty.Goal.From && other.Goal.To == duty.Goal.To)?.Every
        ?? new Recurrence(1, TimeUnit.Month);

    private static JudgedPeriod? LastMature(Judging judging, ImmutableArray<JudgedPeriod> cohorts, ConversionGoal goal, Moment until)
    {
        var window = TimeLimit.Of(goal.Window);
        return cohorts.LastOrDefault(cohort => judging.Timeline.Due(cohort.End.ToInstant().PlusTicks(-1), window) is { } due && Moment.Of(due) <= until);
    }

    /// <summary>Before the date, a cohort only shows the way.</summary>
    private static PeriodVerdict Early(PeriodVerdict verdict) => verdict with
    {
        HasEnded = false,
        IsFinal = false,
        Verdict = verdict.Verdict switch
        {
            Verdict.Met => Verdict.OnTrack,
            Verdict.Breached => Verdict.AtRisk,
            var other => other,
        },
    };

    private static PlainPeriod Nothing(Judging judging, ImmutableArray<JudgedPeriod> cohorts, ReachDuty duty, Moment end, bool hasEnded)
    {
        var term = judging.Model.Term.Value;
        var first = cohorts.IsEmpty ? term.From : cohorts[0].From;
        var period = new JudgedPeriod(Figures.Of(duty.By), first, duty.By, Moment.Of(judging.Timeline.StartOf(first)), end);
        return new PlainPeriod(period, Verdict.NoData) { HasEnded = hasEnded, IsFinal = hasEnded, Reason = "no cohort is mature" };
    }
}
