using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>A duty that is judged lead by lead: its rule and, where it has a clock, the terms by lead type.</summary>
internal sealed record TimedDuty(IItemRule Rule, ContactTerms? Terms, Rate Promised, Recurrence Every);

/// <summary>Finds the rule of a duty.</summary>
internal static class TimedDuties
{
    /// <summary>Null for a duty that is not judged lead by lead. A rate to reach by a date has periods of its own.</summary>
    public static TimedDuty? Of(Judging judging, ObligationSymbol obligation, Duty duty) => duty switch
    {
        ContactDuty contact => Contact(judging, obligation, contact),
        FollowDuty follow => Follow(judging, obligation, follow),
        DecideDuty decide => Decide(judging, obligation, decide),
        ConvertDuty convert => new TimedDuty(new ConversionRule(judging, convert.Goal), null, convert.Goal.Rate, convert.Every),
        ReachDuty reach => new TimedDuty(new ConversionRule(judging, reach.Goal), null, reach.Goal.Rate, ReachVerdict.CohortsOf(obligation, reach)),
        _ => null,
    };

    private static TimedDuty Contact(Judging judging, ObligationSymbol obligation, ContactDuty duty)
    {
        var terms = new ContactTerms(judging.Model, obligation, duty.Scope.Stage);
        return new TimedDuty(new ContactRule(judging, duty, new TimedTerms(judging.Facts, duty.Team, terms)), terms, duty.Share, duty.Every);
    }

    private static TimedDuty Follow(Judging judging, ObligationSymbol obligation, FollowDuty duty)
    {
        var stage = duty.Followup.Stages.IsEmpty ? judging.Model.Stages[0] : duty.Followup.Stages[0];
        var terms = new ContactTerms(judging.Model, obligation, stage, duty.Followup);
        return new TimedDuty(new FollowRule(judging, duty, new TimedTerms(judging.Facts, duty.Team, terms)), terms, duty.Share, duty.Every);
    }

    private static TimedDuty Decide(Judging judging, ObligationSymbol obligation, DecideDuty duty)
    {
        var terms = new ContactTerms(judging.Model, obligation, duty.Scope.Stage);
        return new TimedDuty(new DecideRule(judging, obligation, duty, new TimedTerms(judging.Facts, duty.Team, terms)), terms, duty.Share, duty.Every);
    }
}
