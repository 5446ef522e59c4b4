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
        sink.Trace?.Start(own.Clock, reading);
        var problem = reading.Problem != ItemCause.None ? reading.Problem : Problem(fact);
        if (problem != ItemCause.None)
        {
            sink.AddProblem(lead, problem, reading);
            return;
        }

        Judge(lead, own, reading.Start, sink);
    }

    private void Judge(int lead, TypeTerms own, Moment start, ItemSink sink)
    {
        var changes = judging.Facts.OwnerChanges.Of(lead);
        var pauses = Pauses.Of(judging.Facts.StatusChanges.Of(lead), own.PausesWhile);
        sink.Trace?.Paused(pauses);
        var whole = Outcome(lead, own, new Episode(start, Moment.Never), pauses, sink.Trace);
        sink.CountUntouched(judging.Facts.Leads[lead].Outcomes.Rejected.IsKnown && !FirstTouch(lead, own, new Episode(start, Moment.Never), Reading.Plain).IsKnown);
        sink.CountHandOvers(Owners.HandOvers(changes, start, whole.Done.IsKnown ? whole.Done : judging.AsOf));
        if (own.Restarts)
        {
            AddParts(lead, own, whole, pauses, sink);
        }
        else
        {
            sink.Add(lead, whole, start);
        }
    }

    /// <summary>For each owner, as a new one restarts the clock.</summary>
    private void AddParts(int lead, TypeTerms own, Outcome whole, ImmutableArray<Pause> pauses, ItemSink sink)
    {
        var start = whole.Start;
        sink.AddWhole(lead, whole, start);
        var episodes = Owners.Episodes(judging.Facts.OwnerChanges.Of(lead), start, whole.Done);
        sink.AddParts(lead, start, episodes, episode => Outcome(lead, own, episode, pauses, sink.Trace));
    }

    private ItemCause Problem(LeadFact fact) =>
        Scopes.Contains(clocks, fact, duty.Scope) is null ? ItemCause.NoFacts
        : hasTouches ? ItemCause.None
        : ItemCause.NoFacts;

    /// <summary>How the lead stands at the end of an episode; undetermined where facts that are not precise decide.</summary>
    private Outcome Outcome(int lead, TypeTerms own, Episode episode, ImmutableArray<Pause> pauses, ItemTrace? trace)
    {
        var plain = Outcome(lead, own, episode, pauses, Reading.Plain);
        var isDoubtful = Precision.IsDoubtful(judging, lead, own.Touches, episode.Start) || (duty.OrRejection && judging.Facts.Leads[lead].Outcomes.Rejected.IsDay);
        var outcome = !isDoubtful || IsSure(lead, own, episode, pauses, plain.State) ? plain : plain with { State = ItemState.Undetermined, Cause = ItemCause.Imprecise };
        if (trace is not null)
        {
            Trace(trace, lead, own, episode);
            trace.Required(new Requirement(DueKind.FirstContact, 1, duty.Limit, duty.Location), plain);
            trace.End(episode, outcome, Moment.Unknown);
        }

        return outcome;
    }

    /// <summary>Whether every way to read facts that are not precise comes to the same.</summary>
    private bool IsSure(int lead, TypeTerms own, Episode episode, ImmutableArray<Pause> pauses, ItemState state) =>
        Reading.All.All(reading => Outcome(lead, own, episode, pauses, reading).State == state);

    private void Trace(ItemTrace trace, int lead, TypeTerms own, Episode episode)
    {
        var first = FirstTouch(lead, own, episode, Reading.Plain);
        var isFirst = true;
        foreach (ref readonly var touch in judging.Facts.Touches.Of(lead))
        {
            var at = Precision.Read(judging, touch.At, episode.Start, Reading.Plain);
            var role = own.Touches.RoleOf(touch, at, episode, Reading.Plain);
            trace.Saw(touch, role != TouchRole.Counts ? role : isFirst && at == first ? TouchRole.FirstContact : TouchRole.NotNeeded);
            isFirst &= role != TouchRole.Counts || at != first;
        }
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
            if (own.Touches.RoleOf(touch, at, episode, reading) == TouchRole.Counts)
            {
                first = Moment.Earliest(first, at);
            }
        }

        return first;
    }
}
