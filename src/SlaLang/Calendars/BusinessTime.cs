using Fractions;
using NodaTime;
using NodaTime.TimeZones;
using SlaLang.Values;

namespace SlaLang.Calendars;

/// <summary>
/// Reckons with open time (language design, section 7, time): each local day's intervals are turned into instants in the calendar's zone and
/// then intersected, so that changes to and from daylight saving time come out right by construction.
/// </summary>
public sealed class BusinessTime(OpeningHours hours)
{
    /// <summary>No promise waits longer for a calendar to open than eleven years.</summary>
    private const int MostDays = 4018;

    /// <summary>In a gap the first instant after it, in an overlap the earlier of the two.</summary>
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The open time from one instant to another; none when the second is not the later.</summary>
    public Duration Between(Instant from, Instant to)
    {
        var open = Duration.Zero;
        for (var date = DateOf(from); from < to && date <= DateOf(to); date = date.PlusDays(1))
        {
            foreach (var (opens, closes) in IntervalsOn(date))
            {
                var overlap = Instant.Min(closes, to) - Instant.Max(opens, from);
                open += overlap > Duration.Zero ? overlap : Duration.Zero;
            }
        }

        return open;
    }

    /// <summary>
    /// When a limit that began at <paramref name="start"/> is over; null when the calendar does not open long enough within eleven years.
    /// Days, weeks and months move the local date and keep the local time; business hours are open time, and one that is used up exactly at
    /// closing is due at closing; the n-th business day is due at its closing. A part of a business day counts as a whole one.
    /// </summary>
    public Instant? Due(Instant start, TimeAmount limit) => limit switch
    {
        { Unit: TimeUnit.BusinessDay } => ClosingOf(start, (int)Exact.Ceiling(limit.Amount)),
        { IsBusiness: true } => AfterOpenTime(start, LengthOf(limit)),
        { WholeMonths: { } months } => Moved(start, local => local.PlusMonths(months)),
        { WholeDays: { } days } => Moved(start, local => local.PlusDays(days)),
        _ => start + LengthOf(limit),
    };

    /// <summary>True when an instant lies at least so many open days after another, by local dates.</summary>
    public bool IsDaysLater(Instant earlier, Instant later, int days)
    {
        var counted = 0;
        for (var date = DateOf(earlier).PlusDays(1); counted < days && date <= DateOf(later); date = date.PlusDays(1))
        {
            counted += hours.IsOpenOn(date) ? 1 : 0;
        }

        return counted >= days;
    }

    /// <summary>The start of the first date up to which so many open days lie after an instant's date; null for none within eleven years.</summary>
    public Instant? StartAfterOpenDays(Instant start, int days)
    {
        var (first, left) = (DateOf(start), days);
        for (var date = first; Period.DaysBetween(first, date) < MostDays; date = date.PlusDays(1))
        {
            left -= date > first && hours.IsOpenOn(date) ? 1 : 0;
            if (left <= 0)
            {
                return hours.Zone.AtStartOfDay(date).ToInstant();
            }
        }

        return null;
    }

    private static Duration LengthOf(TimeAmount time) =>
        Duration.FromNanoseconds((long)Exact.Floor(TimeOrder.InSmallestUnit(time).Amount * new Fraction(NodaConstants.NanosecondsPerMinute)));

    private LocalDate DateOf(Instant instant) => instant.InZone(hours.Zone).Date;

    private Instant Moved(Instant start, Func<LocalDateTime, LocalDateTime> move) =>
        move(start.InZone(hours.Zone).LocalDateTime).InZone(hours.Zone, Resolver).ToInstant();

    private IEnumerable<(Instant Opens, Instant Closes)> IntervalsOn(LocalDate date) =>
        hours.HoursOn(date).Select(interval => (At(date, interval.FromMinute), At(date, interval.ToMinute)));

    private Instant At(LocalDate date, int minute) => date.AtMidnight().PlusMinutes(minute).InZone(hours.Zone, Resolver).ToInstant();

    private Instant? AfterOpenTime(Instant start, Duration left)
    {
        var first = DateOf(start);
        for (var date = first; Period.DaysBetween(first, date) < MostDays; date = date.PlusDays(1))
        {
            foreach (var (opens, closes) in IntervalsOn(date))
            {
                var from = Instant.Max(opens, start);
                if (closes - from >= left)
                {
                    return from + left;
                }

                left -= closes > from ? closes - from : Duration.Zero;
            }
        }

        return null;
    }

    /// <summary>Closing of the n-th open day after the start's day; a start at or after last closing belongs to the next open day.</summary>
    private Instant? ClosingOf(Instant start, int days)
    {
        var first = DateOf(start);
        var began = false;
        for (var date = first; Period.DaysBetween(first, date) < MostDays; date = date.PlusDays(1))
        {
            var closing = IntervalsOn(date).Select(interval => (Instant?)interval.Closes).LastOrDefault();
            if (closing is null || closing <= start)
            {
                continue;
            }

            days -= began ? 1 : 0;
            began = true;
            if (days == 0)
            {
                return closing;
            }
        }

        return null;
    }
}
