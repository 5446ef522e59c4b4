using System.Diagnostics;

namespace SlaLang.Model;

/// <summary>Looks into formulas.</summary>
public static class ExpressionParts
{
    /// <summary>The formula and all its parts, those of the metrics that it names among them, each metric once.</summary>
    public static IEnumerable<Expression> Of(Expression expression, AgreementModel model)
    {
        var waiting = new Stack<Expression>([expression]);
        var metrics = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryPop(out var part))
        {
            yield return part;
            var inside = part is MetricExpression metric
                ? metrics.Add(metric.Name) ? model.Metrics.Where(candidate => candidate.Name == metric.Name).Select(candidate => candidate.Expression) : []
                : Direct(part);
            foreach (var next in inside.Reverse())
            {
                waiting.Push(next);
            }
        }
    }

    private static IEnumerable<Expression> Direct(Expression expression) => expression switch
    {
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        WhereExpression where => [where.Collection, where.Condition],
        CallExpression call => call.Arguments.Select(argument => argument.Value),
        IfExpression choice => [choice.Condition, choice.Then, choice.Else],
        ListExpression list => list.Elements,
        LiteralExpression or SymbolExpression or PairExpression or MetricExpression or FieldExpression or FactsExpression or ErrorExpression => [],
        _ => throw new UnreachableException(expression.GetType().Name),
    };
}
