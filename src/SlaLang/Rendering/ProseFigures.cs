using NodaTime;
using SlaLang.Evaluation;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Rendering.Locales;

namespace SlaLang.Rendering;

/// <summary>The figures of formulas in texts: of the plan where it alone gives them, else of the facts, if there are any.</summary>
internal sealed class ProseFigures(DemandPlan plan, FactSet? facts = null)
{
    private readonly Evaluator planned = new(plan);
    private readonly Evaluator? measured = facts is null ? null : new Evaluator(plan, facts);

    /// <summary>Null for a figure that cannot be had, and whether it was measured.</summary>
    public (Derived? Figure, bool IsMeasured) Of(Expression formula) =>
        planned.Evaluate(formula).Derived is { } figure ? (figure, false)
        : measured?.Evaluate(formula).Derived is { } found ? (found, true)
        : (null, false);

    /// <summary>The local time up to which the facts were read.</summary>
    public string AsOf(LocaleFormat format) =>
        facts is null ? "" : format.Instant(facts.AsOf.ToInstant().InZone(plan.Model.Calendar.Opening.Zone).LocalDateTime);
}
