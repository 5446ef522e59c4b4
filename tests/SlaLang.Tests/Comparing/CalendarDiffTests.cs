using SlaLang.Comparing;

namespace SlaLang.Tests.Comparing;

/// <summary>Whom other opening hours bind more or less. The agreement has a first contact in business hours, nothing in business days.</summary>
public sealed class CalendarDiffTests
{
    private static readonly string Hourly = Diffs.Whole
        .Replace("within 2 business days", "within 16 business hours", StringComparison.Ordinal)
        .Replace("at least 1 business day, at most 14 days", "at least 24 hours", StringComparison.Ordinal);

    private static readonly string Daily = Diffs.Whole.Replace("at least 1 business day, at most 14 days", "at least 24 hours", StringComparison.Ordinal);

    [Theory]
    [InlineData("09:00-12:30, 13:30-18:00", "09:00-12:30, 13:30-17:00", Bearing.Loosened, Bearing.Changed)]
    [InlineData("09:00-12:30, 13:30-18:00", "09:00-18:00", Bearing.Tightened, Bearing.Changed)]
    [InlineData("09:00-12:30, 13:30-18:00", "08:00-12:30, 13:30-17:00", Bearing.Changed, Bearing.Changed)]
    [InlineData("mon to fri 09:00", "mon to thu 09:00", Bearing.Loosened, Bearing.Loosened)]
    [InlineData("mon to fri 09:00", "mon to sat 09:00", Bearing.Tightened, Bearing.Tightened)]
    [InlineData("  closed   2026-01-01 \"New Year's Day\"\n", "", Bearing.Tightened, Bearing.Tightened)]
    [InlineData("  closed   2026-12-24 12:30-18:00 \"Christmas Eve\"\n", "  closed   2026-12-24 \"Christmas Eve\"\n", Bearing.Loosened, Bearing.Loosened)]
    [InlineData("New Year's Day", "Jour de l'an", Bearing.Unchanged, Bearing.Unchanged)]
    [InlineData("America/New_York", "America/Chicago", Bearing.Changed, Bearing.Changed)]
    public void Fewer_open_hours_put_off_what_is_counted_in_them(string part, string replacement, Bearing byHours, Bearing byDays)
    {
        Assert.Equal(byHours, OfSales(Hourly, part, replacement));
        Assert.Equal(byDays, OfSales(Daily, part, replacement));
    }

    [Fact]
    public void Opening_hours_are_nothing_to_who_counts_none()
    {
        var diff = Diffs.Of(Hourly, Hourly.Replace("13:30-18:00\n  closed", "13:30-17:00\n  closed", StringComparison.Ordinal));
        Assert.Equal(Bearing.Unchanged, Assert.Single(diff.Changes).Bearings[0].Bearing);
    }

    [Fact]
    public void Spacing_in_business_days_pulls_the_other_way() =>
        Assert.Equal(Bearing.Changed, OfSales(Diffs.Whole, "mon to fri 09:00", "mon to thu 09:00"));

    [Theory]
    [InlineData("open     mon to fri 09:00-12:30, 13:30-18:00", "open     mon to fri 13:30-18:00\n  open mon to fri 09:00-11:00, 11:00-12:30")]
    [InlineData("open     mon to fri 09:00-12:30, 13:30-18:00", "open     mon, tue, wed 09:00-12:30, 13:30-18:00\n  open thu to fri 09:00-12:30, 13:30-18:00")]
    [InlineData("closed   2026-12-24 12:30-18:00", "closed   2026-12-24 13:30-18:00")]
    public void Hours_are_compared_as_they_come_out(string part, string replacement)
    {
        Assert.Contains(part, Diffs.Whole, StringComparison.Ordinal);
        Assert.Empty(Diffs.Lines(Diffs.Of(Diffs.Whole, Diffs.Whole.Replace(part, replacement, StringComparison.Ordinal))));
    }

    private static Bearing OfSales(string text, string part, string replacement)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        var diff = Diffs.Of(text, text.Replace(part, replacement, StringComparison.Ordinal));
        Assert.NotEmpty(diff.Changes);
        return diff.Bearings.Single(party => party.Team == "sales").Bearing;
    }
}
