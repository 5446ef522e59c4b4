using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Carries what is not known through a formula: an unknown side makes the result unknown, and bounds of the sides become bounds of the result.</summary>
internal static class BoundedArithmetic
{
    /// <summary>The result of a sum, product, comparison…; null for a division by zero.</summary>
    public static (Value Value, FormulaBounds? Bounds)? Apply(BinarySign sign, Derived left, Derived right)
    {
        if (Unknown(left, right) is { } unknown)
        {
            return (unknown, null);
        }

        if (Arithmetic.Apply(sign, left.Value, right.Value) is not { } value)
        {
            return null;
        }

        if (left.Bounds is null && right.Bounds is null)
        {
            return (value, null);
        }

        var reason = left.Bounds?.Reason ?? right.Bounds?.Reason ?? "";
        return value is BooleanValue ? ((Value?)Compared(sign, left, right) ?? new UndeterminedValue(reason), null) : (value, Around(sign, left, right) with { Reason = reason });
    }

    public static Derived Negated(Derived operand, Derivation derivation) => operand.Value is UndeterminedValue ? operand : new Derived(Arithmetic.Negated(operand.Value), derivation)
    {
        Bounds = operand.Bounds is not { } bounds ? null : new FormulaBounds(Negated(bounds.Most), Negated(bounds.Least), bounds.Reason),
    };

    /// <summary>The reason of a side that is not known; where one has facts missing and the other has none to measure, that facts are missing.</summary>
    private static UndeterminedValue? Unknown(Derived left, Derived right) => (left.Value as UndeterminedValue, right.Value as UndeterminedValue) switch
    {
        (null, null) => null,
        ({ IsNoData: false } one, _) => one,
        (_, { IsNoData: false } other) => other,
        var (one, other) => one ?? other,
    };

    private static Value? Negated(Value? value) => value is null ? null : Arithmetic.Negated(value);

    /// <summary>Yes or no where it is the same for every value within the bounds; else null.</summary>
    private static BooleanValue? Compared(BinarySign sign, Derived left, Derived right)
    {
        if (sign is BinarySign.Equal or BinarySign.NotEqual)
        {
            var areApart = AlwaysHolds(BinarySign.Less, left, right) || AlwaysHolds(BinarySign.Greater, left, right);
            return areApart ? new BooleanValue(sign == BinarySign.NotEqual) : null;
        }

        return AlwaysHolds(sign, left, right) ? new BooleanValue(true) : NeverHolds(sign, left, right) ? new BooleanValue(false) : null;
    }

    private static bool AlwaysHolds(BinarySign sign, Derived left, Derived right) => Corners(sign, left, right) is { } corners && corners.All(corner => corner is BooleanValue { IsTrue: true });

    private static bool NeverHolds(BinarySign sign, Derived left, Derived right) => Corners(sign, left, right) is { } corners && corners.All(corner => corner is BooleanValue { IsTrue: false });

    /// <summary>Sums, products and quotients are greatest and least where their sides are, unless a divisor may be zero.</summary>
    private static FormulaBounds Around(BinarySign sign, Derived left, Derived right)
    {
        var mayDivideByZero = sign == BinarySign.Divide && right.Bounds is { } bounds && (bounds.Least is null || bounds.Most is null || Arithmetic.SignOf(bounds.Least) * Arithmetic.SignOf(bounds.Most) <= 0);
        if (mayDivideByZero || Corners(sign, left, right) is not { } corners)
        {
            return new FormulaBounds(null, null, "");
        }

        return new FormulaBounds(
            corners.Aggregate((one, other) => Arithmetic.IsLess(other, one) ? other : one),
            corners.Aggregate((one, other) => Arithmetic.IsLess(one, other) ? other : one),
            "");
    }

    /// <summary>The results for every end of the bounds; null where one has no end or no result.</summary>
    private static ImmutableArray<Value>? Corners(BinarySign sign, Derived left, Derived right)
    {
        Value?[] corners = [.. from one in Ends(left) from other in Ends(right) select one is null || other is null ? null : Arithmetic.Apply(sign, one, other)];
        return corners.Any(corner => corner is null) ? null : [.. corners.OfType<Value>()];
    }

    private static IEnumerable<Value?> Ends(Derived side) => side.Bounds is { } bounds ? [bounds.Least, bounds.Most] : [side.Value];
}
