namespace SlaLang.Facts;

/// <summary>Puts facts together by lead, in the order of time, each fact once.</summary>
internal static class FactGroups
{
    /// <summary>The facts of leads in groups, and how many were left out because they were there already.</summary>
    /// <param name="parts">Facts with the place of their lead; those with a negative one are left out. They are emptied on the way, for there are millions.</param>
    /// <param name="leads">How many leads there are.</param>
    /// <param name="leadOf">The place of a fact's lead.</param>
    /// <param name="order">A total order but for facts that are the same in every respect.</param>
    /// <param name="areSame">Whether two neighbours in that order are one.</param>
    public static (GroupedFacts<T> Groups, int Repeated) Of<T>(
        IReadOnlyList<List<T>> parts, int leads, Func<T, int> leadOf, Comparison<T> order, Func<T, T, bool> areSame)
    {
        var starts = Starts(parts, leads, leadOf);
        var facts = Scatter(parts, starts, leadOf);
        var kept = 0;
        for (var lead = 0; lead < leads; lead++)
        {
            var own = facts.AsSpan(starts[lead], starts[lead + 1] - starts[lead]);
            Sort(own, order);
            starts[lead] = kept;
            kept = Keep(facts, own, kept, areSame);
        }

        var repeated = starts[leads] - kept;
        starts[leads] = kept;
        return (new GroupedFacts<T>(facts, starts), repeated);
    }

    private static int[] Starts<T>(IReadOnlyList<List<T>> parts, int leads, Func<T, int> leadOf)
    {
        var starts = new int[leads + 1];
        foreach (var part in parts)
        {
            foreach (var fact in part)
            {
                var lead = leadOf(fact);
                if (lead >= 0)
                {
                    starts[lead + 1]++;
                }
            }
        }

        for (var lead = 0; lead < leads; lead++)
        {
            starts[lead + 1] += starts[lead];
        }

        return starts;
    }

    private static T[] Scatter<T>(IReadOnlyList<List<T>> parts, int[] starts, Func<T, int> leadOf)
    {
        var facts = new T[starts[^1]];
        var next = starts[..^1];
        foreach (var part in parts)
        {
            foreach (var fact in part)
            {
                var lead = leadOf(fact);
                if (lead >= 0)
                {
                    facts[next[lead]++] = fact;
                }
            }

            part.Clear();
            part.TrimExcess();
        }

        return facts;
    }

    private static void Sort<T>(Span<T> facts, Comparison<T> order)
    {
        for (var index = 1; index < facts.Length; index++)
        {
            if (order(facts[index - 1], facts[index]) > 0)
            {
                facts.Sort(order);
                return;
            }
        }
    }

    /// <summary>Moves a lead's facts down to where the kept ones end, and says where they end now.</summary>
    private static int Keep<T>(T[] facts, Span<T> own, int kept, Func<T, T, bool> areSame)
    {
        var first = kept;
        foreach (ref readonly var fact in own)
        {
            if (kept == first || !areSame(facts[kept - 1], fact))
            {
                facts[kept++] = fact;
            }
        }

        return kept;
    }
}
