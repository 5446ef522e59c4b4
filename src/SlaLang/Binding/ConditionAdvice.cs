using SlaLang.Model;
using SlaLang.Values;
using static SlaLang.Binding.OperandAdvice;

namespace SlaLang.Binding;

/// <summary>What to write where a yes or no, or a bound, is asked for and something else stands.</summary>
internal static class ConditionAdvice
{
    /// <summary>The help for something that is no yes or no.</summary>
    public static string For(Expression written, string leadType) => written.Type.Kind switch
    {
        ValueKind.Stage => $"ask whether the lead got there: `reached({Short(written)})`",
        ValueKind.LeadType when written is FieldExpression => $"compare it with a lead type: `{Short(written)} == {leadType}`",
        ValueKind.LeadType => $"compare the lead's type: `type == {Short(written)}`",
        ValueKind.Stream when written is not FieldExpression => $"compare the lead's stream: `stream == {Short(written)}`",
        ValueKind.Obligation => $"ask whether it was kept: `met({Short(written)})`",
        ValueKind.Text => $"compare the text: `{Short(written)} == \"…\"`, or `in (…)` for several",
        ValueKind.Date or ValueKind.Instant when Short(written) == "created" => "every lead was created; hold it against a day: `created >= 2026-03-01`",
        ValueKind.Date or ValueKind.Instant => $"hold it against another: `{Short(written)} >= created` says that it happened, `{Short(written)} <= 2026-03-31` that it did by that day",
        _ when written is not LiteralExpression && Bound(written) is { } bound => $"hold it against a figure, such as `{Short(written)} >= {bound}`",
        ValueKind.Leads or ValueKind.Touches or ValueKind.Deals => $"count them and compare: `count({Short(written)}) > 0 {FactFields.TableOf(written.Type.Kind)}`",
        _ => "write a comparison, such as `employees >= 200`",
    };

    /// <summary>The help for a figure to keep without a bound.</summary>
    public static string ForKept(Expression kept) =>
        $"add a bound, such as `at least {Bound(kept) ?? "20%"}`, or write a comparison";

    /// <summary>The help for a bound that is of another kind than the figure.</summary>
    public static string ForBound(Expression kept, Expression bound, string currency) => (kept.Type.Kind, bound.Type.Kind) switch
    {
        _ when Measures.Fitting(bound, kept.Type, currency) is { } fitting => $"write `{fitting}`",
        (ValueKind.Duration, ValueKind.BusinessDuration) or (ValueKind.BusinessDuration, ValueKind.Duration) => TimeAdvice.ForClocks(kept, bound),
        (ValueKind.Leads or ValueKind.Touches or ValueKind.Deals, _) => $"keep a figure of them, such as `count({Short(kept)})`",
        (ValueKind.LeadType, _) => $"keep a figure of its leads, such as `share(leads where type == {Short(kept)})`",
        _ when Bound(kept) is { } example => $"give the bound in the same kind and unit, such as `{example}`",
        _ => "give the bound in the same kind and unit",
    };

    private static string? Bound(Expression written) => written.Type.Kind switch
    {
        ValueKind.Money => $"5_000 {(written.Type.Unit.Length > 0 ? written.Type.Unit : "USD")}",
        ValueKind.Count => $"100 {(written.Type.Unit.Length > 0 ? written.Type.Unit : "leads")}",
        ValueKind.Rate => "20%",
        ValueKind.Duration => "4 hours",
        ValueKind.BusinessDuration => "4 business hours",
        ValueKind.Number => "2",
        _ => null,
    };
}
