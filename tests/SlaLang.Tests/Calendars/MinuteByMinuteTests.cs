using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Values;

namespace SlaLang.Tests.Calendars;

/// <summary>Business time against a counter that looks at every minute and knows nothing of intervals, in zones with every kind of daylight saving time.</summary>
public sealed class MinuteByMinuteTests
{
    /// <summary>Northern and southern changes, one of half an hour (Lord Howe), one at midnight (Santiago), none (Tokyo), and a quarter-hour offset (Kathmandu).</summary>
    private static readonly string[] Zones = ["America/New_York", "Europe/Paris", "Australia/Lord_Howe", "America/Santiago", "Asia/Tokyo", "Asia/Kathmandu"];

    /// <summary>Hours begin and end outside of the hours that clocks skip or repeat, or last all day; what an end within them means is a rule of its own.</summary>
    private static readonly Gen<OpeningHours> Hours =
        from zone in Gen.OneOfConst(Zones)
        from quarters in Gen.Frequency((4, Gen.Int[16, 91].Array[2, 6]), (1, Gen.Const(new[] { 0, 96 })))
        from days in Gen.Int[1, 127]
        select new OpeningHours(DateTimeZoneProviders.Tzdb[zone])
        {
            Week = Enumerable.Range(0, 7)
                .Where(day => (days & (1 << day)) != 0)
                .ToImmutableDictionary(day => (IsoDayOfWeek)(day + 1), _ => Intervals(quarters)),
        };

    /// <summary>Minutes of the year 2026, so that all of its changes are met.</summary>
    private static readonly Gen<Instant> Minute = Gen.Int[0, 365 * 24 * 60].Select(minute => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(minute));

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("SLA_TIME_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 1_000;

    [Fact]
    public void Open_time_is_the_number_of_open_minutes() => Gen.Select(Hours, Minute, Gen.Int[0, 6 * 24 * 60]).Sample(
        (hours, from, length) =>
        {
            var counted = Enumerable.Range(0, length).Count(minute => IsOpen(hours, from + Duration.FromMinutes(minute)));
            Assert.Equal(Duration.FromMinutes(counted), new BusinessTime(hours).Between(from, from + Duration.FromMinutes(length)));
        },
        iter: Rounds);

    [Fact]
    public void A_limit_in_open_time_is_due_after_so_many_open_minutes() => Gen.Select(Hours, Minute, Gen.Int[1, 600]).Sample(
        (hours, start, minutes) =>
        {
            var due = new BusinessTime(hours).Due(start, new TimeAmount(new Fractions.Fraction(minutes), TimeUnit.BusinessMinute));
            var (instant, left) = (start, minutes);
            for (var looked = 0; left > 0 && looked < 60 * 24 * 60; looked++, instant += Duration.FromMinutes(1))
            {
                left -= IsOpen(hours, instant) ? 1 : 0;
            }

            if (left == 0)
            {
                Assert.Equal(instant, due);
            }
        },
        iter: Rounds);

    /// <summary>Two neighbouring figures open and close; those that are equal do not open at all.</summary>
    private static ImmutableArray<OpenInterval> Intervals(int[] quarters)
    {
        var ordered = quarters.Distinct().Order().Select(quarter => quarter * 15).ToArray();
        return [.. Enumerable.Range(0, ordered.Length / 2).Select(index => new OpenInterval(ordered[2 * index], ordered[(2 * index) + 1]))];
    }

    private static bool IsOpen(OpeningHours hours, Instant instant)
    {
        var local = instant.InZone(hours.Zone);
        var minute = (local.Hour * 60) + local.Minute;
        return hours.HoursOn(local.Date).Any(interval => minute >= interval.FromMinute && minute < interval.ToMinute);
    }
}
