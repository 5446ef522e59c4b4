using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Fractions;
using SlaLang.Calendars;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>What values and formulas mean, as texts that are equal if and only if they mean the same.</summary>
internal static class Meanings
{
    /// <summary>Texts put together so that none can pose as several: each with its length.</summary>
    public static string All(params IEnumerable<string> parts) => string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));

    /// <summary>`0.5 hours` is `30 minutes` and `2 weeks` are `14 days`; but a day, which keeps the local time, is not 24 hours.</summary>
    public static string Of(TimeAmount time) => $"{Of(TimeOrder.InSmallestUnit(time).Amount)} {TimeLimit.Of(time).Kind}";

    public static string Of(Fraction figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Numerator}/{figure.Denominator}");

    public static string Of(Money money) => $"{Of(money.Amount)} {money.Currency.Code}";

    public static string Of(Recurrence every) => string.Create(CultureInfo.InvariantCulture, $"{every.Count} {every.Unit}");

    public static string Of(DateRange range) => $"{Figures.Of(range.From)} {Figures.Of(range.To)}";

    public static string Of(Clock clock) => clock.Stage is { } stage ? $"{clock.Start} {stage.Name}" : clock.Start.ToString();

    public static string Of(IEnumerable<Symbol> symbols) => All(symbols.Select(symbol => symbol.Name).Order(StringComparer.Ordinal));

    public static string Of(Prose prose) => All(prose.Parts.Select(part => part switch
    {
        ProseText text => "text " + text.Text,
        ProseExpression formula => "formula " + Of(formula.Expression),
        _ => throw new UnreachableException(part.GetType().Name),
    }));

    public static string Of(Expression expression) => expression switch
    {
        LiteralExpression literal => $"literal {literal.Type.Kind} {Of(literal.Value)}",
        SymbolExpression symbol => $"symbol {symbol.Type.Kind} {symbol.Name}",
        PairExpression pair => $"pair {pair.From} {pair.To}",
        MetricExpression metric => $"metric {metric.Name}",
        FieldExpression field => $"field {field.Owner} {field.Name}",
        FactsExpression facts => $"facts {facts.Type.Kind}",
        WhereExpression where => "where " + All(Of(where.Collection), Of(where.Condition)),
        CallExpression call => $"call {call.Function.Name} {All(call.Arguments.OrderBy(argument => argument.Parameter, StringComparer.Ordinal).Select(argument => $"{argument.Parameter} {Of(argument.Value)}"))}",
        UnaryExpression unary => $"{unary.Sign} {All(Of(unary.Operand))}",
        BinaryExpression binary => $"{binary.Sign} {All(Of(binary.Left), Of(binary.Right))}",
        IfExpression choice => "if " + All(Of(choice.Condition), Of(choice.Then), Of(choice.Else)),
        ListExpression list => "list " + All(list.Elements.Select(Of)),
        ErrorExpression => "error",
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    public static string Of(Value value) => value switch
    {
        NumberValue number => "number " + Of(number.Number),
        CountValue count => $"count {Of(count.Number)} {count.Noun}",
        RateValue rate => "rate " + Of(rate.Rate.Value),
        MoneyValue money => "money " + Of(money.Money),
        DurationValue duration => "time " + Of(duration.Time),
        PeriodValue period => string.Create(CultureInfo.InvariantCulture, $"period {Figures.Of(period.Months.First)} {period.Months.Months}"),
        TextValue text => "text " + text.Text,
        ListValue list => "list " + All(list.Elements.Select(Of)),
        DateValue or InstantValue or BooleanValue or UndeterminedValue => Figures.Of(value),
        _ => throw new UnreachableException(value.GetType().Name),
    };

    /// <summary>A block of terms as one, whatever their order.</summary>
    public static string Of(ImmutableArray<Term> terms) => All(terms
        .Select(term => All(term.Kind.ToString(), term.Subject, term.Name, term.Meaning, Of(term.Children)))
        .Order(StringComparer.Ordinal));
}
