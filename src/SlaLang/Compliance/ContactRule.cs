using System.Collections.Immutable;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>Judges one lead at a time.</summary>
internal interface IItemRule
{
    /// <summary>Adds how the lead stands: nothing where it is out of scope, one item, or one for each owner.</summary>
    void Judge(int lead, ItemSink sink);
}

/// <summary>The first contact in time (docs/compliance.md, contact).</summary>
internal sealed class ContactRule(Judging judging, ContactDuty duty, TimedTerms terms) : IItemRule
{
    private readonly Clocks clocks = new(judging.Facts);
    private readonly TimeLimit limit = TimeLimit.Of(duty.Limit);
    private readonly bool hasTouches = judging.Facts.Has("touches", "at") || judging.Facts.Has("leads", "first_touch");

    public void Judge(int lead, ItemSink sink)
    {
        var fact = judging.Facts.Leads[lead];
        if (Scopes.Contains(clocks, fact, duty.Scope) is false)
        {
            return;
        }

        var own = terms.Of(fact);
        var reading = clocks.Read(fact, own.Clock, duty.Scope.Stage);
        var problem = reading.Problem != ItemCause.None ? reading.Problem : Problem(fact);
        if (problem != ItemCause.None)
        {
            sink.AddProblem(lead, problem, reading);
            return;
        }

        var pauses = Pauses.Of(judging.Facts.StatusChanges.Of(lead), own.PausesWhile);
        var whole = Outcome(lead, own, new Episode(reading.Start, Moment.Never), pauses);
        sink.CountUntouched(fact.Outcomes.Rejected.IsKnown && !FirstTouch(lead, own, new Episode(reading.Start, Moment.Never), Reading.Plain).IsKnown);
        sink.CountHandOvers(Owners.HandOvers(judging.Facts.OwnerChanges.Of(lead), reading.Start, whole.Done.IsKnown ? whole.Done : judging.AsOf));
        if (!own.Restarts)
        {
            sink.Add(lead, whole, reading.Start);
            return;
        }

        sink.AddWhole(lead, whole, reading.Start);
        var episodes = Owners.Episodes(judging.Facts.OwnerChanges.Of(lead), reading.Start, whole.Done);
        sink.AddParts(lead, reading.Start, episodes, episode => Outcome(lead, own, episode, pauses));
    }

    private ItemCause Problem(LeadFact fact) =>
        Scopes.Contains(clocks, fact, duty.Scope) is null ? ItemCause.NoFacts
        : hasTouches ? ItemCause.None
        : ItemCause.NoFacts;

    /// <summary>How the lead stands at the end of an episode; undetermined where facts that are not precise decide.</summary>
    private Outcome Outcome(int lead, TypeTerms own, Episode episode, ImmutableArray<Pause> pauses)
    {
        var plain = Outcome(lead, own, episode, pauses, Reading.Plain);
        var isDoubtful = Precision.IsDoubtful(judging, lead, own.Touches, episode.Start) || (duty.OrRejection && judging.Facts.Leads[lead].Outcomes.Rejected.IsDay);
        return !isDoubtful || Reading.All.All(reading => Outcome(lead, own, episode, pauses, reading).State == plain.State)
            ? plain
            : plain with { State = ItemState.Undetermined, Cause = ItemCause.Imprecise };
    }

    private Outcome Outcome(int lead, TypeTerms own, Episode episode, ImmutableArray<Pause> pauses, Reading reading)
    {
        var start = reading.StartIsEarly ? episode.Start : judging.LatestOf(episode.Start);
        var due = judging.Due(start, limit, pauses);
        var done = FirstTouch(lead, own, episode with { Start = start }, reading);
        var rejected = duty.OrRejection ? Precision.Read(judging, judging.Facts.Leads[lead].Outcomes.Rejected, start, reading) : Moment.Unknown;
        if (rejected >= start && rejected < episode.End)
        {
            done = Moment.Earliest(done, rejected);
        }

        return Outcomes.Of(start, due, done, Moment.Earliest(judging.AsOf, episode.End), ItemCause.Untouched);
    }

    private Moment FirstTouch(int lead, TypeTerms own, Episode episode, Reading reading)
    {
        var first = Moment.Unknown;
        foreach (ref readonly var touch in judging.Facts.Touches.Of(lead))
        {
            if (first.IsKnown && touch.At > first)
            {
                break;
            }

            var at = Precision.Read(judging, touch.At, episode.Start, reading);
            if (at >= episode.Start && at < episode.End && Precision.Counts(own.Touches.FateOf(touch), reading))
            {
                first = Moment.Earliest(first, at);
            }
        }

        return first;
    }
}
