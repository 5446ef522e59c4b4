using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SlaLang.Compliance;

/// <summary>Runs rules over all leads, a part of them on each processor; the result does not depend on how many there are.</summary>
internal sealed class ItemJudge(Judging judging)
{
    /// <summary>So few that what is known of them stays near the processor while one rule after the other looks at it.</summary>
    private const int LeadsPerPart = 1_024;

    /// <summary>Each of them takes room for an item of each lead.</summary>
    private const int RulesAtOnce = 4;

    /// <summary>Room that was not given away.</summary>
    private readonly Stack<DutyItem[]> spare = [];

    public Judging Judging => judging;

    private int Leads => judging.Facts.Leads.Length;

    private int Parts => (Leads + LeadsPerPart - 1) / LeadsPerPart;

    /// <summary>What each rule came to, in their order.</summary>
    public ImmutableArray<JudgedItems> Judge(IEnumerable<RuleInPeriods> rules) => [.. rules.Chunk(RulesAtOnce).SelectMany(JudgeAtOnce)];

    private JudgedItems[] JudgeAtOnce(RuleInPeriods[] rules)
    {
        var rooms = Array.ConvertAll(rules, _ => spare.TryPop(out var room) ? room : GC.AllocateUninitializedArray<DutyItem>(Leads));
        var periods = Array.ConvertAll(rules, rule => new PeriodPlaces(judging.Timeline, rule.Periods));
        var sinks = Array.ConvertAll(rules, _ => new ItemSink[Parts]);
        Parallel.For(0, Parts, part =>
        {
            var (first, end) = (part * LeadsPerPart, Math.Min(Leads, (part + 1) * LeadsPerPart));
            for (var index = 0; index < rules.Length; index++)
            {
                var sink = sinks[index][part] = new ItemSink(judging.Facts, periods[index], rules[index].Excuses, rooms[index].AsMemory(first, end - first));
                for (var lead = first; lead < end; lead++)
                {
                    rules[index].Rule.Judge(lead, sink);
                }
            }
        });
        return [.. sinks.Select((own, index) => Gathered(own, rooms[index]))];
    }

    private JudgedItems Gathered(ItemSink[] sinks, DutyItem[] room) => new(ItemsOf(sinks, room))
    {
        WholeLeads = [.. sinks.SelectMany(sink => sink.Whole)],
        RejectedUntouched = sinks.Sum(sink => sink.RejectedUntouched),
        HandOvers = sinks.Sum(sink => sink.HandOvers),
    };

    /// <summary>The items of all sinks. Where they fill the room it is given away, else they are copied and it is used again.</summary>
    private ImmutableArray<DutyItem> ItemsOf(ItemSink[] sinks, DutyItem[] room)
    {
        if (sinks.All(sink => sink.FillsRoom))
        {
            return ImmutableCollectionsMarshal.AsImmutableArray(room);
        }

        var starts = new int[sinks.Length];
        var count = 0;
        for (var sink = 0; sink < sinks.Length; sink++)
        {
            (starts[sink], count) = (count, count + sinks[sink].Count);
        }

        var items = GC.AllocateUninitializedArray<DutyItem>(count);
        Parallel.For(0, sinks.Length, sink => sinks[sink].CopyTo(items.AsSpan(starts[sink])));
        spare.Push(room);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}
