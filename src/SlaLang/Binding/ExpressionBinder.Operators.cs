using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

internal sealed partial class ExpressionBinder
{
    private UnaryExpression Unary(UnaryExpressionSyntax syntax)
    {
        var operand = syntax.Sign == UnarySign.Not ? Condition(syntax.Operand, "what follows `not`") : Bind(syntax.Operand);
        if (syntax.Sign == UnarySign.Minus && operand.Type.Kind is not (ValueKind.Error or (>= ValueKind.Number and <= ValueKind.CalendarPeriod)))
        {
            context.Say(ExpressionDiagnostics.NotFigure(syntax.Location, operand.Type.ToString()));
        }

        return new UnaryExpression(syntax.Sign, operand, syntax.Sign == UnarySign.Not ? ValueType.Boolean : operand.Type, syntax.Location);
    }

    private Expression Binary(BinaryExpressionSyntax syntax)
    {
        var left = Bind(syntax.Left);
        var right = Bind(syntax.Right);
        if (syntax.Sign == BinarySign.Divide && right is LiteralExpression { Value: NumberValue { Number.IsZero: true } })
        {
            context.Say(ExpressionDiagnostics.DivideByZero(right.Location));
            return new ErrorExpression(syntax.Location);
        }

        if (Operations.Of(syntax.Sign, left.Type, right.Type) is { } type)
        {
            return new BinaryExpression(syntax.Sign, left, right, type, syntax.Location);
        }

        context.Say(Mismatch(syntax, left, right));
        return new ErrorExpression(syntax.Location);
    }

    private static Diagnostic Mismatch(BinaryExpressionSyntax syntax, Expression left, Expression right)
    {
        var at = syntax.Location;
        var (one, other) = (left.Type.Kind, right.Type.Kind);
        if (syntax.Sign == BinarySign.In)
        {
            return ExpressionDiagnostics.InWhat(right.Location, right.Type.ToString());
        }

        if (syntax.Sign is BinarySign.And or BinarySign.Or)
        {
            var wrong = one == ValueKind.Boolean ? right : left;
            return ExpressionDiagnostics.NotCondition(wrong.Location, $"each side of `{Written(syntax.Sign)}`", wrong.Type.ToString());
        }

        return (one, other) switch
        {
            (ValueKind.Money, ValueKind.Money) => ExpressionDiagnostics.MixedCurrencies(at, Side(left), Side(right)),
            (ValueKind.BusinessDuration, ValueKind.BusinessDuration) => ExpressionDiagnostics.BusinessDaysAndHours(at, Side(left), Side(right)),
            (ValueKind.Duration, ValueKind.BusinessDuration) or (ValueKind.BusinessDuration, ValueKind.Duration) => ExpressionDiagnostics.MixedClocks(at, Side(left), Side(right)),
            (ValueKind.Duration, ValueKind.CalendarPeriod) or (ValueKind.CalendarPeriod, ValueKind.Duration) => ExpressionDiagnostics.MonthsAndDays(at, Side(left), Side(right)),
            (ValueKind.Rate, ValueKind.Number) or (ValueKind.Number, ValueKind.Rate) => ExpressionDiagnostics.RateAndNumber(at, Side(left), Side(right)),
            (ValueKind.Number, ValueKind.Count or ValueKind.Money or ValueKind.Duration or ValueKind.BusinessDuration) => Bare(at, left, right),
            (ValueKind.Count or ValueKind.Money or ValueKind.Duration or ValueKind.BusinessDuration, ValueKind.Number) => Bare(at, right, left),
            _ => ExpressionDiagnostics.Operands(at, Written(syntax.Sign), Side(left), Side(right)),
        };
    }

    private static Diagnostic Bare(Location at, Expression number, Expression other)
    {
        var unit = other.Type.Kind switch
        {
            ValueKind.Duration => "hours",
            ValueKind.BusinessDuration => "business hours",
            _ => other.Type.Unit.Length > 0 ? other.Type.Unit : "leads",
        };
        return ExpressionDiagnostics.BareOperand(at, Side(number), Side(other), $"{number.Location.Text} {unit}");
    }

    private WhereExpression Where(WhereExpressionSyntax syntax)
    {
        var collection = Bind(syntax.Collection);
        var isCollection = collection.Type.Kind is ValueKind.Leads or ValueKind.Touches or ValueKind.Deals or ValueKind.Error;
        if (!isCollection)
        {
            context.Say(ExpressionDiagnostics.WhereWhat(syntax.Collection.Location, collection.Type.ToString()));
        }

        var condition = Among(collection.Type.Kind, () => Condition(syntax.Condition, "what follows `where`"));
        return new WhereExpression(collection, condition, isCollection ? collection.Type : ValueType.Error, syntax.Location);
    }

    private T Among<T>(ValueKind kind, Func<T> bind)
    {
        var outer = facts;
        facts = kind is ValueKind.Leads or ValueKind.Touches or ValueKind.Deals ? kind : outer ?? ValueKind.Leads;
        var bound = bind();
        facts = outer;
        return bound;
    }

    private IfExpression If(IfExpressionSyntax syntax)
    {
        var condition = Condition(syntax.Condition, "what follows `if`");
        var then = Bind(syntax.Then);
        var otherwise = Bind(syntax.Else);
        var fits = then.Type.IsError || otherwise.Type.IsError || Operations.IsSame(then.Type, otherwise.Type);
        if (!fits)
        {
            context.Say(ExpressionDiagnostics.Branches(syntax.Location, Side(then), Side(otherwise)));
        }

        return new IfExpression(condition, then, otherwise, then.Type.IsError ? otherwise.Type : then.Type, syntax.Location);
    }

    private ListExpression List(ListExpressionSyntax syntax)
    {
        var elements = syntax.Elements.Select(Bind).ToArray();
        var first = elements.FirstOrDefault(element => !element.Type.IsError);
        var other = first is null ? null : elements.FirstOrDefault(element => !element.Type.IsError && !Operations.IsSame(first.Type, element.Type));
        if (first is not null && other is not null)
        {
            context.Say(ExpressionDiagnostics.ListOfKinds(other.Location, first.Type.ToString(), other.Type.ToString()));
        }

        return new ListExpression([.. elements], new ValueType(ValueKind.List), syntax.Location);
    }

    private static string Written(BinarySign sign) => sign switch
    {
        BinarySign.Plus => "+",
        BinarySign.Minus => "-",
        BinarySign.Times => "*",
        BinarySign.Divide => "/",
        BinarySign.Equal => "==",
        BinarySign.NotEqual => "!=",
        BinarySign.Less => "<",
        BinarySign.AtMost => "<=",
        BinarySign.Greater => ">",
        BinarySign.AtLeast => ">=",
        BinarySign.In => "in",
        BinarySign.And => "and",
        _ => "or",
    };
}
