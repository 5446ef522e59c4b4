using NodaTime;
using SlaLang.Calendars;

namespace SlaLang.Tests.Binding;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2026-03-09", "09:00-12:30 13:30-18:00")]
    [InlineData("2026-03-07", "10:00-14:00")]
    [InlineData("2026-03-08", "")]
    [InlineData("2026-12-25", "")]
    [InlineData("2026-12-24", "09:00-12:30")]
    [InlineData("2026-12-28", "")]
    [InlineData("2026-12-31", "")]
    [InlineData("2026-12-19", "11:00-16:00")]
    [InlineData("2026-11-11", "09:00-10:00 11:00-12:30 13:30-18:00")]
    public void Hours_of_a_day(string date, string expected) => Assert.Equal(expected, Hours(Office, date));

    [Theory]
    [InlineData("fri to mon 09:00-17:00", "2026-03-08", "09:00-17:00")]
    [InlineData("fri to mon 09:00-17:00", "2026-03-10", "")]
    [InlineData("monday, wednesday 09:00-17:00", "2026-03-11", "09:00-17:00")]
    [InlineData("mon to fri 9:00 to 24:00", "2026-03-09", "09:00-24:00")]
    [InlineData("always", "2026-03-08", "00:00-24:00")]
    public void Ways_to_write_opening_hours(string open, string date, string expected) =>
        Assert.Equal(expected, Hours($"calendar office {{ timezone \"Europe/Paris\"; open {open} }}", date));

    [Fact]
    public void Without_a_calendar_weekdays_are_open_around_the_clock()
    {
        var model = Agreements.Model(Agreements.Published);
        Assert.False(model.HasCalendar);
        Assert.Equal(22, new YearMonth(2026, 1).ToDateInterval().Count(model.Calendar.Opening.IsOpenOn));
    }

    [Theory]
    [InlineData("open mon to fri 17:00-09:00", "SLA2014")]
    [InlineData("open mon to fri 09:00-25:00", "SLA2012")]
    [InlineData("open mon to fri 09:00-12:30, 12:00-18:00", "SLA2015")]
    [InlineData("open mon to fridy 09:00-17:00", "SLA2017")]
    [InlineData("open mon to fri 09:00-17:00; closed 2026-02-30", "SLA2011")]
    [InlineData("open mon to fri 09:00-17:00; closed 2026-12-31 to 2026-12-24", "SLA2010")]
    public void One_mistake_has_one_message(string lines, string code)
    {
        var compilation = Agreements.Compile(Agreements.Published + $"calendar office {{ timezone \"Europe/Paris\"; {lines} }}\n");
        Assert.Equal([code], compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Diagnostics.Severity.Error).Select(diagnostic => diagnostic.Code));
    }

    private const string Office = """
        calendar office {
          timezone "America/New_York"
          open     mon to fri 09:00-12:30, 13:30-18:00
          open     sat 10:00-14:00
          open     2026-12-19 11:00-16:00 "Christmas Saturday"
          closed   2026-12-25 "Christmas Day"
          closed   2026-12-24 12:30-18:00 "Christmas Eve"
          closed   2026-12-27 to 2027-01-01 "Between the years"
          closed   2026-11-11 10:00-11:00 "All hands"
        }
        """;

    private static string Hours(string calendar, string date)
    {
        var symbol = Agreements.Model(Agreements.Published + calendar + "\n").Calendar.Opening;
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        return string.Join(' ', symbol.HoursOn(day).Select(Written));
    }

    private static string Written(OpenInterval interval) => $"{Time(interval.FromMinute)}-{Time(interval.ToMinute)}";

    private static string Time(int minutes) => $"{minutes / 60:D2}:{minutes % 60:D2}";
}
