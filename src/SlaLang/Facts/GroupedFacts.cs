namespace SlaLang.Facts;

/// <summary>Facts of one table, put together by lead and, for each lead, in the order of time.</summary>
public sealed class GroupedFacts<T>
{
    private readonly T[] facts;
    private readonly int[] starts;
    private readonly int[] ends;

    /// <param name="facts">All facts, those of a lead next to each other; what lies between two leads' is none.</param>
    /// <param name="starts">Where each lead's facts begin.</param>
    /// <param name="ends">Where they end.</param>
    internal GroupedFacts(T[] facts, int[] starts, int[] ends) => (this.facts, this.starts, this.ends) = (facts, starts, ends);

    /// <summary>No facts.</summary>
    public GroupedFacts()
        : this([], [], [])
    {
    }

    public int Count
    {
        get
        {
            var count = 0;
            for (var lead = 0; lead < ends.Length; lead++)
            {
                count += ends[lead] - starts[lead];
            }

            return count;
        }
    }

    /// <summary>Of each fact a part, in the same order.</summary>
    internal GroupedFacts<TPart> Parts<TPart>(Func<T, TPart> partOf)
    {
        var parts = new TPart[facts.Length];
        for (var index = 0; index < facts.Length; index++)
        {
            parts[index] = partOf(facts[index]);
        }

        return new GroupedFacts<TPart>(parts, starts, ends);
    }

    /// <summary>The facts of a lead, the earliest first; none for a lead without any.</summary>
    public ReadOnlySpan<T> Of(int lead) => lead < ends.Length ? facts.AsSpan(starts[lead], ends[lead] - starts[lead]) : [];
}
