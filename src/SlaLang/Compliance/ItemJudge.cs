using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SlaLang.Compliance;

/// <summary>Runs rules over all leads, a part of them on each processor; the result does not depend on how many there are.</summary>
internal sealed class ItemJudge(Judging judging)
{
    private const int LeadsPerPart = 2_048;

    /// <summary>Room for an item of each lead, as most duties have.</summary>
    private DutyItem[] room = [];

    public Judging Judging => judging;

    public ImmutableArray<ItemSink> Judge(IItemRule rule, ImmutableArray<JudgedPeriod> periods, ExcuseBook excuses)
    {
        room = room.Length == judging.Facts.Leads.Length ? room : GC.AllocateUninitializedArray<DutyItem>(judging.Facts.Leads.Length);
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

    /// <summary>The items of all sinks, which must be the last that were filled. Where they fill the room it is given away, else they are copied and it is used again.</summary>
    public ImmutableArray<DutyItem> ItemsOf(ImmutableArray<ItemSink> sinks)
    {
        if (sinks.All(sink => sink.FillsRoom))
        {
            var filled = room;
            room = [];
            return ImmutableCollectionsMarshal.AsImmutableArray(filled);
        }

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
