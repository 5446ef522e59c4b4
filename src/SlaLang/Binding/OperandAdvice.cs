using Fractions;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>What to write instead of two sides that do not go together, by what spreadsheets have taught people to write.</summary>
internal static class OperandAdvice
{
    private const int LongestQuoted = 60;
    private const string SameKind = "bring both sides to the same kind, or take one out";

    public static string For(BinarySign sign, Expression left, Expression right) =>
        Chain(sign, left, right) ?? Of(sign, left, right) ?? Of(sign, right, left) ?? SameKind;

    /// <summary>The days of a month or quarter as two comparisons.</summary>
    public static string Within(Expression instant, MonthRange months)
    {
        var (first, after) = (months.First.OnDayOfMonth(1), months.First.PlusMonths(months.Months).OnDayOfMonth(1));
        return $"name its days: `{Short(instant)} >= {Figures.Of(first)} and {Short(instant)} < {Figures.Of(after)}`";
    }

    /// <summary>What to write for `in` before something that is no list.</summary>
    public static string ForIn(Expression left, Expression right) => right switch
    {
        LiteralExpression { Value: PeriodValue { Months: var months } } => Within(left, months),
        { Type.Kind: ValueKind.Text } => $"texts are compared whole: `{Short(left)} == {Short(right)}`, or with several in a list `({Short(right)}, …)`",
        { Type.Kind: ValueKind.LeadType or ValueKind.Stream } => $"compare with one by `==`: `{Short(left)} == {Short(right)}`; several stand in parentheses",
        _ => "compare with one by `==`, with several by a list: `type in (website, outbound)`",
    };

    /// <summary>As a sentence shows it: the user's own words where they are short.</summary>
    public static string Short(Expression expression) => expression.Location.Text is { Length: <= LongestQuoted } text && !text.Contains('\n', StringComparison.Ordinal) ? text : "…";

    private static string? Chain(BinarySign sign, Expression left, Expression right) =>
        left is BinaryExpression { Sign: var inner, Left: var first, Right: var middle } && Operations.IsComparison(inner) && Operations.IsComparison(sign) && right.Type.Kind != ValueKind.Boolean
            ? $"a comparison has two sides; join two of them: `{Short(first)} {Signs.Written(inner)} {Short(middle)} and {Short(middle)} {Signs.Written(sign)} {Short(right)}`"
            : null;

    private static string? Of(BinarySign sign, Expression one, Expression other) => (one.Type.Kind, other.Type.Kind) switch
    {
        (ValueKind.LeadType or ValueKind.Stream or ValueKind.Stage or ValueKind.Obligation, ValueKind.Text) => Unquoted(one, other),
        (ValueKind.Boolean, _) => $"a yes or no needs no comparison: write `{Short(one)}`, or `not {Short(one)}`",
        (ValueKind.Leads or ValueKind.Touches or ValueKind.Deals, _) => $"count them first: `count({Short(one)})`",
        (ValueKind.StagePair, _) => $"for the rate of that step write `rate({Short(one)}, website)`",
        (ValueKind.Stage, ValueKind.Stage) when sign == BinarySign.Divide => $"for the rate of a step write `rate({Short(other)} -> {Short(one)}, website)`, for what was measured `share(leads where reached({Short(one)}))`",
        (ValueKind.Stage, ValueKind.Stage) => $"for the time between two stages write `hours({Short(other)}, {Short(one)})`",
        (ValueKind.Stage, _) => $"for whether a lead got there write `reached({Short(one)})`",
        (ValueKind.Text, _) => OfText(sign, one, other),
        (ValueKind.Date or ValueKind.Instant, _) => TimeAdvice.Of(sign, one, other),
        (ValueKind.Money, _) or (ValueKind.Count, _) or (ValueKind.Rate, _) => OfFigure(sign, one, other),
        (ValueKind.Duration or ValueKind.BusinessDuration, ValueKind.Count) => "an average is per lead already; a length of time is divided by a plain number",
        (ValueKind.Duration or ValueKind.BusinessDuration, ValueKind.Duration or ValueKind.BusinessDuration) => "a length of time is multiplied and divided by plain numbers",
        (ValueKind.Period, ValueKind.CalendarPeriod or ValueKind.Duration or ValueKind.Number) => "name the month that is meant, such as `2026-04`; days and instants can be added to",
        (ValueKind.LeadType, _) => $"name a figure of its leads, such as `count(leads where type == {Short(one)})`",
        (ValueKind.Stream, _) => $"name a figure of it, such as `quota({Short(one)})`",
        _ => null,
    };

    private static string Unquoted(Expression name, Expression text) => text is LiteralExpression { Value: TextValue { Text: var written } }
        ? written.Length == 0 ? $"nothing is compared with an empty text: name what is meant, such as `{Short(name)} == website`" : $"names of the agreement stand without quotation marks: `{written}`"
        : $"write the text between quotation marks: `\"{Short(name)}\"`";

    private static string? OfText(BinarySign sign, Expression one, Expression other) => other.Type.Kind switch
    {
        ValueKind.Boolean or ValueKind.Instant or ValueKind.Date => null,
        >= ValueKind.Number and <= ValueKind.CalendarPeriod when one is LiteralExpression { Value: TextValue { Text: [>= '0' and <= '9', ..] figure } } => $"figures stand without quotation marks: `{figure}`",
        ValueKind.Number when one is FieldExpression field && sign is not (BinarySign.Equal or BinarySign.NotEqual) => $"a column of figures says so in its `source` block: `field {field.Name} \"…\" as number`",
        ValueKind.Number when Operations.IsComparison(sign) => $"write it between quotation marks: `\"{Short(other)}\"`",
        _ when sign == BinarySign.Plus => "texts are not joined in formulas; in a text of the agreement write `${…}` where the figure belongs",
        ValueKind.Text => "texts have no order: compare them with `==` or `in (…)`; a column of figures is declared `as number`",
        _ => null,
    };

    private static string? OfFigure(BinarySign sign, Expression one, Expression other) => (one.Type.Kind, other.Type.Kind) switch
    {
        (ValueKind.Money or ValueKind.Count, ValueKind.Rate) when sign is BinarySign.Plus or BinarySign.Minus => $"multiply by the rate: `{Short(one)} * {Whole(sign, other)}`",
        (ValueKind.Rate, ValueKind.Count) when Operations.IsComparison(sign) => "hold a rate against a rate, such as `20%`; how many there are says `count`, not `share`",
        (ValueKind.Money, ValueKind.Money) => "amounts are added, subtracted and divided; multiply an amount by a number, a rate or a count",
        (ValueKind.Count, ValueKind.Count) when Operations.IsComparison(sign) || sign is BinarySign.Plus or BinarySign.Minus => $"let both sides count the same, such as `{Measures.Counted(other, one.Type.Unit)}`",
        (ValueKind.Count, ValueKind.Count) => "counts are added, subtracted and divided; multiply a count by a rate, an amount or a number",
        (ValueKind.Money, ValueKind.Count) when sign != BinarySign.Divide => "hold money against money, and leads against leads; what leads are worth says `value(website, 2026-03)`",
        (ValueKind.Money, ValueKind.Rate) when Operations.IsComparison(sign) => "hold an amount against an amount; a rate comes from dividing counts",
        _ => null,
    };

    /// <summary>110% for `+ 10%`, 90% for `- 10%`.</summary>
    private static string Whole(BinarySign sign, Expression rate) => rate is LiteralExpression { Value: RateValue { Rate.Value: var share } }
        ? Figures.Of(new Rate(sign == BinarySign.Plus ? Fraction.One + share : Fraction.One - share))
        : $"(100% {(sign == BinarySign.Plus ? "+" : "-")} {Short(rate)})";
}
