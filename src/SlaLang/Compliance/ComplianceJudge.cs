using System.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>Judges every obligation of both teams, as docs/compliance.md says; each once, even where others ask whether it was kept.</summary>
public sealed class ComplianceJudge(DemandPlan plan, FactSet facts, IFormulas formulas)
{
    private readonly ItemJudge items = new(Judging.Of(plan, facts));
    private readonly Dictionary<string, ObligationVerdict> verdicts = [];

    private Judging Judging => items.Judging;

    public ComplianceResult Judge() => new(plan, facts, [.. plan.Model.Obligations.Select(VerdictOf)]) { Formulas = formulas };

    /// <summary>Promises never wait for each other in a circle: that is an error of the agreement.</summary>
    public ObligationVerdict VerdictOf(ObligationSymbol obligation)
    {
        if (!verdicts.TryGetValue(obligation.Name, out var verdict))
        {
            var excuses = new ExcuseBook(Judging.Model, obligation);
            verdict = Streaks.Of(obligation, [.. obligation.Duties.Select(duty => Guarded(Judge(obligation, duty, excuses)))]);
            verdicts.Add(obligation.Name, verdict);
        }

        return verdict;
    }

    private DutyVerdict Judge(ObligationSymbol obligation, Duty duty, ExcuseBook excuses) => duty switch
    {
        DeliverDuty deliver => VolumeVerdicts.Of(Judging, obligation, deliver),
        ReachDuty reach => ReachVerdict.Of(items, obligation, reach),
        KeepDuty keep => new DutyVerdict(obligation, keep, [.. Periods.Begun(Judging, keep.Every).Select(period => Kept(keep, period))]),
        _ when TimedDuties.Of(Judging, obligation, duty) is { } timed => Shared(new DutyVerdict(obligation, duty, []) { Terms = timed.Terms }, timed, excuses),
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    private FormulaPeriod Kept(KeepDuty keep, JudgedPeriod period) =>
        KeepVerdicts.Of(period, Judging.AsOf, keep, formulas.Evaluate(keep.Expression, period, VerdictOf));

    private DutyVerdict Shared(DutyVerdict verdict, TimedDuty timed, ExcuseBook excuses)
    {
        var periods = Periods.Begun(Judging, timed.Every);
        var sinks = items.Judge(timed.Rule, periods, excuses);
        var judged = items.ItemsOf(sinks);
        return verdict with
        {
            Periods = ShareVerdicts.Of(Judging.AsOf, periods, judged, timed.Promised, onlyMature: verdict.Duty is ConvertDuty),
            Items = judged,
            WholeLeads = [.. sinks.SelectMany(sink => sink.Whole)],
            RejectedUntouched = sinks.Sum(sink => sink.RejectedUntouched),
            HandOvers = sinks.Sum(sink => sink.HandOvers),
        };
    }

    /// <summary>A promise with a condition binds only in the periods in which it holds.</summary>
    private DutyVerdict Guarded(DutyVerdict verdict) => verdict.Duty.Guard is not { } guard
        ? verdict
        : verdict with { Periods = [.. verdict.Periods.Select(period => Guarded(period, guard))] };

    private PeriodVerdict Guarded(PeriodVerdict period, Expression guard) => formulas.Evaluate(guard, period.Period, VerdictOf).Value switch
    {
        BooleanValue { IsTrue: true } => period,
        BooleanValue => period with { Verdict = Verdict.NoData, Reason = $"released: `{Written(guard)}` {(period.HasEnded ? "did not hold" : "does not hold so far")}", IsReleased = true },
        UndeterminedValue unknown when period.Verdict is Verdict.AtRisk or Verdict.Breached => period with { Verdict = Verdict.Undetermined, Reason = $"whether `{Written(guard)}` holds cannot be told: {unknown.Reason}" },
        _ => period,
    };

    /// <summary>The condition without its layout.</summary>
    private static string Written(Expression guard) => string.Join(' ', guard.Location.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
