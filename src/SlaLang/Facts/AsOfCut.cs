namespace SlaLang.Facts;

/// <summary>Takes out of leads what happened after the as-of instant, and counts it.</summary>
internal sealed class AsOfCut(Moment asOf)
{
    public int Later { get; private set; }

    /// <summary>The latest instant that was left in.</summary>
    public Moment Last { get; private set; }

    /// <summary>Makes of a lead what was known then; false when it was created later.</summary>
    public bool TryCut(Span<Moment> lead)
    {
        if (lead[(int)LeadMoment.Created] > asOf)
        {
            Later++;
            return false;
        }

        foreach (ref var moment in lead)
        {
            if (moment > asOf)
            {
                Later++;
                moment = Moment.Unknown;
            }
            else if (moment > Last)
            {
                Last = moment;
            }
        }

        return true;
    }
}
