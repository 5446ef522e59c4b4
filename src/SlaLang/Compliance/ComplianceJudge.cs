using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Compliance;

/// <summary>Judges every obligation of both teams, as docs/compliance.md says.</summary>
public static class ComplianceJudge
{
    public static ComplianceResult Judge(DemandPlan plan, FactSet facts)
    {
        var judging = Judging.Of(plan, facts);
        return new ComplianceResult(plan, facts, [.. plan.Model.Obligations.Select(obligation => Judge(judging, obligation))]);
    }

    private static ObligationVerdict Judge(Judging judging, ObligationSymbol obligation)
    {
        var excuses = new ExcuseBook(judging.Model, obligation);
        return Streaks.Of(obligation, [.. obligation.Duties.Select(duty => Guarded(Judge(judging, obligation, duty, excuses)))]);
    }

    private static DutyVerdict Judge(Judging judging, ObligationSymbol obligation, Duty duty, ExcuseBook excuses) => duty switch
    {
        DeliverDuty deliver => VolumeVerdicts.Of(judging, obligation, deliver),
        ReachDuty reach => ReachVerdict.Of(judging, obligation, reach, excuses),
        KeepDuty keep => NotJudged(judging, obligation, keep),
        _ when TimedDuties.Of(judging, obligation, duty) is { } timed => Shared(judging, new DutyVerdict(obligation, duty, []) { Terms = timed.Terms }, timed, excuses),
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    private static DutyVerdict Shared(Judging judging, DutyVerdict verdict, TimedDuty timed, ExcuseBook excuses)
    {
        var periods = Periods.Begun(judging, timed.Every);
        var sinks = ItemJudge.Judge(judging, timed.Rule, periods, excuses);
        var items = ItemJudge.ItemsOf(sinks, sink => sink.Items);
        return verdict with
        {
            Periods = ShareVerdicts.Of(judging.AsOf, periods, items, timed.Promised, onlyMature: verdict.Duty is ConvertDuty),
            Items = items,
            WholeLeads = ItemJudge.ItemsOf(sinks, sink => sink.Whole),
            RejectedUntouched = sinks.Sum(sink => sink.RejectedUntouched),
            HandOvers = sinks.Sum(sink => sink.HandOvers),
        };
    }

    private static DutyVerdict NotJudged(Judging judging, ObligationSymbol obligation, KeepDuty duty)
    {
        var periods = Periods.Begun(judging, duty.Every);
        return new DutyVerdict(obligation, duty, [.. periods.Select(period => new PlainPeriod(period, Verdict.Undetermined)
        {
            HasEnded = judging.AsOf >= period.End,
            Reason = "formulas are not judged yet",
        })]);
    }

    /// <summary>A promise that holds only under a condition is not judged without knowing the condition.</summary>
    private static DutyVerdict Guarded(DutyVerdict verdict) => verdict.Duty.Guard is null ? verdict : verdict with
    {
        Periods = [.. verdict.Periods.Select(period => period with { Verdict = Verdict.Undetermined, IsFinal = false, Reason = "its condition `when …` is not judged yet" })],
    };
}
