namespace SlaLang.Facts;

/// <summary>Groups facts that stand in any order. Each processor does so for a part of the leads.</summary>
internal sealed class FactsInAnyOrder<T, TOrder>
    where TOrder : struct, IFactOrder<T>
{
    /// <summary>Each part costs a look at all facts, so that more parts than cores would slow it down; few machines have fewer than this.</summary>
    private const int Parts = 2;

    private readonly FactList<T>[] lists;
    private readonly TOrder order;
    private readonly FactRange[] ranges;
    private readonly T[] facts;

    private FactsInAnyOrder(FactList<T>[] lists, int leads, TOrder order)
    {
        (this.lists, this.order) = (lists, order);
        var ends = new int[leads];
        ranges = new FactRange[leads];
        Split((first, end) => Count(ends, first, end));
        var count = 0;
        for (var lead = 0; lead < leads; lead++)
        {
            (ranges[lead], count) = (new FactRange(0, count, 0), count + ends[lead]);
            ends[lead] = ranges[lead].First;
        }

        facts = GC.AllocateUninitializedArray<T>(count);
        Split((first, end) => Group(ends, first, end));
    }

    /// <param name="lists">Lists of facts.</param>
    /// <param name="leads">How many leads there are.</param>
    /// <param name="order">How facts are put in order.</param>
    public static GroupedFacts<T> Group(FactList<T>[] lists, int leads, TOrder order)
    {
        var groups = new FactsInAnyOrder<T, TOrder>(lists, leads, order);
        return new GroupedFacts<T>([groups.facts], groups.ranges);
    }

    /// <summary>All threads look at all facts, and each takes those of its own leads: no two write to one place.</summary>
    private void Split(Action<int, int> work) =>
        Parallel.For(0, Parts, part => work((int)((long)ranges.Length * part / Parts), (int)((long)ranges.Length * (part + 1) / Parts)));

    private void Count(int[] counts, int first, int end)
    {
        foreach (var list in lists)
        {
            foreach (var lead in list.Leads)
            {
                if (lead >= first && lead < end)
                {
                    counts[lead]++;
                }
            }
        }
    }

    /// <param name="ends">Where the next fact of each lead goes.</param>
    /// <param name="first">The first lead.</param>
    /// <param name="end">The lead after the last.</param>
    private void Group(int[] ends, int first, int end)
    {
        foreach (var list in lists)
        {
            var leads = list.Leads;
            var read = list.Facts;
            for (var index = 0; index < leads.Length; index++)
            {
                var lead = leads[index];
                if (lead >= first && lead < end)
                {
                    facts[ends[lead]++] = read[index];
                }
            }
        }

        var own = new FactSettling<T, TOrder>(order);
        for (var lead = first; lead < end; lead++)
        {
            var start = ranges[lead].First;
            ranges[lead] = new FactRange(0, start, own.Settle(facts.AsSpan(start, ends[lead] - start)));
        }
    }
}
