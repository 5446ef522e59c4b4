using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

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
        ContactDuty contact => Contact(judging, obligation, contact, excuses),
        FollowDuty follow => Follow(judging, obligation, follow, excuses),
        DecideDuty decide => Decide(judging, obligation, decide, excuses),
        ConvertDuty convert => Shared(judging, new DutyVerdict(obligation, convert, []), new ConversionRule(judging, convert.Goal), (convert.Goal.Rate, convert.Every), excuses),
        ReachDuty reach => ReachVerdict.Of(judging, obligation, reach, excuses),
        KeepDuty keep => NotJudged(judging, obligation, keep),
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    private static DutyVerdict Contact(Judging judging, ObligationSymbol obligation, ContactDuty duty, ExcuseBook excuses)
    {
        var terms = new ContactTerms(judging.Model, obligation, duty.Scope.Stage);
        var rule = new ContactRule(judging, duty, new TimedTerms(judging.Facts, duty.Team, terms));
        return Shared(judging, new DutyVerdict(obligation, duty, []) { Terms = terms }, rule, (duty.Share, duty.Every), excuses);
    }

    private static DutyVerdict Follow(Judging judging, ObligationSymbol obligation, FollowDuty duty, ExcuseBook excuses)
    {
        var stage = duty.Followup.Stages.IsEmpty ? judging.Model.Stages[0] : duty.Followup.Stages[0];
        var terms = new ContactTerms(judging.Model, obligation, stage, duty.Followup);
        var rule = new FollowRule(judging, duty, new TimedTerms(judging.Facts, duty.Team, terms));
        return Shared(judging, new DutyVerdict(obligation, duty, []) { Terms = terms }, rule, (duty.Share, duty.Every), excuses);
    }

    private static DutyVerdict Decide(Judging judging, ObligationSymbol obligation, DecideDuty duty, ExcuseBook excuses)
    {
        var terms = new ContactTerms(judging.Model, obligation, duty.Scope.Stage);
        var rule = new DecideRule(judging, obligation, duty, new TimedTerms(judging.Facts, duty.Team, terms));
        return Shared(judging, new DutyVerdict(obligation, duty, []) { Terms = terms }, rule, (duty.Share, duty.Every), excuses);
    }

    private static DutyVerdict Shared(Judging judging, DutyVerdict verdict, IItemRule rule, (Rate Promised, Recurrence Every) goal, ExcuseBook excuses)
    {
        var periods = Periods.Begun(judging, goal.Every);
        var sinks = ItemJudge.Judge(judging, rule, periods, excuses);
        var items = ItemJudge.ItemsOf(sinks, sink => sink.Items);
        return verdict with
        {
            Periods = ShareVerdicts.Of(judging.AsOf, periods, items, goal.Promised, onlyMature: verdict.Duty is ConvertDuty),
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
