using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>The agreement's metrics in the period that is shown, and before.</summary>
internal static class MetricSection
{
    public static IEnumerable<ReportSection> Of(ComplianceReport report)
    {
        if (report.Metrics.IsEmpty)
        {
            yield break;
        }

        yield return new ReportSection(
            $"Metrics, {report.Metrics[0].Period.Name}",
            [new("metric", IsFigure: false), new("measured"), new("before", IsFigure: false)],
            [.. report.Metrics.Select(Cells)])
        {
            Notes = [.. report.Metrics.SelectMany(Doubt)],
        };
    }

    private static ImmutableArray<string> Cells(MetricReport metric) =>
        [metric.Metric.Title, Shown(metric.Result), string.Join("  ", metric.Trend.Select(Shown))];

    private static string Shown(FormulaResult result) => $"{Figures.Of(ShownFigure.Of(result.Value, null))}{(result.Bounds is null ? "" : "?")}";

    private static IEnumerable<string> Doubt(MetricReport metric) => ((metric.Result.Value as UndeterminedValue)?.Reason ?? metric.Result.Bounds?.Reason) is { } reason
        ? [$"{metric.Metric.Name}: {reason}"]
        : [];
}
