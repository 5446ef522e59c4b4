using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Works out the agreement's metrics for a report.</summary>
internal static class MetricReports
{
    private const int TrendLength = 3;

    public static ImmutableArray<MetricReport> Of(ComplianceResult result, ReportRequest request)
    {
        var shown = result.Model.Metrics.Where(metric => !metric.IsLet && IsFigure(metric)).ToArray();
        var periods = shown.Length == 0 ? [] : PeriodsOf(result, request);
        if (periods.IsEmpty)
        {
            return [];
        }

        var formulas = result.Formulas ?? new FormulaEvaluation(result.Plan, result.Facts);
        FormulaResult In(MetricSymbol metric, JudgedPeriod period) =>
            formulas.Evaluate(metric.Expression, period, obligation => result.Find(obligation.Name) ?? new ObligationVerdict(obligation, []));
        return [.. shown.Select(metric => new MetricReport(metric, periods[^1], In(metric, periods[^1])) { Trend = [.. periods[..^1].Select(period => In(metric, period))] })];
    }

    /// <summary>A list of leads, touches or deals is no figure.</summary>
    private static bool IsFigure(MetricSymbol metric) => metric.Expression.Type.Kind is not (ValueKind.Leads or ValueKind.Touches or ValueKind.Deals);

    /// <summary>The period that is shown and those before it, of the same length; a period that is none of the usual lengths stands alone.</summary>
    private static ImmutableArray<JudgedPeriod> PeriodsOf(ComplianceResult result, ReportRequest request)
    {
        var judging = Judging.Of(result.Plan, result.Facts);
        foreach (var unit in new[] { TimeUnit.Month, TimeUnit.Quarter, TimeUnit.Year, TimeUnit.Week })
        {
            var begun = Periods.Begun(judging, new Recurrence(1, unit));
            var last = request.Period is { } name ? begun.ToList().FindIndex(period => period.Name == name) : begun.Length - 1;
            if (last >= 0)
            {
                return begun[Math.Max(0, last - TrendLength)..(last + 1)];
            }
        }

        return ShownPeriods.Find(result, request.Period) is { } other ? [other] : [];
    }
}
