using CsCheck;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Values;

namespace SlaLang.Tests.Compliance;

/// <summary>A moment belongs to the period that contains it, whatever the zone and its changes of the clocks.</summary>
public sealed class PeriodPlacesTests
{
    private static readonly Gen<string> Zone = Gen.OneOfConst("America/New_York", "Europe/Paris", "Australia/Lord_Howe", "America/Santiago", "Asia/Tokyo", "Pacific/Apia");

    private static readonly Gen<Recurrence> Every = Gen.Select(Gen.Int[1, 3], Gen.OneOfConst(TimeUnit.Day, TimeUnit.Week, TimeUnit.Month, TimeUnit.Quarter, TimeUnit.Year, TimeUnit.BusinessDay)).Select((count, unit) => new Recurrence(count, unit));

    /// <summary>Some years about the term, and the ticks about midnight.</summary>
    private static readonly Gen<Instant> Time = Gen.Select(Gen.Int[-1_500, 2_500], Gen.Int[0, 95], Gen.Int[-1, 1])
        .Select((day, quarter, tick) => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(day) + Duration.FromMinutes(15 * quarter) + Duration.FromTicks(tick));

    [Fact]
    public void A_moment_belongs_to_the_period_that_contains_it() => Gen.Select(Zone, Every, Time.Array[20]).Sample(
        (zone, every, times) =>
        {
            var model = Agreements.Model(Agreements.Published);
            var term = model.Term.Value;
            var timeline = new OpenTimeline(new OpeningHours(DateTimeZoneProviders.Tzdb[zone]), term.From.PlusYears(-2), term.To.PlusYears(3));
            var periods = Periods.All(model, timeline, every).ToList();
            var places = new PeriodPlaces(timeline, [.. periods]);
            foreach (var moment in times.Select(time => Moment.Of(time)).Concat(periods.SelectMany(period => new[] { period.Start, period.End })))
            {
                Assert.Equal(periods.FindIndex(period => period.Contains(moment)), places.Of(moment));
            }
        },
        iter: 200);

    [Fact]
    public void Without_a_period_or_a_moment_there_is_none()
    {
        var timeline = new OpenTimeline(new OpeningHours(DateTimeZone.Utc), new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));
        Assert.Equal(-1, new PeriodPlaces(timeline, []).Of(Moment.Of(Instant.FromUtc(2026, 3, 1, 0, 0))));
        Assert.Equal(-1, new PeriodPlaces(timeline, []).Of(Moment.Unknown));
    }
}
