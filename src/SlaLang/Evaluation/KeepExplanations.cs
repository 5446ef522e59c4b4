using Fractions;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Tells how a formula that is kept came about, and whether the condition of a promise held.</summary>
/// <param name="result">The verdicts.</param>
/// <param name="most">So many rows of a list are named.</param>
internal sealed class KeepExplanations(ComplianceResult result, int most)
{
    private readonly Evaluator evaluator = new(result.Plan, result.Facts) { ListedRows = most };

    public IEnumerable<Derivation> Of(KeepDuty duty, FormulaPeriod period, Shortfall? shortfall)
    {
        var figure = Figures.Of(ShownFigure.Of(period.Result.Value, period.Bound));
        var measured = Evaluate(duty.Expression, period.Period) is { } derivation ? Lines.Of("measured", figure, [derivation]) : null;
        return Lines.Known(measured, Bounds(period), Difference(period, shortfall));
    }

    /// <summary>The condition of a promise in the period that is shown; null for a promise without one.</summary>
    public Derivation? Condition(DutyReport duty) => duty is { Verdict.Duty.Guard: { } guard, Period: { } period } && Evaluate(guard, period.Period) is { } derivation
        ? Lines.Of("condition", derivation.Figure, [derivation])
        : null;

    private Derivation? Evaluate(Expression expression, JudgedPeriod period) =>
        evaluator.Evaluate(expression, period, obligation => result.Find(obligation.Name) ?? new ObligationVerdict(obligation, [])).Derived?.Derivation;

    private static Derivation? Bounds(FormulaPeriod period) => period.Result.Bounds is not { } bounds ? null
        : Lines.Of("bounds", $"{Bound(bounds.Least, period)} to {Bound(bounds.Most, period)}") with { Remark = bounds.Reason };

    private static string Bound(Value? value, FormulaPeriod period) => value is null ? "not known" : Figures.Of(ShownFigure.Of(value, period.Bound));

    private static Derivation? Difference(FormulaPeriod period, Shortfall? shortfall)
    {
        if (shortfall is null || period.Bound is not { } bound)
        {
            return null;
        }

        var more = period.Result.Part is null ? null
            : Lines.Of(period.HasEnded ? "would have kept it" : "would keep it", $"{Figures.Of(Fraction.Abs(shortfall.MoreNeeded))} {(bound.IsLeast ? "more" : "fewer")} of those that count");
        return Lines.Of("difference", $"{ShownFigure.Difference(period, shortfall)} {(bound.IsLeast ? "below" : "above")} the promise", [more]);
    }
}
