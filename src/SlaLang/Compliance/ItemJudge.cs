using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SlaLang.Compliance;

/// <summary>Runs rules over all leads, a part of them on each processor; the result does not depend on how many there are.</summary>
internal sealed class ItemJudge(Judging judging)
{
    private const int LeadsPerPart = 2_048;

    /// <summary>Most duties have one item for each lead; one rule after the other finds room here.</summary>
    private DutyItem[] room = [];

    public Judging Judging => judging;

    public ImmutableArray<ItemSink> Judge(IItemRule rule, ImmutableArray<JudgedPeriod> periods, ExcuseBook excuses)
    {
        room = room.Length == judging.Facts.Leads.Length ? room : new DutyItem[judging.Facts.Leads.Length];
        var sinks = new ItemSink[(room.Length + LeadsPerPart - 1) / LeadsPerPart];
        Parallel.For(0, sinks.Length, part =>
        {
            var (first, end) = (part * LeadsPerPart, Math.Min(room.Length, (part + 1) * LeadsPerPart));
            var sink = new ItemSink(judging.Facts, periods, excuses, room.AsMemory(first, end - first));
            for (var lead = first; lead < end; lead++)
            {
                rule.Judge(lead, sink);
            }

            sinks[part] = sink;
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(sinks);
    }

    /// <summary>The items of all sinks, which must be the last that were filled.</summary>
    public static ImmutableArray<DutyItem> ItemsOf(ImmutableArray<ItemSink> sinks)
    {
        var starts = new int[sinks.Length];
        var count = 0;
        for (var sink = 0; sink < sinks.Length; sink++)
        {
            (starts[sink], count) = (count, count + sinks[sink].Count);
        }

        var items = GC.AllocateUninitializedArray<DutyItem>(count);
        Parallel.For(0, sinks.Length, sink => sinks[sink].CopyTo(items.AsSpan(starts[sink])));
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}
