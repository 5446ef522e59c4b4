using System.Collections.Immutable;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>Acceptance or rejection in time, for a reason that the stage lists (docs/compliance.md, accept or reject).</summary>
internal sealed class DecideRule(Judging judging, ObligationSymbol obligation, DecideDuty duty, TimedTerms terms) : IItemRule
{
    private readonly Clocks clocks = new(judging.Facts);
    private readonly TimeLimit limit = TimeLimit.Of(duty.Limit);
    private readonly StageSymbol stage = duty.Scope.Stage;
    private readonly bool knowsAcceptance = KnowsAcceptance(judging, duty.Scope.Stage);

    public void Judge(int lead, ItemSink sink)
    {
        var fact = judging.Facts.Leads[lead];
        var isInScope = Scopes.Contains(clocks, fact, duty.Scope);
        if (isInScope is false)
        {
            return;
        }

        var own = terms.Of(fact);
        var reading = clocks.Read(fact, own.Clock, stage);
        sink.Trace?.Start(own.Clock, reading);
        if (reading.Problem != ItemCause.None || isInScope is null)
        {
            sink.AddProblem(lead, reading.Problem != ItemCause.None ? reading.Problem : ItemCause.NoFacts, reading);
            return;
        }

        Judge(lead, own, reading.Start, sink);
    }

    private void Judge(int lead, TypeTerms own, Moment start, ItemSink sink)
    {
        var fact = judging.Facts.Leads[lead];
        var pauses = Pauses.Of(judging.Facts.StatusChanges.Of(lead), own.PausesWhile);
        sink.Trace?.Paused(pauses);
        var whole = Sure(fact, new Episode(start, Moment.Never), pauses, sink.Trace);
        if (own.Restarts)
        {
            AddParts(lead, whole, pauses, sink);
        }
        else
        {
            sink.Add(lead, whole, start);
        }
    }

    /// <summary>For each owner, as a new one restarts the clock.</summary>
    private void AddParts(int lead, Outcome whole, ImmutableArray<Pause> pauses, ItemSink sink)
    {
        var (fact, start) = (judging.Facts.Leads[lead], whole.Start);
        sink.AddWhole(lead, whole, start);
        var episodes = Owners.Episodes(judging.Facts.OwnerChanges.Of(lead), start, whole.Done);
        sink.AddParts(lead, start, episodes, episode => Sure(fact, episode, pauses, sink.Trace));
    }

    /// <summary>How the lead stands at the end of an episode; undetermined where instants that are known only to the day decide.</summary>
    private Outcome Sure(LeadFact fact, Episode episode, ImmutableArray<Pause> pauses, ItemTrace? trace)
    {
        var plain = Outcome(fact, episode, pauses, Reading.Plain);
        var isDoubtful = episode.Start.IsDay || fact.Outcomes.Accepted.IsDay || fact.Outcomes.Rejected.IsDay;
        var outcome = !isDoubtful || IsSure(fact, episode, pauses, plain.State) ? plain : plain with { State = ItemState.Undetermined, Cause = ItemCause.Imprecise };
        trace?.Required(new Requirement(DueKind.Decision, 1, duty.Limit, duty.Location), plain);
        trace?.End(episode, outcome, Moment.Unknown);
        return outcome;
    }

    /// <summary>Whether every way to read facts that are not precise comes to the same.</summary>
    private bool IsSure(LeadFact fact, Episode episode, ImmutableArray<Pause> pauses, ItemState state) =>
        Reading.All.All(way => Outcome(fact, episode, pauses, way).State == state);

    private Outcome Outcome(LeadFact fact, Episode episode, ImmutableArray<Pause> pauses, Reading reading)
    {
        var start = reading.StartIsEarly ? episode.Start : judging.LatestOf(episode.Start);
        var due = judging.Due(start, limit, pauses);
        var accepted = Precision.Read(judging, fact.Outcomes.Accepted, start, reading);
        var rejected = Precision.Read(judging, fact.Outcomes.Rejected, start, reading);
        var decided = Moment.Earliest(accepted, rejected);
        var done = decided < episode.End ? decided : Moment.Unknown;
        var outcome = Outcomes.Of(start, due, done, Moment.Earliest(judging.AsOf, episode.End), ItemCause.Undecided);
        return outcome.State switch
        {
            ItemState.Met when rejected.IsKnown && (!accepted.IsKnown || rejected < accepted) => OfRejection(outcome, fact.Outcomes.Reason),
            ItemState.Missed when obligation.UnansweredCountsAsAccepted => outcome with { State = ItemState.Met, Cause = ItemCause.AcceptedBySilence, Done = due },
            ItemState.Missed when !decided.IsKnown && !knowsAcceptance => outcome with { State = ItemState.Undetermined, Cause = ItemCause.NoFacts },
            _ => outcome,
        };
    }

    private Outcome OfRejection(Outcome outcome, string reason) =>
        stage.RejectionReasons.IsEmpty || stage.RejectionReasons.Any(listed => string.Equals(listed.Trim(), reason.Trim(), StringComparison.OrdinalIgnoreCase)) ? outcome
        : outcome with { State = ItemState.Missed, Cause = reason.Trim().Length == 0 ? ItemCause.NoReason : ItemCause.ReasonNotListed };

    private static bool KnowsAcceptance(Judging judging, StageSymbol stage) =>
        judging.Facts.Has("leads", "accepted")
        || (stage.Index + 1 < judging.Model.Stages.Length && new Clocks(judging.Facts).KnowsStage(judging.Model.Stages[stage.Index + 1]));
}
