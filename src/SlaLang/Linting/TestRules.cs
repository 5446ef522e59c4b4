using Fractions;
using SlaLang.Binding;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Linting;

/// <summary>An expectation looks at the plan or at facts.</summary>
internal sealed class ConstantExpectationRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) =>
        from test in model.Tests
        from expectation in test.Expectations
        where !ExpressionParts.Of(expectation, model).Any(part => part is CallExpression or FactsExpression or FieldExpression or ErrorExpression)
        select BindingDiagnostics.ConstantExpectation(expectation.Location);
}

/// <summary>An expectation can fail: its sides are not the same, and its bound is not one that every figure keeps.</summary>
internal sealed class CertainExpectationRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => model.Tests.SelectMany(test => test.Expectations).SelectMany(Comparisons).Select(Check).OfType<Diagnostic>();

    private static IEnumerable<BinaryExpression> Comparisons(Expression expression) => expression switch
    {
        BinaryExpression { Sign: BinarySign.And } both => Comparisons(both.Left).Concat(Comparisons(both.Right)),
        BinaryExpression comparison when Operations.IsComparison(comparison.Sign) => [comparison],
        _ => [],
    };

    private static Diagnostic? Check(BinaryExpression comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        var holdsWhenEqual = comparison.Sign is BinarySign.Equal or BinarySign.AtMost or BinarySign.AtLeast;
        return holdsWhenEqual && left is not LiteralExpression && Words(left.Location) == Words(right.Location) ? BindingDiagnostics.SameSides(comparison.Location, Signs.Written(comparison.Sign))
            : comparison.Sign == BinarySign.AtLeast ? Bound(comparison, left, right)
            : comparison.Sign == BinarySign.AtMost ? Bound(comparison, right, left)
            : null;
    }

    /// <summary>Whether the greater side is never below the less one.</summary>
    private static Diagnostic? Bound(BinaryExpression comparison, Expression greater, Expression less) =>
        IsNeverNegative(greater) && Figure(less) is { } least && least <= Fraction.Zero ? BindingDiagnostics.BoundThatAlwaysHolds(comparison.Location, $"{greater.Type} is never below zero")
        : less is CallExpression { Function.Name: "share" } && Figure(greater) is { } most && most >= Fraction.One ? BindingDiagnostics.BoundThatAlwaysHolds(comparison.Location, "a share is never above 100%")
        : null;

    private static bool IsNeverNegative(Expression expression) => expression is CallExpression { Function.Name: "count" or "share" or "actual" or "demand" or "demand_closing" };

    private static Fraction? Figure(Expression expression) => expression is not LiteralExpression literal ? null : literal.Value switch
    {
        CountValue count => count.Number,
        RateValue rate => rate.Rate.Value,
        _ => null,
    };

    private static string Words(Location location) => string.Join(' ', location.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Facts are given to be looked at.</summary>
internal sealed class UnseenFactsRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) =>
        from test in model.Tests
        where !test.Given.IsEmpty && !test.Expectations.IsEmpty
        where !test.Expectations.SelectMany(expectation => ExpressionParts.Of(expectation, model)).Any(part => part is CallExpression { Function.Scope: FunctionScope.Facts } or FactsExpression or ErrorExpression)
        select BindingDiagnostics.FactsNotLookedAt(test.Given[0].Location, test.Title);
}
