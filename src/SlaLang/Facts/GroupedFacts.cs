namespace SlaLang.Facts;

/// <summary>Facts of one table, put together by lead and, for each lead, in the order of time.</summary>
public sealed class GroupedFacts<T>
{
    private readonly T[][] parts;
    private readonly FactRange[] ranges;

    /// <param name="parts">All facts, those of a lead next to each other; what lies between two leads' is none.</param>
    /// <param name="ranges">Where each lead's facts are.</param>
    internal GroupedFacts(T[][] parts, FactRange[] ranges) => (this.parts, this.ranges) = (parts, ranges);

    /// <summary>No facts.</summary>
    public GroupedFacts()
        : this([], [])
    {
    }

    public int Count
    {
        get
        {
            var count = 0;
            foreach (ref readonly var range in ranges.AsSpan())
            {
                count += range.Count;
            }

            return count;
        }
    }

    /// <summary>Of each fact a part, in the same order.</summary>
    internal GroupedFacts<TPart> Parts<TPart>(Func<T, TPart> partOf) => new([.. parts.Select(part => Array.ConvertAll(part, fact => partOf(fact)))], ranges);

    /// <summary>The facts of a lead, the earliest first; none for a lead without any.</summary>
    public ReadOnlySpan<T> Of(int lead)
    {
        if (lead >= ranges.Length || ranges[lead] is not { Count: > 0 } range)
        {
            return [];
        }

        return parts[range.Part].AsSpan(range.First, range.Count);
    }
}

/// <summary>Where facts stand: so many from one on in one of several arrays.</summary>
internal readonly record struct FactRange(int Part, int First, int Count);
