using Fractions;
using NodaTime;
using SlaLang.Rendering.Locales;
using SlaLang.Values;

namespace SlaLang.Tests.Rendering;

/// <summary>Figures, dates and times in the three formats.</summary>
public sealed class LocaleFormatTests
{
    private static readonly Currency Dollar = new("USD", 2);
    private static readonly Currency Euro = new("EUR", 2);

    [Theory]
    [InlineData("en-US", "1,234,567", "128.21\u00A0USD", "500,000\u00A0EUR", "34%", "33.3333…%")]
    [InlineData("fr-FR", "1\u202F234\u202F567", "128,21\u00A0USD", "500\u202F000\u00A0€", "34\u00A0%", "33,3333…\u00A0%")]
    public void Figures(string locale, string number, string dollars, string euros, string share, string third)
    {
        var format = LocaleFormat.For(locale);

        Assert.Equal(number, format.Number(1_234_567));
        Assert.Equal(dollars, format.Money(new Money(new Fraction(5000, 39), Dollar)));
        Assert.Equal(euros, format.Money(new Money(new Fraction(500_000), Euro)));
        Assert.Equal(share, format.Share(new Rate(new Fraction(34, 100))));
        Assert.Equal(third, format.Share(new Rate(new Fraction(1, 3))));
    }

    [Theory]
    [InlineData("en-US", "January 1, 2026", "August 2026", "09:05", "24:00")]
    [InlineData("en-GB", "1 January 2026", "August 2026", "09:05", "24:00")]
    [InlineData("fr-FR", "1er janvier 2026", "août 2026", "9\u00A0h\u00A005", "24\u00A0h\u00A000")]
    public void Dates_and_times_of_day(string locale, string date, string month, string morning, string midnight)
    {
        var format = LocaleFormat.For(locale);

        Assert.Equal(date, format.Date(new LocalDate(2026, 1, 1)));
        Assert.Equal(month, format.Month(new YearMonth(2026, 8)));
        Assert.Equal(morning, format.TimeOfDay(545));
        Assert.Equal(midnight, format.TimeOfDay(1440));
    }

    [Theory]
    [InlineData("en-US", 1, TimeUnit.BusinessDay, "1\u00A0business day", "every business day")]
    [InlineData("en-US", 2, TimeUnit.Week, "2\u00A0weeks", "every 2 weeks")]
    [InlineData("fr-FR", 4, TimeUnit.BusinessHour, "4\u00A0heures ouvrées", "toutes les 4 heures ouvrées")]
    [InlineData("fr-FR", 1, TimeUnit.Quarter, "1\u00A0trimestre", "chaque trimestre")]
    [InlineData("fr-FR", 2, TimeUnit.Month, "2\u00A0mois", "tous les 2 mois")]
    public void Lengths_of_time(string locale, int count, TimeUnit unit, string time, string every)
    {
        var format = LocaleFormat.For(locale);

        Assert.Equal(time, format.Time(new TimeAmount(new Fraction(count), unit)));
        Assert.Equal(every, format.Every(new Recurrence(count, unit)));
    }

    [Fact]
    public void One_and_a_half_is_singular_in_French_and_plural_in_English()
    {
        var time = new TimeAmount(new Fraction(3, 2), TimeUnit.Hour);

        Assert.Equal("1,5\u00A0heure", LocaleFormat.For("fr-FR").Time(time));
        Assert.Equal("1.5\u00A0hours", LocaleFormat.For("en-US").Time(time));
    }

    [Theory]
    [InlineData("en-US", "a, b and c", "a or b", "")]
    [InlineData("fr-FR", "a, b et c", "a ou b", "")]
    public void Lists(string locale, string three, string two, string none)
    {
        var format = LocaleFormat.For(locale);

        Assert.Equal(three, format.All(["a", "b", "c"]));
        Assert.Equal(two, format.Any(["a", "b"]));
        Assert.Equal(none, format.All([]));
    }

    [Theory]
    [InlineData("de-DE", "en-US")]
    [InlineData("fr-CA", "fr-CA")]
    public void An_unknown_locale_is_written_as_American_English(string locale, string tag) =>
        Assert.Equal(tag, LocaleFormat.For(locale).Tag);
}
