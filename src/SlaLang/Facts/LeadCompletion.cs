using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>Dates what the export of leads leaves open: by changes of status, changes of owner and deals (docs/compliance.md, facts).</summary>
internal sealed class LeadCompletion(AgreementModel model, GroupedFacts<ChangeFact> owners, GroupedFacts<ChangeFact> statuses, Moment[] wins)
{
    private readonly StatusNames names = new(model);

    /// <summary>A lead that has entered a stage after this one was accepted.</summary>
    private readonly int decidedStage = model.Obligations
        .SelectMany(obligation => obligation.Duties.OfType<DecideDuty>())
        .Select(duty => duty.Scope.Stage.Index)
        .DefaultIfEmpty(0)
        .Min();

    public LeadFact Complete(int place, LeadFact lead)
    {
        var changes = statuses.Of(place);
        var stages = Stages(place, lead, changes);
        var owner = owners.Of(place);
        var assigned = lead.Assigned.IsKnown ? lead.Assigned : FirstOwned(owner);
        var outcomes = Outcomes(lead.Outcomes, changes, stages);
        var now = lead.Owner.Length > 0 || owner.IsEmpty ? lead.Owner : owner[^1].To;
        return stages == lead.Stages && assigned == lead.Assigned && ReferenceEquals(outcomes, lead.Outcomes) && ReferenceEquals(now, lead.Owner)
            ? lead
            : lead with { Stages = stages, Assigned = assigned, Outcomes = outcomes, Owner = now };
    }

    private ImmutableArray<Moment> Stages(int place, LeadFact lead, ReadOnlySpan<ChangeFact> changes)
    {
        var win = wins.Length > 0 ? wins[place] : Moment.Unknown;
        if ((changes.IsEmpty && !win.IsKnown) || lead.Stages.IsEmpty)
        {
            return lead.Stages;
        }

        var entered = lead.Stages.ToArray();
        names.Fill(changes, entered);
        entered[^1] = entered[^1].IsKnown ? entered[^1] : win;
        return ImmutableCollectionsMarshal.AsImmutableArray(entered);
    }

    private LeadOutcomes Outcomes(LeadOutcomes known, ReadOnlySpan<ChangeFact> changes, ImmutableArray<Moment> stages)
    {
        var passed = Moment.Unknown;
        for (var stage = decidedStage + 1; stage < stages.Length; stage++)
        {
            passed = Moment.Earliest(passed, stages[stage]);
        }

        var accepted = Moment.Earliest(Dated(known.Accepted, changes, LeadEnd.Accepted), passed);
        var disqualified = Dated(known.Disqualified, changes, LeadEnd.Disqualified);
        var rejected = Dated(known.Rejected, changes, LeadEnd.Rejected);
        var wasRefused = disqualified.IsKnown && !rejected.IsKnown && (!accepted.IsKnown || accepted > disqualified);
        var refused = wasRefused ? disqualified : rejected;
        var (replied, optedOut) = (Dated(known.Replied, changes, LeadEnd.Replied), Dated(known.OptedOut, changes, LeadEnd.OptedOut));
        var isKnown = accepted == known.Accepted && refused == known.Rejected && disqualified == known.Disqualified && replied == known.Replied && optedOut == known.OptedOut;
        return isKnown ? known : known with { Accepted = accepted, Rejected = refused, Disqualified = disqualified, Replied = replied, OptedOut = optedOut };
    }

    private Moment Dated(Moment known, ReadOnlySpan<ChangeFact> changes, LeadEnd end) =>
        known.IsKnown || changes.IsEmpty ? known : names.First(changes, end);

    private static Moment FirstOwned(ReadOnlySpan<ChangeFact> changes)
    {
        foreach (ref readonly var change in changes)
        {
            if (change.To.Length > 0)
            {
                return change.At;
            }
        }

        return Moment.Unknown;
    }
}
