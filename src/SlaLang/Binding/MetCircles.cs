using SlaLang.Diagnostics;
using SlaLang.Model;

namespace SlaLang.Binding;

/// <summary>Finds promises that wait for each other: each asks with `met(…)` whether the next was kept, and the last asks for the first.</summary>
internal sealed class MetCircles(IReadOnlyCollection<ObligationSymbol> obligations, IReadOnlyDictionary<string, Expression> metrics)
{
    private readonly List<string> open = [];
    private readonly HashSet<string> done = [];

    public IEnumerable<Diagnostic> Find() => obligations.Select(obligation => Find(obligation)).OfType<Diagnostic>();

    private Diagnostic? Find(ObligationSymbol obligation)
    {
        if (open.IndexOf(obligation.Name) is >= 0 and var first)
        {
            return ExpressionDiagnostics.MetCircle(obligation.Location.FirstLine(), string.Join(" → ", [.. open[first..], obligation.Name]));
        }

        if (!done.Add(obligation.Name))
        {
            return null;
        }

        open.Add(obligation.Name);
        var found = obligation.Duties.SelectMany(Formulas).SelectMany(Asked).Distinct().Select(Find).OfType<Diagnostic>().FirstOrDefault();
        open.RemoveAt(open.Count - 1);
        return found;
    }

    private static IEnumerable<Expression> Formulas(Duty duty) => new[] { duty.Guard, (duty as KeepDuty)?.Expression }.OfType<Expression>();

    /// <summary>The obligations that a formula asks about, also through metrics.</summary>
    private IEnumerable<ObligationSymbol> Asked(Expression expression) => expression switch
    {
        CallExpression { Function.Name: "met" } call => obligations.Where(obligation => call.Find("obligation")?.Value is SymbolExpression symbol && symbol.Name == obligation.Name),
        CallExpression call => call.Arguments.SelectMany(argument => Asked(argument.Value)),
        MetricExpression metric => metrics.TryGetValue(metric.Name, out var formula) ? Asked(formula) : [],
        WhereExpression where => [.. Asked(where.Collection), .. Asked(where.Condition)],
        UnaryExpression unary => Asked(unary.Operand),
        BinaryExpression binary => [.. Asked(binary.Left), .. Asked(binary.Right)],
        IfExpression choice => [.. Asked(choice.Condition), .. Asked(choice.Then), .. Asked(choice.Else)],
        ListExpression list => list.Elements.SelectMany(Asked),
        _ => [],
    };
}
