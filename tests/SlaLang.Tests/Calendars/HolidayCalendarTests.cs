using NodaTime;
using SlaLang.Calendars;
using SlaLang.Text;

namespace SlaLang.Tests.Calendars;

/// <summary>The calendars that come with the command, against the rules that their sources lay down, worked out here in another way.</summary>
public sealed class HolidayCalendarTests
{
    private static readonly string[] Files = ["us", "uk", "uk-scotland", "fr", "de", "pl"];

    public static TheoryData<string, int> Years
    {
        get
        {
            var years = new TheoryData<string, int>();
            Array.ForEach(Files, file => Array.ForEach([2026, 2027, 2028], year => years.Add(file, year)));
            return years;
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_calendar_has_every_holiday_of_a_year_and_no_other(string file, int year)
    {
        var expected = HolidayRules.Of(file, year).Order();
        Assert.Equal(expected, Opening(file).SpecialDays.Where(day => day.Key.Year == year && day.Value.Hours.IsEmpty).Select(day => day.Key));
    }

    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2038, 4, 25)]
    public void Easter_is_the_sunday_after_the_first_full_moon_of_spring(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), HolidayRules.Easter(year));

    /// <summary>Days that are easily wrong, as the authorities publish them.</summary>
    [Theory]
    [InlineData("us", "2026-07-03 2027-06-18 2027-07-05 2027-12-24 2027-12-31 2028-11-10")]
    [InlineData("uk", "2026-04-03 2026-04-06 2026-12-28 2027-12-27 2027-12-28 2028-01-03 2028-05-01")]
    [InlineData("uk-scotland", "2026-01-02 2026-06-15 2026-08-03 2026-11-30 2027-01-04 2028-01-03 2028-01-04")]
    [InlineData("fr", "2026-05-14 2026-05-25 2027-05-06 2028-06-05")]
    [InlineData("de", "2026-04-03 2026-05-14 2027-05-17 2028-10-03")]
    [InlineData("pl", "2026-06-04 2026-12-24 2027-05-27 2028-06-15")]
    public void Days_that_move_are_where_they_belong(string file, string days) =>
        Assert.All(days.Split(' '), day => Assert.False(Opening(file).IsOpenOn(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value), day));

    [Theory]
    [InlineData("uk", "2026-06-15 2026-01-02")]
    [InlineData("uk-scotland", "2026-04-06 2026-08-31")]
    [InlineData("fr", "2026-04-03 2026-12-28")]
    [InlineData("de", "2026-06-04 2026-11-02")]
    [InlineData("us", "2026-11-27 2028-01-03")]
    public void Days_that_are_holidays_elsewhere_are_open(string file, string days) =>
        Assert.All(days.Split(' '), day => Assert.True(Opening(file).IsOpenOn(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value), day));

    [Theory]
    [InlineData("us")]
    [InlineData("uk")]
    [InlineData("uk-scotland")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("pl")]
    public void A_calendar_names_its_legal_source(string file) => Assert.Contains("\n# Source: ", Repository.Text($"calendars/{file}.sla"), StringComparison.Ordinal);

    [Fact]
    public void Every_calendar_is_tested() =>
        Assert.Equal(Files.Order(StringComparer.Ordinal), Repository.Files("calendars").Where(path => path.EndsWith(".sla", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_copy_in_an_example_is_the_calendar() =>
        Assert.Equal(Repository.Text("calendars/pl.sla"), Repository.Text("examples/shared-parts/calendars/pl.sla"));

    private static OpeningHours Opening(string file)
    {
        var agreement = new SourceText("agreement.sla", $"include \"calendar.sla\"\n{Agreements.Published}");
        var compilation = Compilation.Create(agreement, new OneFile(new SourceText("calendar.sla", Repository.Text($"calendars/{file}.sla"))));
        return (compilation.Model ?? throw new InvalidOperationException(file)).Calendar.Opening;
    }

    private sealed class OneFile(SourceText file) : ISourceProvider
    {
        public IncludedSource Find(SourceText from, string path) => new(file, null);
    }
}
