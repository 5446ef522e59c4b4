using System.Collections.Immutable;
using NodaTime;

namespace SlaLang.Tests.Calendars;

/// <summary>The holidays of a year by the rules of the law, for the years that the calendars cover.</summary>
internal static class HolidayRules
{
    public static IEnumerable<LocalDate> Of(string calendar, int year) => calendar switch
    {
        "us" => UnitedStates(year),
        "uk" => [.. WithSubstitutes([On(year, 1, 1)]), .. Christmas(year), Easter(year).PlusDays(-2), Easter(year).PlusDays(1), Monday(year, 5, 1), LastMonday(year, 5), LastMonday(year, 8)],
        "uk-scotland" => Scotland(year),
        "fr" => [.. Fixed(year, "1-1 5-1 5-8 7-14 8-15 11-1 11-11 12-25"), .. AfterEaster(year, 1, 39, 50)],
        "de" => [.. Fixed(year, "1-1 5-1 10-3 12-25 12-26"), .. AfterEaster(year, -2, 1, 39, 50)],
        _ => [.. Fixed(year, "1-1 1-6 5-1 5-3 8-15 11-1 11-11 12-24 12-25 12-26"), .. AfterEaster(year, 0, 1, 49, 60)],
    };

    /// <summary>By the tables of the Church: golden number, epact, full moon, and the Sunday after it.</summary>
    public static LocalDate Easter(int year)
    {
        var golden = (year % 19) + 1;
        var century = (year / 100) + 1;
        var (solar, lunar) = ((3 * century / 4) - 12, (((8 * century) + 5) / 25) - 5);
        var epact = ((11 * golden) + 20 + lunar - solar) % 30;
        epact = (epact + 30) % 30;
        epact += (epact == 25 && golden > 11) || epact == 24 ? 1 : 0;
        var moon = 44 - epact;
        moon += moon < 21 ? 30 : 0;
        return On(year, 3, 1).PlusDays(moon - 1).Next(IsoDayOfWeek.Sunday);
    }

    /// <summary>Also a first of January that is observed in the year before.</summary>
    private static IEnumerable<LocalDate> UnitedStates(int year)
    {
        LocalDate[] dated = [.. Fixed(year, "1-1 6-19 7-4 11-11 12-25"), On(year + 1, 1, 1)];
        var observed = dated.Select(day => day.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => day.PlusDays(-1),
            IsoDayOfWeek.Sunday => day.PlusDays(1),
            _ => day,
        });
        LocalDate[] moving = [Monday(year, 1, 3), Monday(year, 2, 3), LastMonday(year, 5), Monday(year, 9, 1), Monday(year, 10, 2), On(year, 11, 1).PlusDays(-1).Next(IsoDayOfWeek.Thursday).PlusWeeks(3)];
        return dated.Concat(observed).Concat(moving).Distinct().Where(day => day.Year == year);
    }

    private static IEnumerable<LocalDate> Scotland(int year) =>
    [
        .. WithSubstitutes([On(year, 1, 1), On(year, 1, 2)]), .. WithSubstitutes([On(year, 11, 30)]), .. Christmas(year),
        Easter(year).PlusDays(-2), Monday(year, 5, 1), LastMonday(year, 5), Monday(year, 8, 1),
        .. year == 2026 ? [On(2026, 6, 15)] : ImmutableArray<LocalDate>.Empty,
    ];

    private static IEnumerable<LocalDate> Christmas(int year) => WithSubstitutes([On(year, 12, 25), On(year, 12, 26)]);

    /// <summary>For each day on a weekend, the first weekday after them all that is not taken.</summary>
    private static IEnumerable<LocalDate> WithSubstitutes(LocalDate[] days)
    {
        var missing = days.Count(day => IsWeekend(day));
        var free = Enumerable.Range(1, 7).Select(after => days[^1].PlusDays(after)).Where(day => !IsWeekend(day));
        return days.Concat(free.Take(missing));
    }

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private static IEnumerable<LocalDate> AfterEaster(int year, params int[] days) => days.Select(Easter(year).PlusDays);

    private static IEnumerable<LocalDate> Fixed(int year, string days) =>
        days.Split(' ').Select(day => day.Split('-')).Select(parts => On(year, int.Parse(parts[0], null), int.Parse(parts[1], null)));

    private static LocalDate Monday(int year, int month, int number) => On(year, month, 1).PlusDays(-1).Next(IsoDayOfWeek.Monday).PlusWeeks(number - 1);

    private static LocalDate LastMonday(int year, int month) => On(year, month, 1).PlusMonths(1).Previous(IsoDayOfWeek.Monday);

    private static LocalDate On(int year, int month, int day) => new(year, month, day);
}
