using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Model;

namespace SlaLang.Evaluation.Rows;

/// <summary>Takes apart what a formula chooses rows by: all leads, touches or deals, and conditions one after the other. A name stands for its formula.</summary>
internal static class Collections
{
    public static FactsExpression Root(AgreementModel model, Expression collection) => collection switch
    {
        FactsExpression facts => facts,
        WhereExpression where => Root(model, where.Collection),
        MetricExpression metric => Root(model, Named(model, metric)),
        _ => throw new UnreachableException(collection.GetType().Name),
    };

    /// <summary>From the innermost to the outermost.</summary>
    public static ImmutableArray<Expression> Conditions(AgreementModel model, Expression collection) => collection switch
    {
        FactsExpression => [],
        WhereExpression where => [.. Conditions(model, where.Collection), where.Condition],
        MetricExpression metric => Conditions(model, Named(model, metric)),
        _ => throw new UnreachableException(collection.GetType().Name),
    };

    private static Expression Named(AgreementModel model, MetricExpression metric) => model.Metrics.First(symbol => symbol.Name == metric.Name).Expression;
}
