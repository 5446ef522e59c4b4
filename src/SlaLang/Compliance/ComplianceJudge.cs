using System.Collections.Immutable;
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

    /// <summary>Duties that were judged lead by lead.</summary>
    private readonly Dictionary<Duty, DutyVerdict> shared = new(ReferenceEqualityComparer.Instance);

    private Judging Judging => items.Judging;

    public ComplianceResult Judge()
    {
        JudgeLeads(plan.Model.Obligations);
        return new ComplianceResult(plan, facts, [.. plan.Model.Obligations.Select(VerdictOf)]) { Formulas = formulas };
    }

    /// <summary>Promises never wait for each other in a circle: that is an error of the agreement.</summary>
    public ObligationVerdict VerdictOf(ObligationSymbol obligation)
    {
        if (!verdicts.TryGetValue(obligation.Name, out var verdict))
        {
            JudgeLeads([obligation]);
            verdict = Streaks.Of(obligation, [.. obligation.Duties.Select(duty => Guarded(Judge(obligation, duty)))]);
            verdicts.Add(obligation.Name, verdict);
        }

        return verdict;
    }

    private DutyVerdict Judge(ObligationSymbol obligation, Duty duty) => duty switch
    {
        DeliverDuty deliver => VolumeVerdicts.Of(Judging, obligation, deliver),
        ReachDuty reach => ReachVerdict.Of(items, obligation, reach),
        KeepDuty keep => new DutyVerdict(obligation, keep, [.. Periods.Begun(Judging, keep.Every).Select(period => Kept(keep, period))]),
        _ when shared.TryGetValue(duty, out var verdict) => verdict,
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    private FormulaPeriod Kept(KeepDuty keep, JudgedPeriod period) =>
        KeepVerdicts.Of(period, Judging.AsOf, keep, formulas.Evaluate(keep.Expression, period, VerdictOf));

    /// <summary>Judges duties lead by lead, several at once, as going to each lead costs more than some rules do.</summary>
    private void JudgeLeads(IEnumerable<ObligationSymbol> obligations)
    {
        var duties = (from obligation in obligations
                      from duty in obligation.Duties
                      where duty is not ReachDuty && !shared.ContainsKey(duty)
                      let timed = TimedDuties.Of(Judging, obligation, duty)
                      where timed is not null
                      let rule = new RuleInPeriods(timed.Rule, Periods.Begun(Judging, timed.Every), new ExcuseBook(Judging.Model, obligation))
                      select (Verdict: new DutyVerdict(obligation, duty, []) { Terms = timed.Terms }, Timed: timed, Rule: rule)).ToArray();
        foreach (var (duty, judged) in duties.Zip(items.Judge(duties.Select(duty => duty.Rule))))
        {
            shared.Add(duty.Verdict.Duty, Shared(duty.Verdict, duty.Timed, duty.Rule.Periods, judged));
        }
    }

    private DutyVerdict Shared(DutyVerdict verdict, TimedDuty timed, ImmutableArray<JudgedPeriod> periods, JudgedItems judged) => verdict with
    {
        Periods = ShareVerdicts.Of(Judging.AsOf, periods, judged.Items, timed.Promised, onlyMature: verdict.Duty is ConvertDuty),
        Items = judged.Items,
        WholeLeads = judged.WholeLeads,
        RejectedUntouched = judged.RejectedUntouched,
        HandOvers = judged.HandOvers,
    };

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
