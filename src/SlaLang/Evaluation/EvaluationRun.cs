using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Compliance;
using SlaLang.Diagnostics;
using SlaLang.Evaluation.Rows;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>One evaluation of a formula: a value with its derivation, or null after saying why there is none.</summary>
internal sealed class EvaluationRun(DemandPlan plan, DiagnosticBag diagnostics, JudgedPeriod? period)
{
    private readonly PlanFunctions functions = new(plan, diagnostics, period);

    /// <summary>Null where there are no facts.</summary>
    public FactWorld? World { get; init; }

    public Func<ObligationSymbol, ObligationVerdict>? VerdictOf { get; init; }

    public int ListedRows { get; init; }

    public Func<ObligationSymbol, string, Derivation?>? Told { get; init; }

    private FactFunctions? Facts => World is null ? null : new FactFunctions(World, plan, period)
    {
        Constant = expression => Value(expression)?.Value ?? new UndeterminedValue("it has no value"),
        VerdictOf = VerdictOf,
        ListedRows = ListedRows,
        Told = Told,
    };

    public Derived? Value(Expression expression) => expression switch
    {
        LiteralExpression literal => new Derived(literal.Value, new Derivation(literal.Location.Text, Figures.Of(literal.Value), "", literal.Location, [])),
        FactsExpression or WhereExpression => Facts?.Rows(expression) ?? NotEvaluated(expression, $"`{expression.Location.Text}`"),
        MetricExpression { Type.Kind: ValueKind.Leads or ValueKind.Touches or ValueKind.Deals } rows => Facts?.Rows(rows) ?? NotEvaluated(rows, $"`{rows.Name}`"),
        MetricExpression metric => Metric(metric),
        CallExpression { Function.Scope: FunctionScope.Plan } call => functions.Call(call),
        CallExpression call => Facts?.Call(call) ?? NotEvaluated(call, $"`{call.Function.Name}`"),
        UnaryExpression unary => Unary(unary),
        BinaryExpression { Sign: BinarySign.And or BinarySign.Or } logical => Logical(logical),
        BinaryExpression binary => Binary(binary),
        IfExpression choice => If(choice),
        ListExpression list => List(list),
        FieldExpression => NotEvaluated(expression, $"`{expression.Location.Text}`"),
        SymbolExpression or PairExpression => new Derived(new TextValue(expression.Location.Text), new Derivation(expression.Location.Text, expression.Location.Text, "", expression.Location, [])),
        ErrorExpression => null,
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    private Derived? NotEvaluated(Expression expression, string what)
    {
        diagnostics.Add(EvaluationDiagnostics.NotEvaluated(expression.Location, what));
        return null;
    }

    private Derived? Metric(MetricExpression metric)
    {
        var symbol = plan.Model.Metrics.First(candidate => candidate.Name == metric.Name);
        return Value(symbol.Expression) is { } derived
            ? derived with { Derivation = new Derivation(symbol.Title, Figures.Of(derived.Value), "", symbol.Location, [derived.Derivation]) }
            : null;
    }

    private Derived? Unary(UnaryExpression unary)
    {
        if (Value(unary.Operand) is not { } operand)
        {
            return null;
        }

        if (unary.Sign == UnarySign.Minus)
        {
            var negated = BoundedArithmetic.Negated(operand, operand.Derivation);
            return negated with { Derivation = Step(unary, negated.Value, operand) };
        }

        Value value = operand.Value is BooleanValue known ? new BooleanValue(!known.IsTrue) : operand.Value;
        return new Derived(value, Step(unary, value, operand));
    }

    /// <summary>The right side is looked at only where the left does not decide; a side that is not known decides nothing.</summary>
    private Derived? Logical(BinaryExpression logical)
    {
        var decisive = logical.Sign == BinarySign.Or;
        if (Value(logical.Left) is not { } first)
        {
            return null;
        }

        if (first.Value is BooleanValue left && left.IsTrue == decisive)
        {
            return first with { Derivation = Step(logical, left, first) };
        }

        if (Value(logical.Right) is not { } second)
        {
            return null;
        }

        var value = first.Value is UndeterminedValue && !(second.Value is BooleanValue right && right.IsTrue == decisive) ? first.Value : second.Value;
        return new Derived(value, Step(logical, value, first, second));
    }

    private Derived? Binary(BinaryExpression binary)
    {
        var left = Value(binary.Left);
        var right = Value(binary.Right);
        if (left is null || right is null)
        {
            return null;
        }

        var formula = $"{Figures.Of(left.Value)} {Arithmetic.SignOf(binary.Sign)} {Figures.Of(right.Value)}";
        if (BoundedArithmetic.Apply(binary.Sign, left, right) is var (value, bounds))
        {
            return new Derived(value, Step(binary, value, left, right) with { Formula = formula }) { Bounds = bounds };
        }

        var why = $"{Figures.Of(left.Value)} cannot be divided by {Figures.Of(right.Value)}";
        if (World is not null)
        {
            var nothing = new UndeterminedValue(why, IsNoData: true);
            return new Derived(nothing, Step(binary, nothing, left, right) with { Formula = formula });
        }

        diagnostics.Add(EvaluationDiagnostics.Undefined(binary.Location, why));
        return null;
    }

    private Derived? If(IfExpression choice)
    {
        if (Value(choice.Condition) is not { } asked)
        {
            return null;
        }

        if (asked.Value is not BooleanValue condition)
        {
            return new Derived(asked.Value, Step(choice, asked.Value, asked));
        }

        return Value(condition.IsTrue ? choice.Then : choice.Else) is { } chosen
            ? chosen with { Derivation = Step(choice, chosen.Value, asked, chosen) }
            : null;
    }

    private Derived? List(ListExpression list)
    {
        var elements = list.Elements.Select(Value).ToArray();
        if (elements.Any(element => element is null))
        {
            return null;
        }

        ImmutableArray<Derived> known = [.. elements.OfType<Derived>()];
        var value = new ListValue([.. known.Select(element => element.Value)]);
        return new Derived(value, Step(list, value, [.. known]));
    }

    private static Derivation Step(Expression expression, Value value, params ReadOnlySpan<Derived> inputs)
    {
        var derivations = ImmutableArray.CreateBuilder<Derivation>(inputs.Length);
        foreach (var input in inputs)
        {
            derivations.Add(input.Derivation);
        }

        return new Derivation(expression.Location.Text, Figures.Of(value), "", null, derivations.MoveToImmutable());
    }
}
