using Fractions;
using SlaLang.Model;
using SlaLang.Values;
using static SlaLang.Binding.OperandAdvice;

namespace SlaLang.Binding;

/// <summary>Figures in the kind and unit of what they are held against: `3_900` against leads is `3_900 leads`.</summary>
internal static class Measures
{
    /// <summary>A bare number with a unit, which is in the singular after one.</summary>
    public static string With(Expression number, string unit) =>
        $"{Short(number)} {(number is LiteralExpression { Value: NumberValue { Number: var figure } } && figure == Fraction.One ? Singular(unit) : unit)}";

    /// <summary>A count of one thing as a count of another.</summary>
    public static string Counted(Expression count, string unit) =>
        count is LiteralExpression && Short(count).Split(' ') is [var figure, _] ? $"{figure} {unit}" : $"count({(unit is "leads" or "touches" or "deals" ? unit : "leads")})";

    /// <summary>A number as the rate that was meant: 0.4 and 40 are `40%`.</summary>
    public static string AsRate(Expression number) => number is LiteralExpression { Value: NumberValue { Number: var figure } }
        ? figure < Fraction.One ? Figures.Of(new Rate(figure)) : $"{Short(number)}%"
        : "20%";

    /// <summary>The bare number in the kind of what stands beside it; null where no unit makes it fit.</summary>
    public static string? Fitting(Expression number, ValueType wanted, string currency) => number.Type.Kind != ValueKind.Number || number is not LiteralExpression ? null : wanted.Kind switch
    {
        ValueKind.Rate => AsRate(number),
        _ when UnitOf(wanted, currency) is { } unit => With(number, unit),
        _ => null,
    };

    /// <summary>The unit that a bare number lacks beside such a figure; null where figures of the kind have none.</summary>
    public static string? UnitOf(ValueType wanted, string currency) => wanted.Kind switch
    {
        ValueKind.Duration => "hours",
        ValueKind.BusinessDuration => "business hours",
        ValueKind.Money => wanted.Unit.Length > 0 ? wanted.Unit : currency,
        ValueKind.Count => wanted.Unit.Length > 0 ? wanted.Unit : "leads",
        _ => null,
    };

    private static string Singular(string unit) => unit switch { "touches" => "touch", _ when unit.EndsWith('s') => unit[..^1], _ => unit };
}
