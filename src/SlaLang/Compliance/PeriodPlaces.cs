using System.Collections.Immutable;
using SlaLang.Calendars;
using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>Finds the period that a moment lies in, by its local date: periods begin and end where dates do, and do not overlap.</summary>
internal sealed class PeriodPlaces
{
    private const int None = -1;

    private readonly OpenTimeline timeline;
    private readonly int firstDay;

    /// <summary>For each date from the start of the first period on, the place of its period; negative for none.</summary>
    private readonly int[] places;

    public PeriodPlaces(OpenTimeline timeline, ImmutableArray<JudgedPeriod> periods)
    {
        this.timeline = timeline;
        firstDay = periods.IsEmpty ? 0 : periods.Min(period => timeline.DayOf(period.From));
        places = new int[periods.IsEmpty ? 0 : periods.Max(period => timeline.DayOf(period.To)) + 1 - firstDay];
        places.AsSpan().Fill(None);
        foreach (var (place, period) in periods.Index())
        {
            var from = timeline.DayOf(period.From) - firstDay;
            places.AsSpan(from, Math.Max(0, timeline.DayOf(period.To) + 1 - firstDay - from)).Fill(place);
        }
    }

    /// <summary>The place of the period; negative for none.</summary>
    public int Of(Moment moment)
    {
        var day = moment.IsKnown ? timeline.DayOf(moment.Ticks) - firstDay : None;
        return (uint)day < (uint)places.Length ? places[day] : None;
    }
}
