using SlaLang.Compliance;
using SlaLang.Facts;

namespace SlaLang.Evaluation.Rows;

/// <summary>Leads in the order in which they entered the first stage, so that a period is looked at without walking over all others.</summary>
internal sealed class LeadEntries
{
    private readonly Moment[] entered;
    private readonly int[] dated;
    private readonly int[] undated;

    public LeadEntries(FactSet facts, Clocks clocks)
    {
        var first = facts.Model.Stages[0];
        var (known, open) = (new List<int>(facts.Leads.Length), new List<int>());
        for (var lead = 0; lead < facts.Leads.Length; lead++)
        {
            if (facts.Leads[lead].Entered(first).IsKnown)
            {
                known.Add(lead);
            }
            else if (clocks.HasEntered(facts.Leads[lead], first) is not false)
            {
                open.Add(lead);
            }
        }

        (dated, undated) = ([.. known], [.. open]);
        entered = [.. known.Select(lead => facts.Leads[lead].Entered(first))];
        Array.Sort(entered, dated);
    }

    /// <summary>The leads that entered in a period, and all of which nobody can tell when they did.</summary>
    public (ReadOnlyMemory<int> Dated, ReadOnlyMemory<int> Undated) Of(JudgedPeriod period)
    {
        var (from, to) = (FirstAt(period.Start), FirstAt(period.End));
        return (dated.AsMemory(from, to - from), undated);
    }

    /// <summary>The place of the first lead that entered at the moment or later.</summary>
    private int FirstAt(Moment moment)
    {
        var (low, high) = (0, entered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entered[middle] < moment ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
