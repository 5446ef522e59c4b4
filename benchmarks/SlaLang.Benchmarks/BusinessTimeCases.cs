using System.Collections.Immutable;
using System.Globalization;
using Fractions;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Values;

namespace SlaLang.Benchmarks;

/// <summary>
/// Random stretches of 2026 with the open time in them, and limits with the instant at which they are due, to be held against another library.
/// The hours are those of compare.mjs: two intervals from Monday to Thursday, one on Friday, two holidays. The same seed each time.
/// </summary>
internal static class BusinessTimeCases
{
    private static readonly string[] Zones = ["America/New_York", "Europe/Paris", "Australia/Lord_Howe", "America/Santiago", "Asia/Tokyo", "Asia/Kathmandu"];

    /// <param name="count">How many for each zone.</param>
    public static void Write(string file, int count)
    {
        var random = new Random(20260);
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.WriteLine("zone,from,to,open_minutes,limit_minutes,due");
        foreach (var zone in Zones)
        {
            var timeline = new OpenTimeline(Hours(zone), new LocalDate(2025, 12, 1), new LocalDate(2027, 3, 31));
            for (var number = 0; number < count; number++)
            {
                writer.WriteLine(Case(timeline, start + Duration.FromMinutes(random.Next(350 * 1440)), random));
            }
        }
    }

    private static string Case(OpenTimeline timeline, Instant from, Random random)
    {
        var to = from + Duration.FromMinutes(random.Next(14 * 1440));
        var limit = 1 + random.Next(30 * 60);
        var due = timeline.Due(from, TimeLimit.Of(new TimeAmount(new Fraction(limit), TimeUnit.BusinessMinute))) ?? throw new InvalidOperationException("never due");
        return string.Create(CultureInfo.InvariantCulture, $"{timeline.Zone.Id},{from.ToUnixTimeMilliseconds()},{to.ToUnixTimeMilliseconds()},{(long)timeline.Between(from, to).TotalMinutes},{limit},{due.ToUnixTimeMilliseconds()}");
    }

    private static OpeningHours Hours(string zone)
    {
        ImmutableArray<OpenInterval> whole = [new(9 * 60, (12 * 60) + 30), new((13 * 60) + 30, 18 * 60)];
        return new OpeningHours(DateTimeZoneProviders.Tzdb[zone])
        {
            Week = Enumerable.Range(1, 5).ToImmutableDictionary(day => (IsoDayOfWeek)day, day => day == 5 ? [new OpenInterval(8 * 60, 15 * 60)] : whole),
            SpecialDays = ImmutableSortedDictionary<LocalDate, SpecialDay>.Empty
                .Add(new LocalDate(2026, 1, 1), new SpecialDay([], "New Year's Day", default))
                .Add(new LocalDate(2026, 12, 25), new SpecialDay([], "Christmas Day", default)),
        };
    }
}
