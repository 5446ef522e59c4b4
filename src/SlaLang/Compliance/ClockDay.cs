using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>A day on which a clock ran.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Hours">When the calendar is open on it.</param>
/// <param name="Open">Open time of the day that the clock used up, pauses left out.</param>
/// <param name="Paused">Open time of the day that fell into pauses.</param>
/// <param name="Total">Open time used up since the start, this day included.</param>
/// <param name="OpenDay">Its number among the open days after that of the start, which is 0; null for a closed day.</param>
public sealed record ClockDay(LocalDate Date, ImmutableArray<OpenInterval> Hours, Duration Open, Duration Paused, Duration Total, int? OpenDay)
{
    /// <summary>From the date of the start to that of the end.</summary>
    internal static ImmutableArray<ClockDay> Between(Judging judging, Moment start, Moment end, ImmutableArray<Pause> pauses)
    {
        var days = ImmutableArray.CreateBuilder<ClockDay>();
        var last = judging.Timeline.DateOf(end.ToInstant());
        var (total, openDay) = (Duration.Zero, -1);
        for (var date = judging.Timeline.DateOf(start.ToInstant()); date <= last; date = date.PlusDays(1))
        {
            var from = Instant.Max(judging.Timeline.StartOf(date), start.ToInstant());
            var to = Instant.Min(judging.Timeline.StartOf(date.PlusDays(1)), end.ToInstant());
            var paused = InPauses(judging.Timeline, from, to, pauses);
            var open = judging.Timeline.Between(from, to) - paused;
            total += open;
            var isOpen = judging.Timeline.Between(from, judging.Timeline.StartOf(date.PlusDays(1))) > Duration.Zero;
            openDay += isOpen ? 1 : 0;
            days.Add(new ClockDay(date, judging.Model.Calendar.Opening.HoursOn(date), open, paused, total, isOpen ? openDay : null));
        }

        return days.ToImmutable();
    }

    private static Duration InPauses(OpenTimeline timeline, Instant from, Instant to, ImmutableArray<Pause> pauses) => pauses
        .Select(pause => timeline.Between(Instant.Max(pause.From.ToInstant(), from), pause.To == Moment.Never ? to : Instant.Min(pause.To.ToInstant(), to)))
        .Aggregate(Duration.Zero, (sum, length) => sum + length);
}
