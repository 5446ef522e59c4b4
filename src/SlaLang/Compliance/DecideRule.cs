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
        sink.Trace?.Start(own.Clock, reading);
        if (reading.Problem != ItemCause.None || isInScope is null)
        {
            sink.AddProblem(lead, reading.Problem != ItemCause.None ? reading.Problem : ItemCause.NoFacts, reading);
            return;
        }

        var pauses = Pauses.Of(judging.Facts.StatusChanges.Of(lead), own.PausesWhile);
        var plain = Outcome(fact, reading.Start, pauses, Reading.Plain);
        var isDoubtful = reading.Start.IsDay || fact.Outcomes.Accepted.IsDay || fact.Outcomes.Rejected.IsDay;
        var isSure = !isDoubtful || Reading.All.All(way => Outcome(fact, reading.Start, pauses, way).State == plain.State);
        var outcome = isSure ? plain : plain with { State = ItemState.Undetermined, Cause = ItemCause.Imprecise };
        sink.Trace?.Paused(pauses);
        sink.Trace?.Required(new Requirement(DueKind.Decision, 1, duty.Limit, duty.Location), plain);
        sink.Trace?.End(new Episode(reading.Start, Moment.Never), outcome, Moment.Unknown);
        sink.Add(lead, outcome, reading.Start);
    }

    private Outcome Outcome(LeadFact fact, Moment clockStart, ImmutableArray<Pause> pauses, Reading reading)
    {
        var start = reading.StartIsEarly ? clockStart : judging.LatestOf(clockStart);
        var due = judging.Due(start, limit, pauses);
        var accepted = Precision.Read(judging, fact.Outcomes.Accepted, start, reading);
        var rejected = Precision.Read(judging, fact.Outcomes.Rejected, start, reading);
        var decided = Moment.Earliest(accepted, rejected);
        var outcome = Outcomes.Of(start, due, decided, judging.AsOf, ItemCause.Undecided);
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
