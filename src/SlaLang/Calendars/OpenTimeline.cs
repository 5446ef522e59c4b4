using System.Numerics;
using NodaTime;
using NodaTime.TimeZones;
using SlaLang.Values;

namespace SlaLang.Calendars;

/// <summary>
/// A calendar's open time between two dates, laid out once, so that a question costs a search instead of a walk from day to day. It answers as
/// <see cref="BusinessTime"/> does, and asks it about what lies outside the dates.
/// </summary>
public sealed class OpenTimeline
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly OpeningHours hours;
    private readonly BusinessTime walking;
    private readonly LocalDate first;

    /// <summary>Ticks since 1970 at which each date begins, and one more for the end.</summary>
    private readonly long[] dayStarts;

    private readonly LocalDate[] dates;

    /// <summary>For each date, whether its clock runs from midnight to midnight without a change.</summary>
    private readonly bool[] isPlain;

    /// <summary>For each date and one more, the intervals before it.</summary>
    private readonly int[] intervalsBefore;

    /// <summary>For each date and one more, the open dates before it.</summary>
    private readonly int[] openDaysBefore;

    /// <summary>Closing of each open date, in their order.</summary>
    private readonly long[] closings;

    /// <summary>The start of each open date, in their order.</summary>
    private readonly long[] openStarts;

    private readonly long[] opens;
    private readonly long[] closes;

    /// <summary>Open ticks before each interval, and one more for all of them.</summary>
    private readonly long[] openBefore;

    public OpenTimeline(OpeningHours hours, LocalDate first, LocalDate last)
    {
        this.hours = hours;
        this.first = first;
        walking = new BusinessTime(hours);
        var days = Period.DaysBetween(first, last) + 1;
        dates = [.. Enumerable.Range(0, days + 1).Select(first.PlusDays)];
        dayStarts = [.. dates.Select(date => StartOf(date).ToUnixTimeTicks())];
        isPlain = [.. dates.Take(days).Select(IsPlain)];
        var perDay = dates.Take(days).Select(date => IntervalsOn(date).ToArray()).ToArray();
        intervalsBefore = Sums([.. perDay.Select(own => own.Length)]);
        var intervals = perDay.SelectMany(own => own).ToArray();
        opens = [.. intervals.Select(interval => interval.Opens)];
        closes = [.. intervals.Select(interval => interval.Closes)];
        openBefore = Sums([.. intervals.Select(interval => interval.Closes - interval.Opens)]);
        openDaysBefore = OpenDays(days);
        LocalDate[] openDates = [.. dates.Take(days).Where(hours.IsOpenOn)];
        closings = [.. openDates.Select(date => At(date, hours.HoursOn(date)[^1].ToMinute))];
        openStarts = [.. openDates.Select(date => StartOf(date).ToUnixTimeTicks())];
    }

    public DateTimeZone Zone => hours.Zone;

    /// <summary>The open time from one instant to another; none when the second is not the later.</summary>
    public Duration Between(Instant from, Instant to) => Duration.FromTicks(TicksBetween(from.ToUnixTimeTicks(), to.ToUnixTimeTicks()));

    /// <summary>The same in ticks, between ticks since 1970.</summary>
    public long TicksBetween(long from, long to) =>
        from >= to ? 0
        : Covers(from) && Covers(to) ? OpenUntil(to) - OpenUntil(from)
        : walking.Between(Instant.FromUnixTimeTicks(from), Instant.FromUnixTimeTicks(to)).BclCompatibleTicks;

    /// <summary>When a limit that began at <paramref name="start"/> is over; null when the calendar does not open long enough within eleven years.</summary>
    public Instant? Due(Instant start, TimeLimit limit) => DueTicks(start.ToUnixTimeTicks(), limit) is { } due ? Instant.FromUnixTimeTicks(due) : null;

    /// <summary>The same in ticks since 1970.</summary>
    public long? DueTicks(long start, TimeLimit limit) => limit.Kind switch
    {
        LimitKind.Elapsed => start + limit.Amount,
        LimitKind.Open => AfterOpenTime(start, limit.Amount),
        LimitKind.Days => DaysLater(start, (int)limit.Amount),
        LimitKind.Months => Resolved(Instant.FromUnixTimeTicks(start).InZone(Zone).LocalDateTime.PlusMonths((int)limit.Amount)).ToUnixTimeTicks(),
        _ => ClosingOf(start, (int)limit.Amount),
    };

    /// <summary>How many open days, by local dates, lie after the first instant's date up to the second's.</summary>
    public int OpenDaysBetween(Instant earlier, Instant later) => OpenDaysBetween(earlier.ToUnixTimeTicks(), later.ToUnixTimeTicks());

    /// <summary>The same between ticks since 1970.</summary>
    public int OpenDaysBetween(long earlier, long later)
    {
        if (Covers(earlier) && Covers(later))
        {
            return Math.Max(0, openDaysBefore[CoveredDayOf(later) + 1] - openDaysBefore[CoveredDayOf(earlier) + 1]);
        }

        return Walked(Instant.FromUnixTimeTicks(earlier).InZone(Zone).Date, Instant.FromUnixTimeTicks(later).InZone(Zone).Date);
    }

    /// <summary>The start, in ticks since 1970, of the first date up to which so many open days lie after an instant's date; null for none within eleven years.</summary>
    public long? StartAfterOpenDays(long ticks, int days)
    {
        if (Covers(ticks) && CoveredDayOf(ticks) is var day && openDaysBefore[day + 1] + (long)days is var wanted && wanted <= openStarts.Length)
        {
            return days == 0 ? dayStarts[day] : openStarts[wanted - 1];
        }

        return walking.StartAfterOpenDays(Instant.FromUnixTimeTicks(ticks), days)?.ToUnixTimeTicks();
    }

    /// <summary>The local date of an instant.</summary>
    public LocalDate DateOf(Instant instant) =>
        instant.ToUnixTimeTicks() is var ticks && Covers(ticks) ? dates[CoveredDayOf(ticks)] : instant.InZone(Zone).Date;

    /// <summary>The number of an instant's local date, given as ticks since 1970; dates that follow each other have numbers that do.</summary>
    public int DayOf(long ticks) => Covers(ticks) ? CoveredDayOf(ticks) : DayOf(Instant.FromUnixTimeTicks(ticks).InZone(Zone).Date);

    /// <summary>The number of a date.</summary>
    public int DayOf(LocalDate date) => Period.DaysBetween(first, date);

    public Instant StartOf(LocalDate date) => hours.Zone.AtStartOfDay(date).ToInstant();

    public bool IsOpenOn(LocalDate date) => hours.IsOpenOn(date);

    private int Walked(LocalDate start, LocalDate end) =>
        Enumerable.Range(1, Math.Max(0, Period.DaysBetween(start, end))).Count(day => hours.IsOpenOn(start.PlusDays(day)));

    private bool Covers(long ticks) => ticks >= dayStarts[0] && ticks < dayStarts[^1];

    private long OpenUntil(long ticks)
    {
        var interval = IntervalAt(ticks);
        return interval < 0 ? 0 : openBefore[interval] + Math.Min(ticks, closes[interval]) - opens[interval];
    }

    /// <summary>The last interval that opens by then; negative for none.</summary>
    private int IntervalAt(long ticks)
    {
        var interval = intervalsBefore[CoveredDayOf(ticks) + 1] - 1;
        while (interval >= 0 && opens[interval] > ticks)
        {
            interval--;
        }

        return interval;
    }

    private int CoveredDayOf(long ticks)
    {
        var day = (int)Math.Min((ticks - dayStarts[0]) / NodaConstants.TicksPerDay, dayStarts.Length - 2);
        while (dayStarts[day] > ticks)
        {
            day--;
        }

        while (dayStarts[day + 1] <= ticks)
        {
            day++;
        }

        return day;
    }

    private long? AfterOpenTime(long ticks, long length)
    {
        if (!Covers(ticks) || OpenUntil(ticks) + length is var target && (target > openBefore[^1] || length <= 0))
        {
            return Walked(ticks, new TimeAmount(new Fractions.Fraction(length, NodaConstants.TicksPerMinute), TimeUnit.BusinessMinute));
        }

        var wanted = OpenUntil(ticks) + length;
        var interval = IntervalOf(wanted, Math.Max(0, IntervalAt(ticks)));
        return opens[interval] + wanted - openBefore[interval];
    }

    private long? Walked(long start, TimeAmount limit) => walking.Due(Instant.FromUnixTimeTicks(start), limit)?.ToUnixTimeTicks();

    /// <summary>The interval in which so much open time comes to its end: most limits are over a few intervals on.</summary>
    private int IntervalOf(long wanted, int from)
    {
        const int Near = 8;
        if (openBefore[Math.Min(from + Near, openBefore.Length - 1)] < wanted)
        {
            var found = Array.BinarySearch(openBefore, wanted);
            return (found >= 0 ? found : ~found) - 1;
        }

        while (openBefore[from + 1] < wanted)
        {
            from++;
        }

        return from;
    }

    private long? ClosingOf(long ticks, int days)
    {
        if (Covers(ticks))
        {
            var began = openDaysBefore[CoveredDayOf(ticks)];
            began += began < closings.Length && closings[began] <= ticks ? 1 : 0;
            if (began + days < closings.Length)
            {
                return closings[began + days];
            }
        }

        return Walked(ticks, new TimeAmount(new Fractions.Fraction(days), TimeUnit.BusinessDay));
    }

    /// <summary>At the same local time, if there is one.</summary>
    private long DaysLater(long ticks, int days)
    {
        if (Covers(ticks) && CoveredDayOf(ticks) is var day && day + days < isPlain.Length && isPlain[day] && isPlain[day + days])
        {
            return dayStarts[day + days] + ticks - dayStarts[day];
        }

        return Resolved(Instant.FromUnixTimeTicks(ticks).InZone(Zone).LocalDateTime.PlusDays(days)).ToUnixTimeTicks();
    }

    private Instant Resolved(LocalDateTime local) => local.InZone(Zone, Resolver).ToInstant();

    private bool IsPlain(LocalDate date)
    {
        var (start, end) = (Zone.AtStartOfDay(date), StartOf(date.PlusDays(1)));
        return start.TimeOfDay == LocalTime.Midnight && start.GetZoneInterval() is var interval && (!interval.HasEnd || interval.End >= end);
    }

    private IEnumerable<(long Opens, long Closes)> IntervalsOn(LocalDate date) =>
        hours.HoursOn(date).Select(interval => (At(date, interval.FromMinute), At(date, interval.ToMinute))).Where(interval => interval.Item2 > interval.Item1);

    private long At(LocalDate date, int minute) => Resolved(date.AtMidnight().PlusMinutes(minute)).ToUnixTimeTicks();

    private int[] OpenDays(int days)
    {
        var before = new int[days + 1];
        for (var day = 0; day < days; day++)
        {
            before[day + 1] = before[day] + (hours.IsOpenOn(first.PlusDays(day)) ? 1 : 0);
        }

        return before;
    }

    private static T[] Sums<T>(T[] lengths)
        where T : struct, INumber<T>
    {
        var sums = new T[lengths.Length + 1];
        for (var index = 0; index < lengths.Length; index++)
        {
            sums[index + 1] = sums[index] + lengths[index];
        }

        return sums;
    }
}
