using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>Dates what the export of leads leaves open: by changes of status, changes of owner and deals (docs/compliance.md, facts).</summary>
internal sealed class LeadCompletion(AgreementModel model, (GroupedFacts<ChangeFact> Owners, GroupedFacts<ChangeFact> Statuses) changes, Dictionary<int, Moment> wins, NameTable texts)
{
    private readonly StatusNames names = new(model);

    /// <summary>A lead that has entered a stage after this one was accepted.</summary>
    private readonly int decidedStage = model.Obligations
        .SelectMany(obligation => obligation.Duties.OfType<DecideDuty>())
        .Select(duty => duty.Scope.Stage.Index)
        .DefaultIfEmpty(0)
        .Min();

    public void Complete(LeadTable leads, int place)
    {
        names.Fill(changes.Statuses.Of(place), leads, place);
        var stages = leads.Stages(place);
        if (!stages.IsEmpty && !stages[^1].IsKnown && wins.TryGetValue(place, out var won))
        {
            stages[^1] = won;
        }

        Decide(stages, leads[place].Outcomes.Disqualified, ref leads.Moment(place, LeadMoment.Accepted), ref leads.Moment(place, LeadMoment.Rejected));
        CompleteOwner(ref leads.Head(place), ref leads.Moment(place, LeadMoment.Assigned), changes.Owners.Of(place));
    }

    private void CompleteOwner(ref LeadHead head, ref Moment assigned, ReadOnlySpan<ChangeFact> owners)
    {
        if (owners.IsEmpty)
        {
            return;
        }

        assigned = assigned.IsKnown ? assigned : FirstOwned(owners);
        head = head.Owner != 0 ? head : head with { Owner = texts.PlaceOf(owners[^1].To) };
    }

    /// <summary>A lead that went on was accepted by then; one that was disqualified before it was accepted was rejected.</summary>
    private void Decide(ReadOnlySpan<Moment> stages, Moment disqualified, ref Moment accepted, ref Moment rejected)
    {
        for (var stage = decidedStage + 1; stage < stages.Length; stage++)
        {
            accepted = Moment.Earliest(accepted, stages[stage]);
        }

        var wasRefused = disqualified.IsKnown && !rejected.IsKnown && (!accepted.IsKnown || accepted > disqualified);
        rejected = wasRefused ? disqualified : rejected;
    }

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
