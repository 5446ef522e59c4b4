namespace SlaLang.Facts;

/// <summary>Groups facts that follow each other in the order of leads, as exports sorted by lead give them: they stay where they are.</summary>
internal sealed class FactsByLead<T, TOrder>
    where TOrder : struct, IFactOrder<T>
{
    private const int NoLead = -1;

    private readonly FactList<T>[] lists;
    private readonly FactRange[] ranges;
    private readonly TOrder order;

    /// <summary>Facts of leads that stand in more than one list.</summary>
    private readonly FactList<T> seams = new();

    private FactsByLead(FactList<T>[] lists, int leads, TOrder order) => (this.lists, ranges, this.order) = (lists, new FactRange[leads], order);

    /// <param name="lists">Lists with at least one fact each.</param>
    /// <param name="leads">How many leads there are.</param>
    /// <param name="order">How facts are put in order.</param>
    public static GroupedFacts<T> Group(FactList<T>[] lists, int leads, TOrder order)
    {
        var groups = new FactsByLead<T, TOrder>(lists, leads, order);
        Parallel.For(0, lists.Length, groups.Settle);
        groups.AddSeams();
        return new GroupedFacts<T>([.. lists.Select(list => list.Room), groups.seams.Room], groups.ranges);
    }

    private void Settle(int part)
    {
        var (first, end) = WholeLeads(part);
        Settle(lists[part], first, end, part);
    }

    private void AddSeams()
    {
        for (var part = 0; part < lists.Length; part++)
        {
            var (first, end) = WholeLeads(part);
            AddSeam(lists[part], 0, first);
            AddSeam(lists[part], end, lists[part].Count);
        }

        Settle(seams, 0, seams.Count, lists.Length);
    }

    private void AddSeam(FactList<T> list, int first, int end)
    {
        for (var place = first; place < end; place++)
        {
            seams.Add(list.Leads[place], list.Facts[place]);
        }
    }

    /// <summary>The facts of a list without those of a lead that the list before it, or the one behind it, has facts of too.</summary>
    private (int First, int End) WholeLeads(int part)
    {
        var leads = lists[part].Leads;
        var before = part > 0 ? lists[part - 1].Leads[^1] : NoLead;
        var after = part + 1 < lists.Length ? lists[part + 1].Leads[0] : NoLead;
        var (first, end) = (0, leads.Length);
        while (first < end && leads[first] == before)
        {
            first++;
        }

        while (end > first && leads[end - 1] == after)
        {
            end--;
        }

        return (first, end);
    }

    private void Settle(FactList<T> list, int from, int to, int part)
    {
        var leads = list.Leads;
        var facts = list.Facts;
        var own = new FactSettling<T, TOrder>(order);
        for (var (first, end) = (from, from); first < to; first = end)
        {
            while (end < to && leads[end] == leads[first])
            {
                end++;
            }

            ranges[leads[first]] = new FactRange(part, first, own.Settle(facts[first..end]));
        }
    }
}
