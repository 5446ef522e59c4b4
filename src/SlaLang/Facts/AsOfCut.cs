namespace SlaLang.Facts;

/// <summary>Takes out of leads what happened after the as-of instant, and counts it.</summary>
internal sealed class AsOfCut(Moment asOf)
{
    public int Later { get; private set; }

    /// <summary>The latest instant that was left in.</summary>
    public Moment Last { get; private set; }

    /// <summary>Makes of a lead what was known then; false when it was created later.</summary>
    /// <param name="usual">The instants that most exports have, that of the creation first.</param>
    /// <param name="seldom">All others.</param>
    public bool TryCut(Span<Moment> usual, Span<Moment> seldom)
    {
        if (usual[(int)LeadMoment.Created] > asOf)
        {
            Later++;
            return false;
        }

        Cut(usual);
        Cut(seldom);
        return true;
    }

    private void Cut(Span<Moment> moments)
    {
        foreach (ref var moment in moments)
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
    }
}
