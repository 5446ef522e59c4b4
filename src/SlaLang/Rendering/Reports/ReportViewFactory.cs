using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Evaluation;
using SlaLang.Rendering.Locales;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering.Reports;

/// <summary>Makes the view of a report: every figure in the document's language.</summary>
internal sealed class ReportViewFactory(ReportDocumentRequest request, LocaleFormat format, ViewFactory agreement)
{
    private static readonly ImmutableArray<Verdict> WorstFirst = [Verdict.Breached, Verdict.AtRisk, Verdict.Undetermined, Verdict.OnTrack, Verdict.Met, Verdict.NoData];

    private readonly ComplianceReport report = request.Report;

    private readonly ReportFigures figures = new(request.Report.Result.Model, format);

    public ReportView Create()
    {
        var promises = new PromiseFactory(request, figures, agreement);
        var periods = report.Obligations.SelectMany(obligation => obligation.Duties).Select(duty => duty.Period).ToList();
        return new ReportView(agreement.Facts(request.Digest), Facts([.. periods.OfType<PeriodVerdict>().Select(period => period.Period)]))
        {
            Counts =
            [
                .. from verdict in WorstFirst
                   let count = periods.Count(period => (period?.Verdict ?? Verdict.NoData) == verdict)
                   where count > 0
                   select new VerdictCountView(ReportWords.Of(verdict), count),
            ],
            Teams = [.. report.Teams.Select(team => new StandingView(team.Team.Title, ReportWords.Of(team.Verdict), team.Duties))],
            Promises = [.. report.Obligations.SelectMany(obligation => obligation.Duties.Select(duty => promises.Promise(obligation, duty)))],
            Metrics =
            [
                .. from metric in report.Metrics
                   select new MeasuredMetricView(metric.Metric.Title, figures.Period(metric.Period), Shown(metric.Result))
                   {
                       Trend = [.. metric.Trend.Select(Shown)],
                       IsOpen = metric.Trend.Append(metric.Result).Any(result => result.Bounds is not null),
                       Formula = Lines.Written(metric.Metric.Expression.Location),
                   },
            ],
            Quality = new QualityViewFactory(report.Result.Facts.Quality, figures).Create(),
        };
    }

    /// <summary>With a question mark, as on a terminal, where missing facts may move the figure.</summary>
    private string Shown(FormulaResult result) => figures.Of(result.Value, null) is { Length: > 0 } figure && result.Bounds is not null ? $"{figure}?" : figures.Of(result.Value, null);

    private ReportFacts Facts(ImmutableArray<JudgedPeriod> periods)
    {
        var facts = report.Result.Facts;
        return new ReportFacts(PeriodOf(periods), figures.InWords(facts.AsOf), report.Result.Model.Calendar.Opening.Zone.Id, figures.InWords(facts.Quality.LastEvent), request.ListCommand);
    }

    private string PeriodOf(ImmutableArray<JudgedPeriod> periods)
    {
        var shown = report.Request.Period is { } asked
            ? periods.FirstOrDefault(period => period.Name == asked)
            : periods.Select(period => period.Name).Distinct().Count() == 1 ? periods[0] : null;
        return shown is null ? report.Request.Period ?? "" : figures.Period(shown);
    }
}
