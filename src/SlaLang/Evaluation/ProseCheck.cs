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
        return [.. Texts(plan.Model).SelectMany(text => text.Parts).OfType<ProseExpression>().SelectMany(part => evaluator.Evaluate(part.Expression).Diagnostics)];
    }

    private static IEnumerable<Prose> Texts(AgreementModel model) =>
        model.Stages.Select(stage => stage.Means)
            .Concat(model.LeadTypes.Select(lead => lead.Means))
            .Concat(model.Obligations.Select(obligation => obligation.Means))
            .Concat(model.Clauses.Select(clause => clause.Text))
            .Prepend(model.Goal)
            .OfType<Prose>();
}
