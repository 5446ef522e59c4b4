namespace SlaLang.Facts;

/// <summary>Takes out of leads what happened after the as-of instant, and counts it.</summary>
internal sealed class AsOfCut(Moment asOf)
{
    public int Later { get; private set; }

    /// <summary>The latest instant that was left in.</summary>
    public Moment Last { get; private set; }

    /// <summary>The lead as it was known then; null when it was created later.</summary>
    public LeadFact? Cut(LeadFact lead)
    {
        var before = Later;
        var created = Cut(lead.Created);
        if (Later > before)
        {
            return null;
        }

        var outcomes = lead.Outcomes;
        var assigned = Cut(lead.Assigned);
        if (!ReferenceEquals(outcomes, LeadOutcomes.None))
        {
            outcomes = Cut(outcomes);
        }

        var stagesBefore = Later;
        foreach (var entered in lead.Stages)
        {
            Cut(entered);
        }

        return Later == before ? lead : lead with
        {
            Created = created,
            Assigned = assigned,
            Outcomes = outcomes,
            Stages = Later == stagesBefore ? lead.Stages : [.. lead.Stages.Select(entered => entered > asOf ? Moment.Unknown : entered)],
        };
    }

    public Moment Cut(Moment moment)
    {
        if (moment > asOf)
        {
            Later++;
            return Moment.Unknown;
        }

        Last = moment > Last ? moment : Last;
        return moment;
    }

    /// <summary>The same object for most leads, as nothing of them is later.</summary>
    private LeadOutcomes Cut(LeadOutcomes outcomes)
    {
        var before = Later;
        var (accepted, rejected, disqualified) = (Cut(outcomes.Accepted), Cut(outcomes.Rejected), Cut(outcomes.Disqualified));
        var (replied, optedOut) = (Cut(outcomes.Replied), Cut(outcomes.OptedOut));
        return Later == before
            ? outcomes
            : outcomes with { Accepted = accepted, Rejected = rejected, Disqualified = disqualified, Replied = replied, OptedOut = optedOut };
    }
}
