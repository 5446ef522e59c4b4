using System.Diagnostics;
using Fractions;
using NodaTime;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>Exact arithmetic on values whose types have been found to go together.</summary>
internal static class Arithmetic
{
    /// <summary>The result, or null for a division by zero.</summary>
    public static Value? Apply(BinarySign sign, Value left, Value right) => sign switch
    {
        BinarySign.Plus => Sum(left, right, 1),
        BinarySign.Minus => Sum(left, right, -1),
        BinarySign.Times => Product(left, right),
        BinarySign.Divide => Quotient(left, right),
        BinarySign.In => new BooleanValue(right is ListValue list && list.Elements.Any(element => IsEqual(left, element))),
        BinarySign.Equal => new BooleanValue(IsEqual(left, right)),
        BinarySign.NotEqual => new BooleanValue(!IsEqual(left, right)),
        BinarySign.Less => new BooleanValue(Compare(left, right) < 0),
        BinarySign.AtMost => new BooleanValue(Compare(left, right) <= 0),
        BinarySign.Greater => new BooleanValue(Compare(left, right) > 0),
        BinarySign.AtLeast => new BooleanValue(Compare(left, right) >= 0),
        _ => throw new UnreachableException(sign.ToString()),
    };

    public static Value Negated(Value value) => WithFigure(value, -Figure(value));

    /// <summary>Below, at or above zero as the figure is.</summary>
    public static int SignOf(Value value) => Figure(value).CompareTo(Fraction.Zero);

    public static bool IsLess(Value left, Value right) => Compare(left, right) < 0;

    public static string SignOf(BinarySign sign) => sign switch
    {
        BinarySign.Plus => "+",
        BinarySign.Minus => "−",
        BinarySign.Times => "×",
        BinarySign.Divide => "÷",
        BinarySign.Equal => "=",
        BinarySign.NotEqual => "≠",
        BinarySign.Less => "<",
        BinarySign.AtMost => "≤",
        BinarySign.Greater => ">",
        BinarySign.AtLeast => "≥",
        _ => "in",
    };

    private static Value Sum(Value left, Value right, int sign) => (left, right) switch
    {
        (DateValue date, DurationValue time) => new DateValue(Moved(date.Date.AtMidnight(), time.Time, sign).Date),
        (InstantValue instant, DurationValue time) => new InstantValue(Moved(instant.Local, time.Time, sign)),
        (DateValue from, DateValue to) => new DurationValue(new TimeAmount(new Fraction(Period.DaysBetween(to.Date, from.Date)), TimeUnit.Day)),
        (InstantValue from, InstantValue to) => new DurationValue(new TimeAmount(new Fraction(Period.Between(to.Local, from.Local, PeriodUnits.Minutes).Minutes), TimeUnit.Minute)),
        (DurationValue one, DurationValue other) => Together(one.Time, other.Time, sign),
        (DurationValue, DateValue or InstantValue) => Sum(right, left, sign),
        _ => WithFigure(left, Figure(left) + (Figure(right) * new Fraction(sign))),
    };

    /// <summary>Two lengths counted alike, in the unit of the first where that is the same, else in the smallest unit of their kind.</summary>
    private static DurationValue Together(TimeAmount left, TimeAmount right, int sign)
    {
        if (left.Unit == right.Unit)
        {
            return new DurationValue(left with { Amount = left.Amount + (right.Amount * new Fraction(sign)) });
        }

        var (one, other) = (TimeOrder.InSmallestUnit(left), TimeOrder.InSmallestUnit(right));
        return new DurationValue(one with { Amount = one.Amount + (other.Amount * new Fraction(sign)) });
    }

    private static LocalDateTime Moved(LocalDateTime from, TimeAmount time, int sign) => time switch
    {
        { WholeMonths: { } months } => from.PlusMonths(sign * months),
        { WholeDays: { } days } => from.PlusDays(sign * days),
        _ => from.PlusSeconds(sign * (long)Exact.Floor(TimeOrder.InSmallestUnit(time).Amount * new Fraction(60))),
    };

    private static Value Product(Value left, Value right) => (left, right) switch
    {
        (_, NumberValue) => WithFigure(left, Figure(left) * Figure(right)),
        (CountValue or MoneyValue, RateValue) => WithFigure(left, Figure(left) * Figure(right)),
        (MoneyValue, CountValue) => WithFigure(left, Figure(left) * Figure(right)),
        _ => WithFigure(right, Figure(left) * Figure(right)),
    };

    private static Value? Quotient(Value left, Value right)
    {
        var divisor = right is DurationValue time && left is DurationValue ? TimeOrder.InSmallestUnit(time.Time).Amount : Figure(right);
        if (divisor.IsZero)
        {
            return null;
        }

        return (left, right) switch
        {
            (CountValue, CountValue) => new RateValue(new Rate(Figure(left) / divisor)),
            (DurationValue length, DurationValue) => new NumberValue(TimeOrder.InSmallestUnit(length.Time).Amount / divisor),
            (_, NumberValue or RateValue) when left is not RateValue || right is NumberValue => WithFigure(left, Figure(left) / divisor),
            (MoneyValue, CountValue) => WithFigure(left, Figure(left) / divisor),
            _ => new NumberValue(Figure(left) / divisor),
        };
    }

    private static bool IsEqual(Value left, Value right) => (left, right) switch
    {
        (TextValue one, TextValue other) => one.Text == other.Text,
        (BooleanValue one, BooleanValue other) => one.IsTrue == other.IsTrue,
        (PeriodValue one, PeriodValue other) => one.Months.First == other.Months.First && one.Months.Months == other.Months.Months,
        _ => Compare(left, right) == 0,
    };

    public static int Compare(Value left, Value right) => (left, right) switch
    {
        (DateValue one, DateValue other) => one.Date.CompareTo(other.Date),
        (InstantValue one, InstantValue other) => one.Local.CompareTo(other.Local),
        (DurationValue one, DurationValue other) => TimeOrder.InSmallestUnit(one.Time).Amount.CompareTo(TimeOrder.InSmallestUnit(other.Time).Amount),
        _ => Figure(left).CompareTo(Figure(right)),
    };

    public static Fraction Figure(Value value) => value switch
    {
        NumberValue number => number.Number,
        CountValue count => count.Number,
        RateValue rate => rate.Rate.Value,
        MoneyValue money => money.Money.Amount,
        DurationValue duration => duration.Time.Amount,
        _ => throw new UnreachableException(value.GetType().Name),
    };

    public static Value WithFigure(Value value, Fraction figure) => value switch
    {
        NumberValue => new NumberValue(figure),
        CountValue count => count with { Number = figure },
        RateValue => new RateValue(new Rate(figure)),
        MoneyValue money => new MoneyValue(money.Money with { Amount = figure }),
        DurationValue duration => new DurationValue(duration.Time with { Amount = figure }),
        _ => throw new UnreachableException(value.GetType().Name),
    };
}
