using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Evaluates formulas over a plan. Formulas have neither loops nor recursion, so that evaluation always ends.</summary>
public sealed class Evaluator(DemandPlan plan)
{
    public EvaluationResult Evaluate(Expression expression)
    {
        var diagnostics = new DiagnosticBag();
        var derived = new Run(plan, diagnostics).Value(expression);
        return new EvaluationResult(derived, diagnostics.ToImmutable());
    }

    private sealed class Run(DemandPlan plan, DiagnosticBag diagnostics)
    {
        private readonly PlanFunctions functions = new(plan, diagnostics);

        public Derived? Value(Expression expression) => expression switch
        {
            LiteralExpression literal => new Derived(literal.Value, new Derivation(literal.Location.Text, Figures.Of(literal.Value), "", literal.Location, [])),
            MetricExpression metric => Metric(metric),
            CallExpression { Function.Scope: FunctionScope.Plan } call => functions.Call(call),
            CallExpression call => NotEvaluated(call, $"`{call.Function.Name}`"),
            UnaryExpression unary => Unary(unary),
            BinaryExpression { Sign: BinarySign.And or BinarySign.Or } logical => Logical(logical),
            BinaryExpression binary => Binary(binary),
            IfExpression choice => If(choice),
            ListExpression list => List(list),
            FieldExpression or FactsExpression or WhereExpression => NotEvaluated(expression, $"`{expression.Location.Text}`"),
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

            var value = unary.Sign == UnarySign.Not ? new BooleanValue(operand.Value is BooleanValue { IsTrue: false }) : Arithmetic.Negated(operand.Value);
            return new Derived(value, new Derivation(unary.Location.Text, Figures.Of(value), "", null, [operand.Derivation]));
        }

        /// <summary>The right side is looked at only where the left does not decide.</summary>
        private Derived? Logical(BinaryExpression logical)
        {
            if (Value(logical.Left) is not { Value: BooleanValue left } first)
            {
                return null;
            }

            if (left.IsTrue == (logical.Sign == BinarySign.Or))
            {
                return first with { Derivation = new Derivation(logical.Location.Text, Figures.Of(left), "", null, [first.Derivation]) };
            }

            return Value(logical.Right) is { } second
                ? second with { Derivation = new Derivation(logical.Location.Text, Figures.Of(second.Value), "", null, [first.Derivation, second.Derivation]) }
                : null;
        }

        private Derived? Binary(BinaryExpression binary)
        {
            var left = Value(binary.Left);
            var right = Value(binary.Right);
            if (left is null || right is null)
            {
                return null;
            }

            if (Arithmetic.Apply(binary.Sign, left.Value, right.Value) is not { } value)
            {
                diagnostics.Add(EvaluationDiagnostics.Undefined(binary.Location, $"{Figures.Of(left.Value)} cannot be divided by {Figures.Of(right.Value)}"));
                return null;
            }

            var formula = $"{Figures.Of(left.Value)} {Arithmetic.SignOf(binary.Sign)} {Figures.Of(right.Value)}";
            return new Derived(value, new Derivation(binary.Location.Text, Figures.Of(value), formula, null, [left.Derivation, right.Derivation]));
        }

        private Derived? If(IfExpression choice)
        {
            if (Value(choice.Condition) is not { Value: BooleanValue condition } asked || Value(condition.IsTrue ? choice.Then : choice.Else) is not { } chosen)
            {
                return null;
            }

            return chosen with { Derivation = new Derivation(choice.Location.Text, Figures.Of(chosen.Value), "", null, [asked.Derivation, chosen.Derivation]) };
        }

        private Derived? List(ListExpression list)
        {
            var elements = list.Elements.Select(Value).ToArray();
            if (elements.Any(element => element is null))
            {
                return null;
            }

            var known = elements.OfType<Derived>().ToImmutableArray();
            var value = new ListValue([.. known.Select(element => element.Value)]);
            return new Derived(value, new Derivation(list.Location.Text, Figures.Of(value), "", null, [.. known.Select(element => element.Derivation)]));
        }
    }
}
