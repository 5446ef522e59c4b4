using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using SlaLang.Calendars;
using SlaLang.Values;

namespace SlaLang.Tests.Calendars;

/// <summary>The rows of the language design, section 9, that concern time, and the traps around them.</summary>
public sealed class BusinessTimeTests
{
    private const string NineToFive = "open mon to fri 09:00-17:00";
    private const string WithLunch = "open mon to fri 09:00-12:30, 13:30-18:00";

    [Theory]
    [InlineData(NineToFive, "2026-01-10 11:00", "1 business hour", "2026-01-12 10:00")]
    [InlineData(NineToFive + "; closed 2026-01-09", "2026-01-08 15:00", "4 business hours", "2026-01-12 11:00")]
    [InlineData(NineToFive, "2026-01-05 13:00", "4 business hours", "2026-01-05 17:00")]
    [InlineData(NineToFive, "2026-01-09 18:00", "1 business day", "2026-01-13 17:00")]
    [InlineData(NineToFive, "2026-01-05 09:00", "2 weeks", "2026-01-19 09:00")]
    [InlineData(NineToFive, "2026-01-05 09:00", "4 weeks", "2026-02-02 09:00")]
    [InlineData(NineToFive, "2026-01-05 09:00", "8 weeks", "2026-03-02 09:00")]
    [InlineData(NineToFive, "2026-02-02 09:00", "8 weeks", "2026-03-30 09:00")]
    [InlineData(NineToFive, "2026-01-09 16:00", "1 business day", "2026-01-12 17:00")]
    [InlineData(NineToFive, "2026-01-09 17:00", "1 business day", "2026-01-13 17:00")]
    [InlineData(NineToFive, "2026-01-10 11:00", "2 business days", "2026-01-14 17:00")]
    [InlineData(WithLunch, "2026-01-05 12:00", "1 business hour", "2026-01-05 14:00")]
    [InlineData(WithLunch, "2026-01-05 12:30", "30 business minutes", "2026-01-05 14:00")]
    [InlineData(WithLunch + "; closed 2026-12-24 12:30-18:00", "2026-12-24 11:30", "90 business minutes", "2026-12-25 09:30")]
    [InlineData("open always", "2026-03-07 12:00", "24 business hours", "2026-03-08 13:00")]
    [InlineData(NineToFive, "2026-03-07 12:00", "24 hours", "2026-03-08 13:00")]
    [InlineData(NineToFive, "2026-03-07 12:00", "1 day", "2026-03-08 12:00")]
    [InlineData(NineToFive, "2026-03-07 02:30", "1 day", "2026-03-08 03:00")]
    [InlineData(NineToFive, "2026-10-31 01:30", "1 day", "2026-11-01 01:30")]
    [InlineData(NineToFive, "2026-01-31 10:00", "1 month", "2026-02-28 10:00")]
    [InlineData(NineToFive, "2026-01-05 10:00", "1 quarter", "2026-04-05 10:00")]
    public void A_limit_is_due(string lines, string start, string limit, string due)
    {
        var hours = Hours(lines);
        var result = new BusinessTime(hours).Due(At(hours, start), Limit(limit));
        Assert.Equal(At(hours, due), result);
    }

    [Theory]
    [InlineData(NineToFive, "2026-03-09 09:30", "2026-03-09 10:15", 45)]
    [InlineData(NineToFive, "2026-01-06 10:00", "2026-01-06 12:30", 150)]
    [InlineData(NineToFive, "2026-01-09 16:30", "2026-01-12 09:30", 60)]
    [InlineData(NineToFive, "2026-01-10 11:00", "2026-01-12 10:00", 60)]
    [InlineData(NineToFive, "2026-01-09 16:00", "2026-01-12 10:00", 120)]
    [InlineData(NineToFive, "2026-01-05 17:00", "2026-01-06 09:00", 0)]
    [InlineData(NineToFive, "2026-01-06 09:00", "2026-01-05 17:00", 0)]
    [InlineData("open always", "2026-03-08 00:00", "2026-03-09 00:00", 23 * 60)]
    [InlineData("open always", "2026-11-01 00:00", "2026-11-02 00:00", 25 * 60)]
    [InlineData(WithLunch, "2026-01-05 12:00", "2026-01-05 14:00", 60)]
    [InlineData("open sun 00:00-01:30", "2026-11-01 00:00", "2026-11-01 12:00", 90)]
    [InlineData("open sun 01:30-09:00", "2026-11-01 00:00", "2026-11-01 12:00", (8 * 60) + 30)]
    [InlineData("open sun 02:30-09:00", "2026-03-08 00:00", "2026-03-08 12:00", 6 * 60)]
    public void Open_time_between_two_instants(string lines, string from, string to, int minutes)
    {
        var hours = Hours(lines);
        Assert.Equal(Duration.FromMinutes(minutes), new BusinessTime(hours).Between(At(hours, from), At(hours, to)));
    }

    [Theory]
    [InlineData("2026-01-09 16:00", "2026-01-12 09:00", 1, true)]
    [InlineData("2026-01-09 09:00", "2026-01-09 16:00", 1, false)]
    [InlineData("2026-01-09 09:00", "2026-01-11 16:00", 1, false)]
    [InlineData("2026-01-09 09:00", "2026-01-13 00:00", 2, true)]
    public void Spacing_counts_open_days_by_local_date(string earlier, string later, int days, bool expected)
    {
        var hours = Hours(NineToFive);
        Assert.Equal(expected, new BusinessTime(hours).IsDaysLater(At(hours, earlier), At(hours, later), days));
    }

    [Fact]
    public void A_calendar_that_never_opens_again_gives_no_due_time()
    {
        var hours = new OpeningHours(DateTimeZone.Utc) { Week = ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>>.Empty };
        Assert.Null(new BusinessTime(hours).Due(Instant.FromUtc(2026, 1, 1, 0, 0), Limit("1 business hour")));
        Assert.Null(new BusinessTime(hours).Due(Instant.FromUtc(2026, 1, 1, 0, 0), Limit("1 business day")));
    }

    private static OpeningHours Hours(string lines) =>
        Agreements.Model(Agreements.Published + $"calendar office {{ timezone \"America/New_York\"; {lines} }}\n").Calendar.Opening;

    /// <summary>The earlier of the two in an overlap.</summary>
    private static Instant At(OpeningHours hours, string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value.InZoneLeniently(hours.Zone).ToInstant();

    private static TimeAmount Limit(string written)
    {
        var parts = written.Split(' ', 2);
        var unit = Enum.Parse<TimeUnit>(parts[1].Replace("business ", "business", StringComparison.Ordinal).TrimEnd('s'), ignoreCase: true);
        return new TimeAmount(new Fractions.Fraction(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)), unit);
    }
}
