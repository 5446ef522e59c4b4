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
        var count = rows == ValueKind.Deals ? world.Facts.Deals.Length : world.Facts.Leads.Length;
        var parts = new RowTally[(count + RowsPerPart - 1) / RowsPerPart];
        Parallel.For(0, parts.Length, part =>
        {
            var tally = start();
            for (var place = part * RowsPerPart; place < Math.Min(count, (part + 1) * RowsPerPart); place++)
            {
                Add(tally, rows, place);
            }

            parts[part] = tally;
        });
        var all = start();
        foreach (var part in parts)
        {
            all.Add(part);
        }

        return all;
    }

    private void Add(RowTally tally, ValueKind rows, int place)
    {
        switch (rows)
        {
            case ValueKind.Leads:
                tally.Add(new FactRow(place, place), IsLeadOfPeriod(world.Facts.Leads[place]));
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

    /// <summary>A lead belongs to the period in which it entered the first stage.</summary>
    private Truth IsLeadOfPeriod(LeadFact lead)
    {
        if (period is null)
        {
            return Truth.Yes;
        }

        var first = world.Model.Stages[0];
        return lead.Entered(first) is { IsKnown: true } entered ? Truths.Of(period.Contains(entered))
            : world.Clocks.HasEntered(lead, first) is false ? Truth.No
            : lead.Created.IsKnown && lead.Created >= period.End ? Truth.No
            : Truth.Unknown;
    }

    /// <summary>A deal belongs to the period in which it was closed; an open one to none.</summary>
    private Truth IsDealOfPeriod(DealFact deal) =>
        period is null ? Truth.Yes
        : deal.Closed.IsKnown ? Truths.Of(period.Contains(deal.Closed))
        : deal.IsWon is null && world.Facts.Has("deals", "closed") ? Truth.No
        : Truth.Unknown;
}
