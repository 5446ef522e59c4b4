namespace SlaLang.Facts;

/// <summary>How facts of one kind are put in order and which of them are one.</summary>
internal interface IFactOrder<T>
{
    /// <summary>The fact as it is kept.</summary>
    T Final(in T fact);

    /// <summary>A total order but for facts that are the same in every respect.</summary>
    int Compare(in T one, in T other);

    /// <summary>Whether two neighbours in that order are one.</summary>
    bool AreSame(in T one, in T other);
}

/// <summary>Puts facts together by lead, in the order of time, each fact once. Each processor does so for a part of the leads.</summary>
internal sealed class FactGroups<T, TOrder>
    where TOrder : struct, IFactOrder<T>
{
    /// <summary>Each part costs a look at all facts, so that more parts than cores would slow it down; few machines have fewer than this.</summary>
    private const int Parts = 2;

    private readonly IReadOnlyList<FactList<T>> lists;
    private readonly TOrder order;
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly T[] facts;

    private FactGroups(IReadOnlyList<FactList<T>> lists, int leads, TOrder order)
    {
        (this.lists, this.order) = (lists, order);
        (starts, ends) = (new int[leads], new int[leads]);
        Split(Count);
        var count = 0;
        for (var lead = 0; lead < leads; lead++)
        {
            (count, starts[lead], ends[lead]) = (count + ends[lead], count, count);
        }

        facts = new T[count];
        Split(Group);
    }

    /// <summary>The facts of leads in groups, and how many were left out because they were there already.</summary>
    /// <param name="lists">Facts with the place of their lead.</param>
    /// <param name="leads">How many leads there are.</param>
    /// <param name="order">How facts are put in order.</param>
    public static (GroupedFacts<T> Groups, int Repeated) Of(IReadOnlyList<FactList<T>> lists, int leads, TOrder order)
    {
        if (lists.All(list => list.Count == 0))
        {
            return (new GroupedFacts<T>(), 0);
        }

        var groups = new FactGroups<T, TOrder>(lists, leads, order);
        var grouped = new GroupedFacts<T>(groups.facts, groups.starts, groups.ends);
        return (grouped, groups.facts.Length - grouped.Count);
    }

    /// <summary>All threads look at all facts, and each takes those of its own leads: no two write to one place.</summary>
    private void Split(Action<int, int> work)
    {
        Parallel.For(0, Parts, part => work((int)((long)starts.Length * part / Parts), (int)((long)starts.Length * (part + 1) / Parts)));
    }

    private void Count(int first, int end)
    {
        foreach (var list in lists)
        {
            foreach (var lead in list.Leads)
            {
                if (lead >= first && lead < end)
                {
                    ends[lead]++;
                }
            }
        }
    }

    private void Group(int first, int end)
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
                    facts[ends[lead]++] = order.Final(read[index]);
                }
            }
        }

        for (var lead = first; lead < end; lead++)
        {
            var own = facts.AsSpan(starts[lead], ends[lead] - starts[lead]);
            Sort(own);
            ends[lead] = starts[lead] + Keep(own);
        }
    }

    /// <summary>Most leads have few facts, and most of those stand in their order already.</summary>
    private void Sort(Span<T> own)
    {
        const int Few = 32;
        if (own.Length > Few)
        {
            own.Sort((one, other) => order.Compare(one, other));
            return;
        }

        for (var index = 1; index < own.Length; index++)
        {
            var fact = own[index];
            var place = index;
            for (; place > 0 && order.Compare(own[place - 1], fact) > 0; place--)
            {
                own[place] = own[place - 1];
            }

            own[place] = fact;
        }
    }

    /// <summary>Moves the facts that are kept to the front, and says how many they are.</summary>
    private int Keep(Span<T> own)
    {
        var kept = 0;
        for (var index = 0; index < own.Length; index++)
        {
            if (kept == 0 || !order.AreSame(own[kept - 1], own[index]))
            {
                own[kept++] = own[index];
            }
        }

        return kept;
    }
}
