using System.Collections.Immutable;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>Milestones, spacing and stops of a follow-up rule (docs/compliance.md, follow-up).</summary>
internal sealed class FollowRule(Judging judging, FollowDuty duty, TimedTerms terms) : IItemRule
{
    private const int MostOnStack = 64;

    private readonly FollowupSymbol rule = duty.Followup;
    private readonly Clocks clocks = new(judging.Facts);
    private readonly Stops stops = new(judging, duty.Followup);
    private readonly Spacing spacing = new(judging, duty.Followup);
    private readonly bool hasTouches = judging.Facts.Has("touches", "at");
    private readonly ImmutableArray<(int Count, TimeLimit Limit, bool OfFirstContact)> milestones =
        [.. duty.Followup.Milestones.Select(milestone => (milestone.Count, TimeLimit.Of(milestone.Limit), milestone.OfFirstContact))];

    /// <summary>Touches that can matter: the first contact and the follow-ups of the last milestone.</summary>
    private int MostTouches => milestones.IsEmpty ? int.MaxValue : milestones[^1].Count + (rule.IncludesFirstContact ? 0 : 1);

    public void Judge(int lead, ItemSink sink)
    {
        var fact = judging.Facts.Leads[lead];
        var stage = rule.Stages.FirstOrDefault(candidate => clocks.HasEntered(fact, candidate) is not false);
        if (stage is null || Scopes.IsOfType(fact, rule.Leads) is false)
        {
            return;
        }

        var own = terms.Of(fact);
        var reading = clocks.Read(fact, own.Clock, stage);
        var isKnown = Scopes.Contains(clocks, fact, new LeadScope(stage, rule.Leads)) is true && hasTouches;
        if (reading.Problem != ItemCause.None || !isKnown)
        {
            sink.AddProblem(lead, reading.Problem != ItemCause.None ? reading.Problem : ItemCause.NoFacts, reading);
            return;
        }

        Judge(lead, own, reading.Start, sink);
    }

    private void Judge(int lead, TypeTerms own, Moment start, ItemSink sink)
    {
        var pauses = Pauses.Of(judging.Facts.StatusChanges.Of(lead), own.PausesWhile);
        var changes = judging.Facts.OwnerChanges.Of(lead);
        var whole = Sure(lead, own, new Episode(start, Moment.Never), pauses);
        var isOver = whole.State is ItemState.Met or ItemState.Missed;
        sink.CountHandOvers(Owners.HandOvers(changes, start, isOver && whole.Done.IsKnown ? whole.Done : judging.AsOf));
        if (!own.Restarts)
        {
            sink.Add(lead, whole, start);
            return;
        }

        sink.AddWhole(lead, whole, start);
        var episodes = Owners.Episodes(changes, start, stops.Of(lead, start, Reading.Plain));
        sink.AddParts(lead, start, episodes, episode => Sure(lead, own, episode, pauses));
    }

    /// <summary>How the lead stands at the end of an episode; undetermined where facts that are not precise decide.</summary>
    private Outcome Sure(int lead, TypeTerms own, Episode episode, ImmutableArray<Pause> pauses)
    {
        var plain = Outcome(lead, own, episode, pauses, Reading.Plain);
        var isDoubtful = Precision.IsDoubtful(judging, lead, own.Touches, episode.Start) || stops.Of(lead, episode.Start, Reading.Plain).IsDay;
        return !isDoubtful || Reading.All.All(reading => Outcome(lead, own, episode, pauses, reading).State == plain.State)
            ? plain
            : plain with { State = ItemState.Undetermined, Cause = ItemCause.Imprecise };
    }

    private Outcome Outcome(int lead, TypeTerms own, Episode given, ImmutableArray<Pause> pauses, Reading reading)
    {
        var start = reading.StartIsEarly ? given.Start : judging.LatestOf(given.Start);
        var episode = given with { Start = start };
        var touches = judging.Facts.Touches.Of(lead);
        var most = Math.Min(MostTouches, touches.Length);
        var room = most <= MostOnStack ? stackalloc Moment[MostOnStack] : new Moment[most];
        var counted = room[..Collect(touches, own.Touches, episode, reading, room[..most])];
        var check = new CadenceCheck(start, stops.Of(lead, start, reading), Moment.Earliest(judging.AsOf, episode.End));
        var lastDue = CheckMilestones(ref check, lead, start, counted, pauses);
        CheckGaps(ref check, counted, lastDue, pauses);
        CheckGivenUp(ref check, lead, episode, counted);
        return check.Outcome(counted.IsEmpty ? Moment.Unknown : counted[^1]);
    }

    /// <summary>The first contact and, in the order of time, each touch that is far enough after the last that counted.</summary>
    private int Collect(ReadOnlySpan<TouchFact> touches, TouchRules rules, Episode episode, Reading reading, Span<Moment> counted)
    {
        var count = 0;
        foreach (ref readonly var touch in touches)
        {
            var at = Precision.Read(judging, touch.At, episode.Start, reading);
            if (count < counted.Length && at >= episode.Start && at < episode.End && Precision.Counts(rules.FateOf(touch), reading)
                && (count == 0 || spacing.IsFarEnough(counted[count - 1], at)))
            {
                counted[count++] = at;
            }
        }

        return count;
    }

    /// <summary>Requires every milestone, and the first contact where the rule includes it; gives when the last milestone is due.</summary>
    private Moment CheckMilestones(ref CadenceCheck check, int lead, Moment start, ReadOnlySpan<Moment> counted, ImmutableArray<Pause> pauses)
    {
        if (rule is { IncludesFirstContact: true, FirstContact: { } first })
        {
            var rejected = first.OrRejection ? judging.Facts.Leads[lead].Outcomes.Rejected : Moment.Unknown;
            check.Require(judging.Due(start, TimeLimit.Of(first.Limit), pauses), Moment.Earliest(At(counted, 0), rejected), ItemCause.Untouched);
        }

        var lastDue = Moment.Never;
        foreach (var (count, limit, ofFirstContact) in milestones)
        {
            var anchor = ofFirstContact ? At(counted, 0) : start;
            lastDue = anchor.IsKnown ? judging.Due(anchor, limit, pauses) : Moment.Never;
            check.Require(lastDue, At(counted, count - (rule.IncludesFirstContact ? 1 : 0)), ItemCause.TooFewFollowUps);
        }

        return lastDue;
    }

    /// <summary>Between counted touches, up to the last milestone: nothing is required beyond its last follow-up or after it is due.</summary>
    private void CheckGaps(ref CadenceCheck check, ReadOnlySpan<Moment> counted, Moment lastDue, ImmutableArray<Pause> pauses)
    {
        for (var index = 0; spacing.HasMost && index < counted.Length && index + 1 < MostTouches; index++)
        {
            var due = spacing.NextDue(counted[index], pauses);
            if (due > lastDue)
            {
                return;
            }

            check.Require(due, At(counted, index + 1), ItemCause.GapTooLong);
        }
    }

    private void CheckGivenUp(ref CadenceCheck check, int lead, Episode episode, ReadOnlySpan<Moment> counted)
    {
        var outcomes = judging.Facts.Leads[lead].Outcomes;
        var ended = outcomes.Disqualified;
        if (milestones.IsEmpty || ended < episode.Start || ended >= episode.End || !NoResponse.Is(outcomes.Reason))
        {
            return;
        }

        var enough = At(counted, milestones[0].Count - (rule.IncludesFirstContact ? 1 : 0));
        if (!enough.IsKnown || enough > ended)
        {
            check.Miss(ended, ItemCause.GivenUp);
        }
    }

    private static Moment At(ReadOnlySpan<Moment> counted, int index) => index < counted.Length ? counted[index] : Moment.Unknown;
}
