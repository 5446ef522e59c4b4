using System.Collections.Immutable;

namespace SlaLang.Compliance;

/// <summary>Runs a rule over all leads, a part of them on each processor; the result does not depend on how many there are.</summary>
internal static class ItemJudge
{
    private const int LeadsPerPart = 2_048;

    public static ImmutableArray<ItemSink> Judge(Judging judging, IItemRule rule, ImmutableArray<JudgedPeriod> periods, ExcuseBook excuses)
    {
        var leads = judging.Facts.Leads.Length;
        var sinks = new ItemSink[(leads + LeadsPerPart - 1) / LeadsPerPart];
        Parallel.For(0, sinks.Length, part =>
        {
            var (first, end) = (part * LeadsPerPart, Math.Min(leads, (part + 1) * LeadsPerPart));
            var sink = new ItemSink(judging.Facts, periods, excuses, end - first);
            for (var lead = first; lead < end; lead++)
            {
                rule.Judge(lead, sink);
            }

            sinks[part] = sink;
        });
        return [.. sinks];
    }

    public static ImmutableArray<DutyItem> ItemsOf(ImmutableArray<ItemSink> sinks, Func<ItemSink, IReadOnlyList<DutyItem>> list)
    {
        var items = ImmutableArray.CreateBuilder<DutyItem>(sinks.Sum(sink => list(sink).Count));
        foreach (var sink in sinks)
        {
            items.AddRange(list(sink));
        }

        return items.MoveToImmutable();
    }
}
