using System.Globalization;
using System.Numerics;
using Fractions;
using NodaTime;
using NodaTime.Text;

namespace SlaLang.Values;

/// <summary>Figures as reports on a terminal and messages print them, the same on every machine: `3,900`, `128.21 USD`, `34%`.</summary>
public static class Figures
{
    private const int LongestDecimals = 4;

    public static string Of(BigInteger number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Amounts have their currency's decimals, or none when the amount is whole; a rounded one is the nearest, halves away from zero.</summary>
    public static string Of(Money money) => $"{Amount(money)} {money.Currency.Code}";

    public static string Amount(Money money) =>
        Grouped(Exact.Decimals(money.Amount, money.Amount.Denominator.IsOne ? 0 : money.Currency.Decimals).Digits);

    public static string Of(Rate rate)
    {
        var percent = rate.Value * new Fraction(100);
        return $"{Plain(percent, LongestDecimals)}%";
    }

    /// <summary>A whole figure as it is, any other with up to four decimals and `…` where more follow.</summary>
    public static string Of(Fraction number) => Grouped(Plain(number, LongestDecimals));

    /// <summary>The nearest figure with so many decimals, halves away from zero.</summary>
    public static string Of(Fraction number, int decimals) => Grouped(Exact.Decimals(number, decimals).Digits);

    public static string Of(TimeAmount time) => $"{Of(time.Amount)} {UnitOf(time.Unit, time.Amount == Fraction.One)}";

    public static string Of(YearMonth month) => YearMonthPattern.Iso.Format(month);

    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Of(Value value) => value switch
    {
        NumberValue number => Of(number.Number),
        CountValue count => count.Noun.Length == 0 ? Of(count.Number) : $"{Of(count.Number)} {count.Noun}",
        RateValue rate => Of(rate.Rate),
        MoneyValue money => Of(money.Money),
        DurationValue duration => Of(duration.Time),
        DateValue date => Of(date.Date),
        InstantValue instant => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(instant.Local),
        PeriodValue period => period.Months.Name,
        TextValue text => text.Text,
        BooleanValue boolean => boolean.IsTrue ? "yes" : "no",
        UndeterminedValue unknown => unknown.IsNoData ? "no data" : "undetermined",
        ListValue list => string.Join(", ", list.Elements.Select(Of)),
        _ => throw new System.Diagnostics.UnreachableException(value.GetType().Name),
    };

    public static string UnitOf(TimeUnit unit, bool isOne)
    {
        var name = unit switch
        {
            TimeUnit.Minute => "minute",
            TimeUnit.Hour => "hour",
            TimeUnit.Day => "day",
            TimeUnit.Week => "week",
            TimeUnit.Month => "month",
            TimeUnit.Quarter => "quarter",
            TimeUnit.Year => "year",
            TimeUnit.BusinessMinute => "business minute",
            TimeUnit.BusinessHour => "business hour",
            _ => "business day",
        };
        return isOne ? name : name + "s";
    }

    private static string Plain(Fraction number, int longest)
    {
        for (var decimals = 0; decimals < longest; decimals++)
        {
            if (Exact.Decimals(number, decimals) is { IsExact: true } exact)
            {
                return exact.Digits;
            }
        }

        var (digits, isExact) = Exact.Decimals(number, longest);
        return isExact ? digits : digits + "…";
    }

    private static string Grouped(string digits)
    {
        var start = digits.StartsWith('-') ? 1 : 0;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var end = point >= 0 ? point : digits.Length - (digits.EndsWith('…') ? 1 : 0);
        for (var place = end - 3; place > start; place -= 3)
        {
            digits = digits.Insert(place, ",");
        }

        return digits;
    }
}
