using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Model;
using SlaLang.Text;

namespace SlaLang.Binding;

/// <summary>What holds where no calendar is declared: Monday to Friday, around the clock, in UTC. The document says so.</summary>
internal static class DefaultCalendar
{
    public static CalendarSymbol Create(Location location) => new("", "", Weekdays, location);

    private static OpeningHours Weekdays => new(DateTimeZone.Utc)
    {
        Week = Enumerable.Range((int)IsoDayOfWeek.Monday, 5).ToImmutableDictionary(day => (IsoDayOfWeek)day, _ => ImmutableArray.Create(new OpenInterval(0, 24 * 60))),
    };
}
