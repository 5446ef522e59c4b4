using System.Collections.Immutable;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>Milestones, spacing and stops of a follow-up rule (docs/compliance.md, follow-up).</summary>
internal sealed class FollowRule(Judging judging, FollowDuty duty, TimedTerms terms) : IItemRule
{
    private const int MostOnStack = 16;

    private readonly FollowupSymbol rule = duty.Followup;
    private readonly Clocks clocks = new(judging.Facts);
    private readonly Stops stops = new(judging, duty.Followup);
    private readonly Spacing spacing = new(judging, duty.Followup);
    private readonly bool hasTouches = judging.Facts.Has("touches", "at");
    private readonly ImmutableArray<(Requirement What, TimeLimit Limit, bool OfFirstContact)> milestones =
    [
        .. duty.Followup.Milestones.Select(milestone =>
            (new Requirement(DueKind.FollowUps, milestone.Count, milestone.Limit, milestone.Location), TimeLimit.Of(milestone.Limit), milestone.OfFirstContact)),
    ];

    /// <summary>Touches that can matter: the first contact and the follow-ups of the last milestone.</summary>
    private int MostTouches => milestones.IsEmpty ? int.MaxValue : milestones[^1].What.Count + (rule.IncludesFirstContact ? 0 : 1);

    public void Judge(int lead, ItemSink sink)
    {
        var fact = judging.Facts.Leads[lead];
        if (StageOf(fact) is not { } stage || Scopes.IsOfType(fact, rule.Leads) is false)
        {
            return;
        }

        var own = terms.Of(fact);
        var reading = clocks.Read(fact, own.Clock, stage);
        sink.Trace?.Start(own.Clock, reading);
        var isKnown = Scopes.Contains(clocks, fact, stage, rule.Leads) is true && hasTouches;
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
        sink.Trace?.Paused(pauses);
        var whole = Sure(lead, own, new Episode(start, Moment.Never), pauses, sink.Trace);
        var isOver = whole.State is ItemState.Met or ItemState.Missed;
        sink.CountHandOvers(Owners.HandOvers(changes, start, isOver && whole.Done.IsKnown ? whole.Done : judging.AsOf));
        if (own.Restarts)
        {
            AddParts(lead, own, whole, pauses, sink);
        }
        else
        {
            sink.Add(lead, whole, start);
        }
    }

    /// <summary>The first of the rule's stages that the lead has entered, or may have.</summary>
    private StageSymbol? StageOf(LeadFact fact)
    {
        foreach (var stage in rule.Stages)
        {
            if (clocks.HasEntered(fact, stage) is not false)
            {
                return stage;
            }
        }

        return null;
    }

    /// <summary>For each owner, as a new one restarts the clock.</summary>
    private void AddParts(int lead, TypeTerms own, Outcome whole, ImmutableArray<Pause> pauses, ItemSink sink)
    {
        var start = whole.Start;
        sink.AddWhole(lead, whole, start);
        var episodes = Owners.Episodes(judging.Facts.OwnerChanges.Of(lead), start, stops.Of(lead, start, Reading.Plain));
        sink.AddParts(lead, start, episodes, episode => Sure(lead, own, episode, pauses, sink.Trace));
    }

    /// <summary>How the lead stands at the end of an episode; undetermined where facts that are not precise decide.</summary>
    private Outcome Sure(int lead, TypeTerms own, Episode episode, ImmutableArray<Pause> pauses, ItemTrace? trace)
    {
        var stop = stops.Of(lead, episode.Start, Reading.Plain);
        var plain = Outcome(lead, own, episode, pauses, (Reading.Plain, stop), trace);
        var isDoubtful = Precision.IsDoubtful(judging, lead, own.Touches, episode.Start) || stop.IsDay;
        var outcome = !isDoubtful || IsSure(lead, own, episode, pauses, plain.State) ? plain : plain with { State = ItemState.Undetermined, Cause = ItemCause.Imprecise };
        trace?.End(episode, outcome, stop, LastCount(lead, episode, stop));
        return outcome;
    }

    /// <summary>Whether every way to read facts that are not precise comes to the same.</summary>
    private bool IsSure(int lead, TypeTerms own, Episode episode, ImmutableArray<Pause> pauses, ItemState state) =>
        Reading.All.All(reading =>
        {
            var start = reading.StartIsEarly ? episode.Start : judging.LatestOf(episode.Start);
            return Outcome(lead, own, episode with { Start = start }, pauses, (reading, stops.Of(lead, start, reading))).State == state;
        });

    /// <param name="lead">The place of the lead.</param>
    /// <param name="own">Its terms.</param>
    /// <param name="episode">From when on, as read.</param>
    /// <param name="pauses">Its pauses.</param>
    /// <param name="read">How facts that are not precise are read, and the stop that they come to.</param>
    /// <param name="trace">Takes down what is seen.</param>
    private Outcome Outcome(int lead, TypeTerms own, Episode episode, ImmutableArray<Pause> pauses, (Reading Reading, Moment Stop) read, ItemTrace? trace = null)
    {
        var (start, reading) = (episode.Start, read.Reading);
        var touches = judging.Facts.Touches.Of(lead);
        var most = Math.Min(MostTouches, touches.Length);
        var room = most <= MostOnStack ? stackalloc Moment[MostOnStack] : new Moment[most];
        var counted = room[..Collect(touches, own.Touches, episode, reading, room[..most], trace)];
        var check = new CadenceCheck(start, read.Stop, Moment.Earliest(judging.AsOf, episode.End), trace);
        var lastDue = CheckMilestones(ref check, lead, start, counted, pauses);
        CheckGaps(ref check, counted, lastDue, pauses);
        CheckGivenUp(ref check, lead, episode, counted);
        return check.Outcome(counted.IsEmpty ? Moment.Unknown : counted[^1]);
    }

    /// <summary>The first contact and, in the order of time, each touch that is far enough after the last that counted.</summary>
    private int Collect(ReadOnlySpan<TouchFact> touches, TouchRules rules, Episode episode, Reading reading, Span<Moment> counted, ItemTrace? trace)
    {
        var (count, from) = (0, Moment.Unknown);
        foreach (ref readonly var touch in touches)
        {
            var at = Precision.Read(judging, touch.At, episode.Start, reading);
            var role = rules.RoleOf(touch, at, episode, reading);
            role = role == TouchRole.Counts ? PlaceOf(at, count, counted.Length, from) : role;
            trace?.Saw(touch, role);
            if (role is TouchRole.FirstContact or TouchRole.FollowUp)
            {
                counted[count++] = at;
                from = count < counted.Length ? spacing.FarEnoughFrom(at) : from;
            }
        }

        return count;
    }

    /// <param name="at">When a touch was that may count.</param>
    /// <param name="count">How many did before it.</param>
    /// <param name="most">How many can.</param>
    /// <param name="from">From when on it is far enough after those.</param>
    private static TouchRole PlaceOf(Moment at, int count, int most, Moment from) =>
        count == most ? TouchRole.NotNeeded
        : count == 0 ? TouchRole.FirstContact
        : at >= from ? TouchRole.FollowUp
        : TouchRole.TooSoon;

    /// <summary>Requires every milestone, and the first contact where the rule includes it; gives when the last milestone is due.</summary>
    private Moment CheckMilestones(ref CadenceCheck check, int lead, Moment start, ReadOnlySpan<Moment> counted, ImmutableArray<Pause> pauses)
    {
        if (rule is { IncludesFirstContact: true, FirstContact: { } first })
        {
            var rejected = first.OrRejection ? judging.Facts.Leads[lead].Outcomes.Rejected : Moment.Unknown;
            var what = new Requirement(DueKind.FirstContact, 1, first.Limit, first.Location);
            check.Require(what, start, judging.Due(start, TimeLimit.Of(first.Limit), pauses), Moment.Earliest(At(counted, 0), rejected));
        }

        var lastDue = Moment.Never;
        foreach (ref readonly var milestone in milestones.AsSpan())
        {
            var anchor = milestone.OfFirstContact ? At(counted, 0) : start;
            lastDue = anchor.IsKnown ? judging.Due(anchor, milestone.Limit, pauses) : Moment.Never;
            check.Require(milestone.What, anchor, lastDue, At(counted, milestone.What.Count - (rule.IncludesFirstContact ? 1 : 0)));
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

            check.Require(spacing.NextTouch, counted[index], due, At(counted, index + 1));
        }
    }

    private void CheckGivenUp(ref CadenceCheck check, int lead, Episode episode, ReadOnlySpan<Moment> counted)
    {
        if (GivenUp(lead, episode) is not { IsKnown: true } ended)
        {
            return;
        }

        var enough = At(counted, milestones[0].What.Count - (rule.IncludesFirstContact ? 1 : 0));
        if (!enough.IsKnown || enough > ended)
        {
            check.Miss(ended, ItemCause.GivenUp);
        }
    }

    /// <summary>When the lead was given up in an episode because it did not answer; unknown where it was not.</summary>
    private Moment GivenUp(int lead, Episode episode)
    {
        var outcomes = judging.Facts.Leads[lead].Outcomes;
        var ended = outcomes.Disqualified;
        return milestones.IsEmpty || ended < episode.Start || ended >= episode.End || !NoResponse.Is(outcomes.Reason) ? Moment.Unknown : ended;
    }

    /// <summary>The stop or, where the lead was given up later, that: what was done until then was tried. Unknown without a stop.</summary>
    private Moment LastCount(int lead, Episode episode, Moment stop) => stop.IsKnown && GivenUp(lead, episode) is var givenUp && givenUp > stop ? givenUp : stop;

    private static Moment At(ReadOnlySpan<Moment> counted, int index) => index < counted.Length ? counted[index] : Moment.Unknown;
}
