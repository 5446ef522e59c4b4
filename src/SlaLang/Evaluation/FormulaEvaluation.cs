using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Evaluates the formulas of promises for the judge. A formula without a value is not determined, with the message as its reason.</summary>
public sealed class FormulaEvaluation(DemandPlan plan, FactSet facts) : IFormulas
{
    private readonly Evaluator evaluator = new(plan, facts);

    public FormulaResult Evaluate(Expression formula, JudgedPeriod period, Func<ObligationSymbol, ObligationVerdict> verdictOf)
    {
        var (derived, diagnostics) = evaluator.Evaluate(formula, period, verdictOf);
        return derived is null
            ? new FormulaResult(new UndeterminedValue(diagnostics.IsEmpty ? "the formula has no value" : diagnostics[0].Message))
            : new FormulaResult(derived.Value)
            {
                Part = derived.Part,
                Bounds = derived.Bounds,
            };
    }
}
