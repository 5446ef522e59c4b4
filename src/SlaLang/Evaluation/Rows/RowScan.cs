using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Values;

namespace SlaLang.Evaluation.Rows;

/// <summary>Goes through all leads, touches or deals of a period, a part of them on each processor; the result does not depend on how many there are.</summary>
internal sealed class RowScan(FactWorld world, JudgedPeriod? period)
{
    private const int RowsPerPart = 16_384;

    /// <param name="rows">Leads, touches or deals.</param>
    /// <param name="start">Makes the tally of a part.</param>
    public RowTally Run(ValueKind rows, Func<RowTally> start)
    {
        var all = start();
        if (rows == ValueKind.Leads && period is not null)
        {
            var (dated, undated) = world.Entries.Of(period);
            Run(all, dated.Length, start, (tally, index) => tally.Add(new FactRow(dated[index], dated[index]), Truth.Yes));
            Run(all, undated.Length, start, (tally, index) => tally.Add(new FactRow(undated[index], undated[index]), IsUndatedOfPeriod(world.Facts.Leads[undated[index]], period)));
            return all;
        }

        var count = rows == ValueKind.Deals ? world.Facts.Deals.Length : world.Facts.Leads.Length;
        Run(all, count, start, (tally, place) => Add(tally, rows, place));
        return all;
    }

    private static void Run(RowTally all, int count, Func<RowTally> start, Action<RowTally, int> add)
    {
        var parts = new RowTally[(count + RowsPerPart - 1) / RowsPerPart];
        Parallel.For(0, parts.Length, part =>
        {
            var tally = start();
            for (var index = part * RowsPerPart; index < Math.Min(count, (part + 1) * RowsPerPart); index++)
            {
                add(tally, index);
            }

            parts[part] = tally;
        });
        foreach (var part in parts)
        {
            all.Add(part);
        }
    }

    private void Add(RowTally tally, ValueKind rows, int place)
    {
        switch (rows)
        {
            case ValueKind.Leads:
                tally.Add(new FactRow(place, place), Truth.Yes);
                break;
            case ValueKind.Deals:
                tally.Add(new FactRow(world.Facts.Deals[place].Lead, place), IsDealOfPeriod(world.Facts.Deals[place]));
                break;
            default:
                AddTouches(tally, place);
                break;
        }
    }

    private void AddTouches(RowTally tally, int lead)
    {
        var touches = world.Facts.Touches.Of(lead);
        for (var index = 0; index < touches.Length; index++)
        {
            tally.Add(new FactRow(lead, index), Truths.Of(period is null || period.Contains(touches[index].At)));
        }
    }

    /// <summary>A lead that went on, but whose entry into the first stage is not dated, may be of any period that did not end before it was created.</summary>
    private static Truth IsUndatedOfPeriod(LeadFact lead, JudgedPeriod period) => lead.Created.IsKnown && lead.Created >= period.End ? Truth.No : Truth.Unknown;

    /// <summary>A deal belongs to the period in which it was closed; an open one to none.</summary>
    private Truth IsDealOfPeriod(DealFact deal) =>
        period is null ? Truth.Yes
        : deal.Closed.IsKnown ? Truths.Of(period.Contains(deal.Closed))
        : deal.IsWon is null && world.Facts.Has("deals", "closed") ? Truth.No
        : Truth.Unknown;
}
