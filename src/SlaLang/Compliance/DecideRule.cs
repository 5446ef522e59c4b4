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
        if (reading.Problem != ItemCause.None || isInScope is null)
        {
            sink.AddProblem(lead, reading.Problem != ItemCause.None ? reading.Problem : ItemCause.NoFacts, reading);
            return;
        }

        var pauses = Pauses.Of(judging.Facts.StatusChanges.Of(lead), own.PausesWhile);
        var whole = Sure(fact, new Episode(reading.Start, Moment.Never), pauses);
        if (!own.Restarts)
        {
            sink.Add(lead, whole, reading.Start);
            return;
        }

        sink.AddWhole(lead, whole, reading.Start);
        var episodes = Owners.Episodes(judging.Facts.OwnerChanges.Of(lead), reading.Start, whole.Done);
        sink.AddParts(lead, reading.Start, episodes, episode => Sure(fact, episode, pauses));
    }

    /// <summary>How the lead stands at the end of an episode; undetermined where instants that are known only to the day decide.</summary>
    private Outcome Sure(LeadFact fact, Episode episode, ImmutableArray<Pause> pauses)
    {
        var plain = Outcome(fact, episode, pauses, Reading.Plain);
        var isDoubtful = episode.Start.IsDay || fact.Outcomes.Accepted.IsDay || fact.Outcomes.Rejected.IsDay;
        var isSure = !isDoubtful || Reading.All.All(way => Outcome(fact, episode, pauses, way).State == plain.State);
        return isSure ? plain : plain with { State = ItemState.Undetermined, Cause = ItemCause.Imprecise };
    }

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
            ItemState.Missed when !decided.IsKnown && !KnowsAcceptance() => outcome with { State = ItemState.Undetermined, Cause = ItemCause.NoFacts },
            _ => outcome,
        };
    }

    private Outcome OfRejection(Outcome outcome, string reason) =>
        stage.RejectionReasons.IsEmpty || stage.RejectionReasons.Any(listed => string.Equals(listed.Trim(), reason.Trim(), StringComparison.OrdinalIgnoreCase)) ? outcome
        : outcome with { State = ItemState.Missed, Cause = reason.Trim().Length == 0 ? ItemCause.NoReason : ItemCause.ReasonNotListed };

    private bool KnowsAcceptance() =>
        judging.Facts.Has("leads", "accepted")
        || (stage.Index + 1 < judging.Model.Stages.Length && clocks.KnowsStage(judging.Model.Stages[stage.Index + 1]));
}
