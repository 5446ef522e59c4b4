using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>From what a formula came to, to the verdict on a promise to keep it (docs/compliance.md, formulas).</summary>
internal static class KeepVerdicts
{
    public static FormulaPeriod Of(JudgedPeriod period, Moment asOf, KeepDuty duty, FormulaResult result)
    {
        var hasEnded = asOf >= period.End;
        var (verdict, reason) = result.Value switch
        {
            UndeterminedValue { IsNoData: true } nothing => (Verdict.NoData, nothing.Reason),
            UndeterminedValue unknown => (Verdict.Undetermined, unknown.Reason),
            _ => IsKept(duty.Bound, result) switch
            {
                true => (hasEnded ? Verdict.Met : Verdict.OnTrack, ""),
                false => (hasEnded ? Verdict.Breached : Verdict.AtRisk, ""),
                null => (Verdict.Undetermined, result.Bounds?.Reason ?? ""),
            },
        };
        return new FormulaPeriod(period, verdict, result, duty.Bound) { HasEnded = hasEnded, IsFinal = hasEnded, Reason = reason };
    }

    /// <summary>Null where missing facts decide.</summary>
    private static bool? IsKept(KeepBound? bound, FormulaResult result)
    {
        if (result.Bounds is not { } bounds || bound is null)
        {
            return IsKept(bound, result.Value);
        }

        var (worst, best) = bound.IsLeast ? (bounds.Least, bounds.Most) : (bounds.Most, bounds.Least);
        return worst is not null && IsKept(bound, worst) ? true
            : best is not null && !IsKept(bound, best) ? false
            : null;
    }

    private static bool IsKept(KeepBound? bound, Value value) => bound is null
        ? value is BooleanValue { IsTrue: true }
        : Arithmetic.Apply(bound.IsLeast ? BinarySign.AtLeast : BinarySign.AtMost, value, bound.Value) is BooleanValue { IsTrue: true };
}
