using Fractions;
using NodaTime.Text;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Testing;

/// <summary>The fields of a given fact by name.</summary>
internal sealed class GivenFields(GivenFact fact)
{
    private const int MostDecimals = 60;

    /// <summary>The table that a kind of given fact is a row of.</summary>
    public static string TableOf(string kind) => kind == "touch" ? "touches" : kind + "s";

    public string Id => fact.Id ?? "";

    public Value? Find(string field) => ExpressionOf(field) is LiteralExpression literal ? literal.Value : null;

    public string Text(string field) => Find(field) is TextValue text ? text.Text : "";

    public bool? YesNo(string field) => Find(field) is BooleanValue value ? value.IsTrue : null;

    public Money? Money(string field) => Find(field) is MoneyValue value ? value.Money : null;

    /// <summary>The name of a lead type or a stream; empty where none is given.</summary>
    public string Name(string field) => ExpressionOf(field) is SymbolExpression symbol ? symbol.Name : "";

    /// <summary>As a cell of an export would have it; empty for none, and for an instant, which stands in a zone.</summary>
    public string Cell(string field) => Find(field) switch
    {
        TextValue text => text.Text,
        NumberValue number => Digits(number.Number),
        CountValue count => Digits(count.Number),
        RateValue rate => Digits(rate.Rate.Value),
        MoneyValue money => Digits(money.Money.Amount),
        BooleanValue value => value.IsTrue ? "yes" : "no",
        DateValue date => LocalDatePattern.Iso.Format(date.Date),
        _ => "",
    };

    private static string Digits(Fraction figure) =>
        Enumerable.Range(0, MostDecimals).Select(decimals => Exact.Decimals(figure, decimals)).FirstOrDefault(written => written.IsExact).Digits ?? "";

    private Expression? ExpressionOf(string field) => fact.Fields.FirstOrDefault(candidate => candidate.Name == field)?.Value;
}
