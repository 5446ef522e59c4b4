using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Values;

namespace SlaLang.Rendering.Locales;

/// <summary>How figures, dates and times are written in a document: data of our own, so that every machine writes the same.</summary>
public sealed record LocaleFormat(string Tag, string Language)
{
    /// <summary>Joins a figure to its unit and never breaks.</summary>
    private const char NoBreakSpace = '\u00A0';

    public required char GroupSeparator { get; init; }

    public required char DecimalSeparator { get; init; }

    /// <summary>What follows the figure of a percentage.</summary>
    public required string Percent { get; init; }

    public required ImmutableArray<string> Months { get; init; }

    public required ImmutableArray<string> ShortMonths { get; init; }

    /// <summary>From Monday.</summary>
    public required ImmutableArray<string> Weekdays { get; init; }

    /// <summary>`{0}` is the day, `{1}` the month's name, `{2}` the year.</summary>
    public required string DatePattern { get; init; }

    /// <summary>`{0}` is the day, `{1}` the month's short name.</summary>
    public required string ShortDatePattern { get; init; }

    /// <summary>What the first day of a month is called where that is not its number.</summary>
    public string FirstDay { get; init; } = "1";

    /// <summary>Between the hours and the minutes of a time of day, such as `:` in 9:05.</summary>
    public required string HourMark { get; init; }

    public required bool PadsHours { get; init; }

    /// <summary>French says `1,5 mois` in the singular; English knows it for one only.</summary>
    public required bool IsSingularBelowTwo { get; init; }

    public required ImmutableDictionary<TimeUnit, UnitWords> Units { get; init; }

    public required ConnectingWords Words { get; init; }

    public ImmutableDictionary<string, string> CurrencySigns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The format of a locale's name: French for `fr-…`, British for `en-GB`, American for everything else.</summary>
    public static LocaleFormat For(string locale) => locale switch
    {
        "en-GB" => EnglishFormat.British,
        _ when locale == "fr" || locale.StartsWith("fr-", StringComparison.Ordinal) => FrenchFormat.France with { Tag = locale },
        _ => EnglishFormat.American,
    };

    public string Number(BigInteger number) => Localised(Figures.Of(number));

    /// <summary>Up to four decimals, and `…` where more follow.</summary>
    public string Number(Fraction number) => Localised(Figures.Of(number));

    /// <summary>The nearest figure with so many decimals, halves away from zero.</summary>
    public string Number(Fraction number, int decimals) => Localised(Figures.Of(number, decimals));

    /// <summary>A figure that is in per cent already.</summary>
    public string Percentage(Fraction percent, int decimals) => Number(percent, decimals) + Percent;

    public string Money(Money money) =>
        $"{Localised(Figures.Amount(money))}{NoBreakSpace}{CurrencySigns.GetValueOrDefault(money.Currency.Code, money.Currency.Code)}";

    public string Share(Rate rate) => Localised(Figures.Of(rate)[..^1]) + Percent;

    public string Date(LocalDate date) =>
        string.Format(CultureInfo.InvariantCulture, DatePattern, date.Day == 1 ? FirstDay : date.Day, Months[date.Month - 1], date.Year);

    public string ShortDate(LocalDate date) =>
        string.Format(CultureInfo.InvariantCulture, ShortDatePattern, date.Day, ShortMonths[date.Month - 1]);

    public string Instant(LocalDateTime instant) => $"{Date(instant.Date)}, {TimeOfDay((instant.Hour * 60) + instant.Minute)}";

    public string Month(YearMonth month) => $"{Months[month.Month - 1]} {YearOf(month)}";


    public string Time(TimeAmount time) => $"{Number(time.Amount)}{NoBreakSpace}{UnitOf(time.Unit, time.Amount)}";

    public string Every(Recurrence recurrence)
    {
        var words = Units[recurrence.Unit];
        return recurrence.Count == 1
            ? $"{Words.Each} {words.One}"
            : $"{words.EverySeveral} {Number(new BigInteger(recurrence.Count))} {words.Many}";
    }

    public string TimeOfDay(int minute)
    {
        var hours = (minute / 60).ToString(PadsHours ? "D2" : "D1", CultureInfo.InvariantCulture);
        return $"{hours}{HourMark}{(minute % 60).ToString("D2", CultureInfo.InvariantCulture)}";
    }

    public string All(IEnumerable<string> things) => Joined([.. things], Words.And);

    public string Any(IEnumerable<string> things) => Joined([.. things], Words.Or);

    /// <summary>A value as it stands in running text: counts without their noun, which the text around them says.</summary>
    public string Of(Value value) => value switch
    {
        NumberValue number => Number(number.Number),
        CountValue count => Number(count.Number),
        RateValue rate => Share(rate.Rate),
        MoneyValue money => Money(money.Money),
        DurationValue duration => Time(duration.Time),
        DateValue date => Date(date.Date),
        InstantValue instant => Instant(instant.Local),
        BooleanValue boolean => boolean.IsTrue ? Words.Yes : Words.No,
        PeriodValue { Months.Months: 1 } month => Month(month.Months.First),
        ListValue list => All(list.Elements.Select(Of)),
        _ => Figures.Of(value),
    };

    /// <summary>A figure of which only the ends are known.</summary>
    public string Between(Value least, Value most) => string.Format(CultureInfo.InvariantCulture, Words.Between, Of(least), Of(most));

    private static string YearOf(YearMonth month) => month.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static string Joined(ImmutableArray<string> things, string last) =>
        things.Length < 2 ? string.Concat(things) : $"{string.Join(", ", things[..^1])} {last} {things[^1]}";

    private string UnitOf(TimeUnit unit, Fraction amount)
    {
        var isOne = IsSingularBelowTwo ? amount < new Fraction(2) : amount == Fraction.One;
        return isOne ? Units[unit].One : Units[unit].Many;
    }

    private string Localised(string figure) => string.Concat(figure.Select(Localised));

    private char Localised(char character) => character switch
    {
        ',' => GroupSeparator,
        '.' => DecimalSeparator,
        _ => character,
    };
}

/// <summary>A unit of time, and what stands before several of it in `every 2 weeks`.</summary>
public sealed record UnitWords(string One, string Many, string EverySeveral);

/// <summary>The small words between figures and names.</summary>
public sealed record ConnectingWords(string And, string Or, string Each, string Yes, string No)
{
    public required string NoData { get; init; }

    public required string Undetermined { get; init; }

    /// <summary>With the least and the most that a figure may be.</summary>
    public required string Between { get; init; }
}
