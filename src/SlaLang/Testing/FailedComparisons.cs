using Fractions;
using SlaLang.Evaluation;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Testing;

/// <summary>Finds the comparisons that make an expectation fail, with the figures on both sides.</summary>
internal static class FailedComparisons
{
    public static IEnumerable<FailedComparison> Of(Evaluator evaluator, Expression expression) => expression switch
    {
        BinaryExpression { Sign: BinarySign.And or BinarySign.Or } joined => Of(evaluator, joined.Left).Concat(Of(evaluator, joined.Right)),
        BinaryExpression comparison when Operations.IsComparison(comparison.Sign) => Compared(evaluator, comparison),
        _ => [],
    };

    private static IEnumerable<FailedComparison> Compared(Evaluator evaluator, BinaryExpression comparison)
    {
        if (evaluator.Evaluate(comparison).Derived is not { Value: BooleanValue { IsTrue: false } }
            || evaluator.Evaluate(comparison.Left).Derived is not { } left
            || evaluator.Evaluate(comparison.Right).Derived is not { } right)
        {
            return [];
        }

        return [new FailedComparison(comparison, Shown(left.Value), Shown(right.Value), Difference(left.Value, right.Value))];
    }

    /// <summary>An amount with more decimals than its currency has, so that two that differ never look the same.</summary>
    private static string Shown(Value value) => value is MoneyValue { Money: var money } && !Exact.Decimals(money.Amount, money.Currency.Decimals).IsExact
        ? $"{Figures.Of(money.Amount)} {money.Currency.Code}"
        : Figures.Of(value);

    private static string Difference(Value left, Value right)
    {
        if (Steps(left, right) is not (var figure, var unit) || figure.IsZero)
        {
            return "";
        }

        var size = Fraction.Abs(figure);
        var shown = Exact.Decimals(size, 4) is { Digits: var digits, IsExact: false } && digits.All(digit => digit is '0' or '.') ? $"{size.Numerator}/{size.Denominator}" : Figures.Of(size);
        return $"{shown}{(unit.Length == 0 ? "" : " ")}{(size == Fraction.One ? One(unit) : unit)} {(figure.IsNegative ? "less" : "more")}";
    }

    private static (Fraction Figure, string Unit)? Steps(Value left, Value right) => (left, right) switch
    {
        (NumberValue one, NumberValue other) => (one.Number - other.Number, ""),
        (CountValue one, CountValue other) => (one.Number - other.Number, one.Noun),
        (RateValue one, RateValue other) => ((one.Rate.Value - other.Rate.Value) * new Fraction(100), "percentage points"),
        (MoneyValue one, MoneyValue other) => (one.Money.Amount - other.Money.Amount, one.Money.Currency.Code),
        (DurationValue one, DurationValue other) => InUnitOf(one.Time, other.Time),
        _ => null,
    };

    private static (Fraction, string) InUnitOf(TimeAmount one, TimeAmount other)
    {
        var (left, right) = one.Unit == other.Unit ? (one, other) : (TimeOrder.InSmallestUnit(one), TimeOrder.InSmallestUnit(other));
        return (left.Amount - right.Amount, Figures.UnitOf(left.Unit, isOne: false));
    }

    private static string One(string plural) => plural switch
    {
        "touches" => "touch",
        _ => plural.TrimEnd('s'),
    };
}
