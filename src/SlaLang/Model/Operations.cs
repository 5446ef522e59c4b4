using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>The closed table of what may be reckoned with what, and what comes out.</summary>
public static class Operations
{
    /// <summary>The type of `left sign right`; null where the two do not go together.</summary>
    public static ValueType? Of(BinarySign sign, ValueType left, ValueType right) => sign switch
    {
        _ when left.IsError || right.IsError => IsComparison(sign) || sign is BinarySign.And or BinarySign.Or or BinarySign.In ? ValueType.Boolean : ValueType.Error,
        BinarySign.And or BinarySign.Or => left.Kind == ValueKind.Boolean && right.Kind == ValueKind.Boolean ? ValueType.Boolean : null,
        BinarySign.In => right.Kind == ValueKind.List ? ValueType.Boolean : null,
        BinarySign.Equal or BinarySign.NotEqual => IsSame(left, right) || AreDays(left, right) ? ValueType.Boolean : null,
        BinarySign.Less or BinarySign.AtMost or BinarySign.Greater or BinarySign.AtLeast => (IsOrdered(left) && IsSame(left, right)) || AreDays(left, right) ? ValueType.Boolean : null,
        BinarySign.Plus => Sum(left, right) ?? Sum(right, left),
        BinarySign.Minus => Difference(left, right),
        BinarySign.Times => Product(left, right) ?? Product(right, left),
        _ => Quotient(left, right),
    };

    public static bool IsComparison(BinarySign sign) => sign is >= BinarySign.Equal and <= BinarySign.AtLeast;

    /// <summary>True for two types of one kind and unit; counts of leads and deals are both entries of the funnel and compare.</summary>
    public static bool IsSame(ValueType left, ValueType right) => left.Kind == right.Kind && left.Kind switch
    {
        ValueKind.Count => IsFunnel(left.Unit) == IsFunnel(right.Unit) || left.Unit.Length == 0 || right.Unit.Length == 0,
        ValueKind.BusinessDuration => left.Unit == right.Unit,
        ValueKind.Money => left.Unit == right.Unit || left.Unit.Length == 0 || right.Unit.Length == 0,
        _ => true,
    };

    /// <summary>An instant is held against a date by the local date on which it lies.</summary>
    private static bool AreDays(ValueType left, ValueType right) => IsPointInTime(left.Kind) && IsPointInTime(right.Kind);

    private static bool IsFunnel(string noun) => noun is "leads" or "deals";

    private static bool IsOrdered(ValueType type) => IsFigure(type.Kind) || type.Kind is ValueKind.Date or ValueKind.Instant;

    private static bool IsFigure(ValueKind kind) => kind is ValueKind.Number or ValueKind.Count or ValueKind.Rate or ValueKind.Money
        or ValueKind.Duration or ValueKind.BusinessDuration or ValueKind.CalendarPeriod;

    private static bool IsPointInTime(ValueKind kind) => kind is ValueKind.Date or ValueKind.Instant;

    private static ValueType? Sum(ValueType left, ValueType right) => left.Kind switch
    {
        _ when IsFigure(left.Kind) && IsSame(left, right) => left,
        _ when IsPointInTime(left.Kind) && right.Kind is ValueKind.Duration or ValueKind.CalendarPeriod => left,
        _ => null,
    };

    private static ValueType? Difference(ValueType left, ValueType right) => left.Kind switch
    {
        _ when IsPointInTime(left.Kind) && left.Kind == right.Kind => new ValueType(ValueKind.Duration),
        _ => Sum(left, right),
    };

    private static ValueType? Product(ValueType left, ValueType right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Number, _) when IsFigure(right.Kind) => right,
        (ValueKind.Rate, ValueKind.Count or ValueKind.Money or ValueKind.Rate) => right,
        (ValueKind.Count, ValueKind.Money) => right,
        _ => null,
    };

    private static ValueType? Quotient(ValueType left, ValueType right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Count, ValueKind.Count) => ValueType.Rate,
        _ when IsFigure(left.Kind) && IsSame(left, right) => ValueType.Number,
        (_, ValueKind.Number) when IsFigure(left.Kind) => left,
        (ValueKind.Count or ValueKind.Money, ValueKind.Rate) => left,
        (ValueKind.Money, ValueKind.Count) => left,
        _ => null,
    };
}
