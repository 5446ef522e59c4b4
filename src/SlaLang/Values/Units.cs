using Fractions;
using NodaTime;

namespace SlaLang.Values;

/// <summary>A share or a conversion rate, exact: 34 % is 17/50.</summary>
public readonly record struct Rate(Fraction Value)
{
    public static Rate Whole { get; } = new(Fraction.One);

    public Rate Rest => new(Fraction.One - Value);

    /// <summary>As people write it. What a record would say of itself goes through <see cref="Rest"/> and never ends.</summary>
    public override string ToString() => Figures.Of(this);
}

/// <summary>An exact amount of one currency.</summary>
public readonly record struct Money(Fraction Amount, Currency Currency)
{
    public static Money Zero(Currency currency) => new(Fraction.Zero, currency);

    public bool IsZero => Amount.IsZero;

    public static Money operator +(Money left, Money right) => left with { Amount = left.Amount + right.Amount };

    public static Money operator -(Money left, Money right) => left with { Amount = left.Amount - right.Amount };

    public static Money operator *(Money left, Fraction factor) => left with { Amount = left.Amount * factor };
}

/// <summary>How time is counted: elapsed, in open time of a calendar, or in months of the calendar.</summary>
public enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    BusinessMinute,
    BusinessHour,
    BusinessDay,
}

/// <summary>A length of time as it was promised: `4 business hours`, `2 weeks`, `3 months`.</summary>
public readonly record struct TimeAmount(Fraction Amount, TimeUnit Unit)
{
    public bool IsBusiness => Unit is TimeUnit.BusinessMinute or TimeUnit.BusinessHour or TimeUnit.BusinessDay;

    public bool IsCalendarPeriod => Unit is TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year;

    /// <summary>Whole days of a span in days or weeks; null for any other unit or a part of a day.</summary>
    public int? WholeDays => Unit switch
    {
        TimeUnit.Day when IsSmallInteger => (int)Amount,
        TimeUnit.Week when IsSmallInteger => (int)Amount * 7,
        _ => null,
    };

    /// <summary>Whole months of a span in months, quarters or years; null for any other unit or a part of a month.</summary>
    public int? WholeMonths => Unit switch
    {
        TimeUnit.Month when IsSmallInteger => (int)Amount,
        TimeUnit.Quarter when IsSmallInteger => (int)Amount * 3,
        TimeUnit.Year when IsSmallInteger => (int)Amount * 12,
        _ => null,
    };

    private bool IsSmallInteger => Amount.Denominator.IsOne && Amount.Numerator >= 0 && Amount.Numerator <= 100_000;
}

/// <summary>Days from one to another, both included.</summary>
public readonly record struct DateRange(LocalDate From, LocalDate To)
{
    public bool Contains(LocalDate date) => date >= From && date <= To;
}

/// <summary>How often: every `Count` of `Unit`.</summary>
public readonly record struct Recurrence(int Count, TimeUnit Unit);

/// <summary>A row of whole months: a month, a quarter or a year.</summary>
public readonly record struct MonthRange(YearMonth First, int Months, string Name)
{
    public IEnumerable<YearMonth> EachMonth() => EachMonth(First, First.PlusMonths(Months - 1));

    /// <summary>From one month to another, both included.</summary>
    public static IEnumerable<YearMonth> EachMonth(YearMonth first, YearMonth last)
    {
        for (var month = first; month <= last; month = month.PlusMonths(1))
        {
            yield return month;
        }
    }
}
