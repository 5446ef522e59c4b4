using SlaLang.Calendars;
using SlaLang.Compliance;
using SlaLang.Facts;

namespace SlaLang.Evaluation.Rows;

/// <summary>On which day each lead entered the first stage, so that the leads of a period are found by a look at one number for each.</summary>
internal sealed class LeadEntries
{
    private const int Undated = int.MinValue;

    private readonly OpenTimeline timeline;
    private readonly int[] days;
    private readonly int[] undated;

    public LeadEntries(FactSet facts, Clocks clocks, OpenTimeline timeline)
    {
        this.timeline = timeline;
        var first = facts.Model.Stages[0];
        var open = new List<int>();
        days = new int[facts.Leads.Length];
        for (var lead = 0; lead < days.Length; lead++)
        {
            var entered = facts.Leads[lead].Entered(first);
            days[lead] = entered.IsKnown ? timeline.DayOf(entered.Ticks) : Undated;
            if (!entered.IsKnown && clocks.HasEntered(facts.Leads[lead], first) is not false)
            {
                open.Add(lead);
            }
        }

        undated = [.. open];
    }

    /// <summary>The leads that entered in a period, which is so many whole days, and all of which nobody can tell when they did.</summary>
    public (int[] Dated, int[] Undated) Of(JudgedPeriod period)
    {
        var (from, to) = (timeline.DayOf(period.From), timeline.DayOf(period.To));
        var dated = new List<int>();
        for (var lead = 0; lead < days.Length; lead++)
        {
            if (days[lead] >= from && days[lead] <= to)
            {
                dated.Add(lead);
            }
        }

        return ([.. dated], undated);
    }
}
