using System.Collections.Immutable;
using CsCheck;
using Fractions;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Values;

namespace SlaLang.Tests.Calendars;

/// <summary>The laid-out calendar answers every question as the one that walks from day to day.</summary>
public sealed class OpenTimelineTests
{
    private static readonly string[] Zones = ["America/New_York", "Europe/Paris", "Australia/Lord_Howe", "America/Santiago", "Asia/Tokyo", "Asia/Kathmandu"];

    private static readonly Gen<OpeningHours> Hours =
        from zone in Gen.OneOfConst(Zones)
        from quarters in Gen.Int[0, 96].Array[2, 6]
        from days in Gen.Int[0, 127]
        from closed in Gen.Int[0, 364].Array[0, 20]
        select new OpeningHours(DateTimeZoneProviders.Tzdb[zone])
        {
            Week = Enumerable.Range(0, 7).Where(day => (days & (1 << day)) != 0).ToImmutableDictionary(day => (IsoDayOfWeek)(day + 1), _ => Intervals(quarters)),
            SpecialDays = closed.Distinct().ToImmutableSortedDictionary(day => new LocalDate(2026, 1, 1).PlusDays(day), _ => new SpecialDay([], "holiday", default)),
        };

    private static readonly Gen<Instant> Second = Gen.Int[0, 400 * 24 * 3600].Select(second => Instant.FromUtc(2025, 12, 15, 0, 0) + Duration.FromSeconds(second));

    private static readonly Gen<TimeAmount> Limit = Gen.Select(Gen.Int[1, 40], Gen.Enum<TimeUnit>()).Select((amount, unit) => new TimeAmount(new Fraction(amount), unit));

    [Fact]
    public void It_answers_as_the_walking_calendar() => Gen.Select(Hours, Second, Second, Limit).Sample(
        (hours, one, other, limit) =>
        {
            var walking = new BusinessTime(hours);
            var laidOut = new OpenTimeline(hours, new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));
            Assert.Equal(walking.Between(one, other), laidOut.Between(one, other));
            Assert.Equal(walking.Due(one, limit), laidOut.Due(one, TimeLimit.Of(limit)));
            Assert.Equal(one.InZone(hours.Zone).Date, laidOut.DateOf(one));
            var between = laidOut.OpenDaysBetween(one, other);
            Assert.True(walking.IsDaysLater(one, other, between));
            Assert.False(walking.IsDaysLater(one, other, between + 1));
        },
        iter: 2_000);

    [Fact]
    public void What_lies_after_so_many_open_days_lies_so_many_open_days_later() => Gen.Select(Hours, Second, Second, Gen.Int[0, 9]).Sample(
        (hours, one, other, days) =>
        {
            var timeline = new OpenTimeline(hours, new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));
            var start = timeline.StartAfterOpenDays(one.ToUnixTimeTicks(), days);
            Assert.Equal(new BusinessTime(hours).StartAfterOpenDays(one, days)?.ToUnixTimeTicks(), start);
            Assert.True(other < one || (other.ToUnixTimeTicks() >= start) == (timeline.OpenDaysBetween(one, other) >= days));
        },
        iter: 5_000);

    private static ImmutableArray<OpenInterval> Intervals(int[] quarters)
    {
        var ordered = quarters.Distinct().Order().Select(quarter => quarter * 15).ToArray();
        return [.. Enumerable.Range(0, ordered.Length / 2).Select(index => new OpenInterval(ordered[2 * index], ordered[(2 * index) + 1]))];
    }
}
