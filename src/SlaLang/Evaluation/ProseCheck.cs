using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Evaluation;

/// <summary>Evaluates the formulas in an agreement's texts, so that one without a figure is found before the document is signed.</summary>
internal static class ProseCheck
{
    public static ImmutableArray<Diagnostic> Check(DemandPlan plan)
    {
        var evaluator = new Evaluator(plan);
        return [.. FormulaTexts.Texts(plan.Model).SelectMany(text => text.Parts).OfType<ProseExpression>().SelectMany(part => evaluator.Evaluate(part.Expression).Diagnostics)];
    }
}
