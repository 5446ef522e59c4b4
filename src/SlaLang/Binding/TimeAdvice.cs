using NodaTime.Text;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;
using static SlaLang.Binding.OperandAdvice;

namespace SlaLang.Binding;

/// <summary>What to write instead of days, instants and lengths of time that do not go together.</summary>
internal static class TimeAdvice
{
    /// <summary>What to write for an instant beside something that it does not go with; null where nothing better than the rule is known.</summary>
    public static string? Of(BinarySign sign, Expression one, Expression other) => other.Type.Kind switch
    {
        ValueKind.Text when other is LiteralExpression { Value: TextValue { Text: var written } } => Unquoted(one, written),
        ValueKind.Period when other is LiteralExpression { Value: PeriodValue { Months: var months } } => Within(one, months),
        ValueKind.Number when Operations.IsComparison(sign) => $"name a day, such as `{Day(other)}`",
        ValueKind.Number => $"write the unit after the number, such as `{Measures.With(other, "days")}`",
        ValueKind.Duration or ValueKind.BusinessDuration when Operations.IsComparison(sign) => $"hold the time between two instants against it: `{Measured(one, other)} {Signs.Written(sign)} {Short(other)}`",
        ValueKind.BusinessDuration => "business time is measured between two instants: `business_hours(assigned, first_touch)`",
        ValueKind.Date or ValueKind.Instant => "two instants have a difference, `assigned - created`, and no sum",
        _ => null,
    };

    /// <summary>What to write where one side counts open time and the other elapsed time.</summary>
    public static string ForClocks(Expression left, Expression right)
    {
        var (business, elapsed) = left.Type.Kind == ValueKind.BusinessDuration ? (left, right) : (right, left);
        return (elapsed, business) switch
        {
            (LiteralExpression { Value: DurationValue { Time.Unit: TimeUnit.Hour or TimeUnit.Minute } }, _) => $"count both in open time: `{Business(elapsed)}`",
            (BinaryExpression { Sign: BinarySign.Minus } difference, LiteralExpression) => $"measure the open time: `business_hours({Short(difference.Right)}, {Short(difference.Left)})`",
            (CallExpression { Function.Name: "hours" }, LiteralExpression) => $"measure the open time: `business_{Short(elapsed)}`",
            _ => "count both sides in business hours, or both in hours",
        };
    }

    /// <summary>What to write where one side counts months and the other days.</summary>
    public static string ForMonths(BinarySign sign, Expression left, Expression right) => (left, right) switch
    {
        (BinaryExpression { Sign: BinarySign.Minus } difference, LiteralExpression { Type.Kind: ValueKind.CalendarPeriod }) when Operations.IsComparison(sign) && difference.Right.Type.Kind is ValueKind.Instant or ValueKind.Date =>
            $"count the months from the earlier day: `{Short(difference.Left)} {Signs.Written(sign)} {Short(difference.Right)} + {Short(right)}`",
        _ => "count both sides in days, or both in months",
    };

    private static string Business(Expression elapsed)
    {
        var text = Short(elapsed);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? text : $"{text[..space]} business{text[space..]}";
    }

    private static string Measured(Expression instant, Expression length) =>
        $"{(length.Type.Kind == ValueKind.BusinessDuration ? "business_hours" : "hours")}({(Short(instant) == "created" ? "created, first_touch" : $"created, {Short(instant)}")})";

    private static string Unquoted(Expression instant, string written) =>
        written.Length == 0 ? $"that it happened says `{Short(instant)} >= created`, that it did not `not ({Short(instant)} >= created)`"
        : $"days stand without quotation marks, as year, month and day: `{(LocalDatePattern.Iso.Parse(written).Success ? written : "2026-03-31")}`";

    private static string Day(Expression number) =>
        number is LiteralExpression { Value: NumberValue { Number: var year } } && year.Denominator.IsOne && year.Numerator > 1900 && year.Numerator < 2200 ? $"{Short(number)}-01-01" : "2026-03-01";
}
