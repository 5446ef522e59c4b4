using System.Collections.Immutable;
using NodaTime;
using SlaLang.Text;

namespace SlaLang.Calendars;

/// <summary>Opening hours in one IANA zone. A date in <c>SpecialDays</c> has the hours given there instead of its weekday's.</summary>
public sealed record OpeningHours(DateTimeZone Zone)
{
    /// <summary>Hours of each weekday; a day that is absent is closed.</summary>
    public ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>> Week { get; init; } = ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>>.Empty;

    public ImmutableSortedDictionary<LocalDate, SpecialDay> SpecialDays { get; init; } = ImmutableSortedDictionary<LocalDate, SpecialDay>.Empty;

    /// <summary>The intervals of a day, from the earliest to the latest; none when it is closed.</summary>
    public ImmutableArray<OpenInterval> HoursOn(LocalDate date) =>
        SpecialDays.TryGetValue(date, out var special) ? special.Hours : Week.GetValueOrDefault(date.DayOfWeek, []);

    /// <summary>A day with any open time counts as open.</summary>
    public bool IsOpenOn(LocalDate date) => HoursOn(date).Length > 0;
}

/// <summary>Minutes after local midnight; the first belongs to the interval, the last (up to 1440) does not.</summary>
public readonly record struct OpenInterval(int FromMinute, int ToMinute);

/// <summary>A date with hours of its own (none when it is closed), and why.</summary>
public sealed record SpecialDay(ImmutableArray<OpenInterval> Hours, string Reason, Location Location);
