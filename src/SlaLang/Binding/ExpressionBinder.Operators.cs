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

        if (Stray(syntax.Sign, left, right) is { } stray)
        {
            context.Say(stray);
            return new ErrorExpression(syntax.Location);
        }

        if (Operations.Of(syntax.Sign, left.Type, right.Type) is { } type)
        {
            return new BinaryExpression(syntax.Sign, left, right, type, syntax.Location);
        }

        context.Say(Mismatch(syntax, left, right));
        return new ErrorExpression(syntax.Location);
    }

    /// <summary>What goes together by its kinds and still cannot be meant; null for all else.</summary>
    private static Diagnostic? Stray(BinarySign sign, Expression left, Expression right) => (sign, left, right) switch
    {
        (BinarySign.In, _, ListExpression list) when !IsMixed(list) && list.Elements.FirstOrDefault(element => Operations.Of(BinarySign.Equal, left.Type, element.Type) is null) is { } element =>
            ExpressionDiagnostics.Operands(element.Location, "in", Side(left), Side(element), OperandAdvice.For(BinarySign.Equal, left, element)),
        (_, FieldExpression { Type.IsError: true } field, { Type.Kind: ValueKind.Stage }) when Operations.IsComparison(sign) =>
            ExpressionDiagnostics.StageInColumn(left.Location, field.Name, OperandAdvice.Short(right)),
        (BinarySign.Equal or BinarySign.NotEqual, { Type.Kind: ValueKind.Boolean }, FieldExpression { Type.IsError: true, Name: "yes" or "no" } word) =>
            ExpressionDiagnostics.ForeignValue(word.Location, word.Name, $"a yes or no needs no comparison: write `{OperandAdvice.Short(left)}`, or `not {OperandAdvice.Short(left)}`"),
        (BinarySign.Equal or BinarySign.NotEqual, FieldExpression { Owner: ValueKind.Touches, Name: "kind" or "direction" }, FieldExpression { Type.IsError: true } word) when IsTouchWord(word.Name) =>
            ExpressionDiagnostics.ForeignValue(word.Location, word.Name, $"texts stand between quotation marks: `\"{word.Name}\"`"),
        _ => null,
    };

    private static bool IsTouchWord(string word) => TouchKinds.Names.Contains(word) || word is "inbound" or "outbound";

    private Diagnostic Mismatch(BinaryExpressionSyntax syntax, Expression left, Expression right)
    {
        var at = syntax.Location;
        var (one, other) = (left.Type.Kind, right.Type.Kind);
        if (syntax.Sign == BinarySign.In)
        {
            return ExpressionDiagnostics.InWhat(right.Location, right.Type.ToString(), OperandAdvice.ForIn(left, right));
        }

        if (syntax.Sign is BinarySign.And or BinarySign.Or)
        {
            var wrong = one == ValueKind.Boolean ? right : left;
            return ExpressionDiagnostics.NotCondition(wrong.Location, $"each side of `{Signs.Written(syntax.Sign)}`", wrong.Type.ToString(), ConditionAdvice.For(wrong, LeadTypeName));
        }

        return (one, other) switch
        {
            (ValueKind.Money, ValueKind.Money) when !Operations.IsSame(left.Type, right.Type) => ExpressionDiagnostics.MixedCurrencies(at, Side(left), Side(right)),
            (ValueKind.BusinessDuration, ValueKind.BusinessDuration) when !Operations.IsSame(left.Type, right.Type) => ExpressionDiagnostics.BusinessDaysAndHours(at, Side(left), Side(right)),
            (ValueKind.Duration, ValueKind.BusinessDuration) or (ValueKind.BusinessDuration, ValueKind.Duration) => ExpressionDiagnostics.MixedClocks(at, Side(left), Side(right), TimeAdvice.ForClocks(left, right)),
            (ValueKind.Duration, ValueKind.CalendarPeriod) or (ValueKind.CalendarPeriod, ValueKind.Duration) => ExpressionDiagnostics.MonthsAndDays(at, Side(left), Side(right), TimeAdvice.ForMonths(syntax.Sign, left, right)),
            (ValueKind.Rate, ValueKind.Number) or (ValueKind.Number, ValueKind.Rate) => RateAndNumber(syntax.Sign, at, left, right),
            (ValueKind.Number, ValueKind.Count or ValueKind.Money or ValueKind.Duration or ValueKind.BusinessDuration) => Bare(at, left, right),
            (ValueKind.Count or ValueKind.Money or ValueKind.Duration or ValueKind.BusinessDuration, ValueKind.Number) => Bare(at, right, left),
            _ => ExpressionDiagnostics.Operands(at, Signs.Written(syntax.Sign), Side(left), Side(right), OperandAdvice.For(syntax.Sign, left, right)),
        };
    }

    private Diagnostic Bare(Location at, Expression number, Expression other)
    {
        var unit = Measures.UnitOf(other.Type, CurrencyCode) ?? "leads";
        var help = number is LiteralExpression ? $"write the unit after the number: `{Measures.With(number, unit)}`"
            : other is LiteralExpression && OperandAdvice.Short(other).Split(' ') is [var figure, ..] ? $"`{OperandAdvice.Short(number)}` is a number without a unit: write `{figure}`"
            : "give both sides the same unit, or none";
        return ExpressionDiagnostics.BareOperand(at, Side(number), Side(other), help);
    }

    private static Diagnostic RateAndNumber(BinarySign sign, Location at, Expression left, Expression right)
    {
        var (rate, number) = left.Type.Kind == ValueKind.Rate ? (left, right) : (right, left);
        var help = number is LiteralExpression { Value: NumberValue { Number: var whole } } && whole == Fractions.Fraction.One && sign is BinarySign.Plus or BinarySign.Minus ? "write the whole as a rate: `100%`"
            : number is LiteralExpression ? $"write the number as a rate: `{Measures.AsRate(number)}`"
            : rate is LiteralExpression { Value: RateValue { Rate.Value: var share } } ? $"`{OperandAdvice.Short(number)}` is a plain number: write `{Figures.Of(share)}`"
            : "write the number as a rate: `20%` or `1 in 5`";
        return ExpressionDiagnostics.RateAndNumber(at, Side(left), Side(right), help);
    }

    private WhereExpression Where(WhereExpressionSyntax syntax)
    {
        var collection = Bind(syntax.Collection);
        var isCollection = collection.Type.Kind is ValueKind.Leads or ValueKind.Touches or ValueKind.Deals or ValueKind.Error;
        if (!isCollection)
        {
            context.Say(ExpressionDiagnostics.WhereWhat(syntax.Collection.Location, collection.Type.ToString(), WhereAdvice(collection, syntax.Condition.Location.Text)));
        }

        var condition = Among(collection.Type.Kind, () => Condition(syntax.Condition, "what follows `where`"));
        return new WhereExpression(collection, condition, isCollection ? collection.Type : ValueType.Error, syntax.Location);
    }

    private static string WhereAdvice(Expression collection, string condition) => collection switch
    {
        CallExpression { Function.Name: "count" or "share", Arguments: [var list] } call when condition.Length <= 60 => $"choose inside the parentheses: `{call.Function.Name}({OperandAdvice.Short(list.Value)} where {condition})`",
        SymbolExpression { Type.Kind: ValueKind.Stage } => $"choose among the leads that got there: `leads where reached({OperandAdvice.Short(collection)}) and …`",
        SymbolExpression { Type.Kind: ValueKind.LeadType } => $"choose among the leads of that type: `leads where type == {OperandAdvice.Short(collection)} and …`",
        _ => "write it like `leads where employees >= 200`",
    };

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
            context.Say(ExpressionDiagnostics.Branches(syntax.Location, Side(then), Side(otherwise), BranchAdvice(then, otherwise)));
        }

        return new IfExpression(condition, then, otherwise, then.Type.IsError ? otherwise.Type : then.Type, syntax.Location);
    }

    private string BranchAdvice(Expression then, Expression otherwise) =>
        (Measures.Fitting(otherwise, then.Type, CurrencyCode) ?? Measures.Fitting(then, otherwise.Type, CurrencyCode)) is { } fitting ? $"let both branches give the same kind: `{fitting}`" : "let both branches give the same kind";

    private ListExpression List(ListExpressionSyntax syntax)
    {
        var list = new ListExpression([.. syntax.Elements.Select(Bind)], new ValueType(ValueKind.List), syntax.Location);
        if (First(list) is { } first && Other(list, first) is { } other)
        {
            var isQuoted = other is LiteralExpression { Value: TextValue } && first is SymbolExpression;
            var help = isQuoted ? $"names of the agreement stand without quotation marks: `{((LiteralExpression)other).Location.Text.Trim('"')}`" : "let all parts be of one kind";
            context.Say(ExpressionDiagnostics.ListOfKinds(other.Location, first.Type.ToString(), other.Type.ToString(), help));
        }

        return list;
    }

    private static bool IsMixed(ListExpression list) => First(list) is { } first && Other(list, first) is not null;

    private static Expression? First(ListExpression list) => list.Elements.FirstOrDefault(element => !element.Type.IsError);

    private static Expression? Other(ListExpression list, Expression first) =>
        list.Elements.FirstOrDefault(element => !element.Type.IsError && !Operations.IsSame(first.Type, element.Type));
}
