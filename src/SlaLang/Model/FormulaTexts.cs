namespace SlaLang.Model;

/// <summary>Where in an agreement formulas stand.</summary>
public static class FormulaTexts
{
    /// <summary>The texts of an agreement that may hold formulas.</summary>
    public static IEnumerable<Prose> Texts(AgreementModel model) =>
        model.Stages.Select(stage => stage.Means)
            .Concat(model.LeadTypes.Select(lead => lead.Means))
            .Concat(model.Obligations.Select(obligation => obligation.Means))
            .Concat(model.Clauses.Select(clause => clause.Text))
            .Prepend(model.Goal)
            .OfType<Prose>();

    /// <summary>All formulas that are worked out over the CRM's exports: of metrics, promises and texts.</summary>
    public static IEnumerable<Expression> Formulas(AgreementModel model) =>
    [
        .. model.Metrics.Select(metric => metric.Expression),
        .. model.Obligations.SelectMany(obligation => obligation.Duties).SelectMany(OfDuty),
        .. Texts(model).SelectMany(text => text.Parts).OfType<ProseExpression>().Select(part => part.Expression),
    ];

    private static IEnumerable<Expression> OfDuty(Duty duty)
    {
        if (duty.Guard is { } guard)
        {
            yield return guard;
        }

        if (duty is KeepDuty keep)
        {
            yield return keep.Expression;
        }
    }
}
