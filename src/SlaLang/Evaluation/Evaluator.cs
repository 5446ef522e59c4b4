using SlaLang.Compliance;
using SlaLang.Diagnostics;
using SlaLang.Evaluation.Rows;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Evaluation;

/// <summary>
/// Evaluates formulas over a plan and, where they are there, the CRM's facts. Formulas have neither loops nor recursion, so that evaluation always ends.
/// </summary>
public sealed class Evaluator(DemandPlan plan, FactSet? facts = null)
{
    private readonly Lazy<FactWorld?> world = new(() => facts is null ? null : new FactWorld(plan, facts));

    /// <summary>The period that leads, deals and touches are of and, where it is of whole months, that the plan is asked about; null for all.</summary>
    public JudgedPeriod? Period { get; init; }

    /// <summary>Explanations list so many of the rows that were counted.</summary>
    public int ListedRows { get; init; }

    /// <summary>Tells how the verdict on a promise in a period came about; null says the verdict alone.</summary>
    internal Func<ObligationSymbol, string, Derivation?>? Told { get; init; }

    public EvaluationResult Evaluate(Expression expression) => Evaluate(expression, Period, null);

    /// <summary>The same for another period, with verdicts from elsewhere.</summary>
    internal EvaluationResult Evaluate(Expression expression, JudgedPeriod? period, Func<ObligationSymbol, ObligationVerdict>? verdictOf)
    {
        var diagnostics = new DiagnosticBag();
        var run = new EvaluationRun(plan, diagnostics, period) { World = world.Value, VerdictOf = verdictOf, ListedRows = ListedRows, Told = Told };
        var derived = run.Value(expression);
        return new EvaluationResult(diagnostics.HasErrors ? null : derived, diagnostics.ToImmutable());
    }
}
