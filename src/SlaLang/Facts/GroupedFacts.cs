namespace SlaLang.Facts;

/// <summary>Facts of one table, put together by lead and, for each lead, in the order of time.</summary>
public sealed class GroupedFacts<T>
{
    private readonly T[] facts;

    private readonly int[] starts;

    /// <param name="facts">All facts, those of a lead next to each other; what lies after the last lead's is none.</param>
    /// <param name="starts">Where each lead's facts begin, and one more place for the end.</param>
    internal GroupedFacts(T[] facts, int[] starts)
    {
        this.facts = facts;
        this.starts = starts;
    }

    /// <summary>No facts.</summary>
    public GroupedFacts()
        : this([], [])
    {
    }

    public int Count => starts.Length == 0 ? 0 : starts[^1];

    /// <summary>The facts of a lead, the earliest first; none for a lead without any.</summary>
    public ReadOnlySpan<T> Of(int lead) => lead + 1 < starts.Length ? facts.AsSpan(starts[lead], starts[lead + 1] - starts[lead]) : [];
}
