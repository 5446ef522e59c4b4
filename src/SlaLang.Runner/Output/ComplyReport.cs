using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>Who keeps the agreement, on one screen: every promise, Marketing's pacing, what is due, and what is broken.</summary>
internal sealed class ComplyReport(JudgedAgreement judged)
{
    private const int DigestLength = 19;
    private const int MostTrend = 3;
    private const string None = "-";

    private readonly ComplianceReport report = judged.Report;
    private readonly LocalTimes times = new(judged.Model);

    public static Report Of(JudgedAgreement judged) => new ComplyReport(judged).Page();

    private Report Page() => new(
        judged.Model.Title + (judged.Model.Version.Length == 0 ? "" : $", version {judged.Model.Version}"),
        [.. Facts()],
        [
            .. report.Teams.Select(Team),
            .. new PacingSections(judged).All(),
            .. MetricSection.Of(report),
            .. new DueSection(judged, times).All(),
            .. new BrokenSections(judged).All(),
            new DataSection(judged).Section(),
        ]);

    private IEnumerable<string> Facts()
    {
        var last = report.Result.Facts.Quality.LastEvent;
        yield return $"as of {times.WithDay(report.Result.AsOf)} {times.Zone.Id}, data up to {times.Of(last)}, plan {judged.Digest[..Math.Min(DigestLength, judged.Digest.Length)]}";
        if (report.Obligations.SelectMany(obligation => obligation.Duties).Any(duty => !duty.Trend.IsEmpty))
        {
            yield return "before: up to three periods in %; ! breached, ~ at risk, ? undetermined, - nothing due";
        }

        if (report.Obligations.IsEmpty)
        {
            yield return "nothing is promised here";
        }
    }

    private ReportSection Team(TeamStanding standing)
    {
        var duties = report.Obligations.SelectMany(obligation => obligation.Duties).Where(duty => duty.Team == standing.Team && duty.Period is not null).ToImmutableArray();
        return new ReportSection(
            $"{standing.Team.Title}: {StateWords.Of(standing.Verdict)}",
            [new("promise", IsFigure: false), new("period", IsFigure: false), new("measured"), new("promised", IsFigure: false), new("verdict", IsFigure: false), new("before", IsFigure: false)],
            [.. duties.Select(Cells)])
        {
            Emphases = [.. duties.Select(duty => EmphasisOf(duty.Period?.Verdict))],
            Notes = [.. duties.Where(duty => duty.Period is { Reason.Length: > 0 }).Select(duty => $"{NameOf(duty)}: {duty.Period?.Reason}")],
        };
    }

    private static ImmutableArray<string> Cells(DutyReport duty) =>
    [
        TitleOf(duty),
        duty.Period?.Period.Name ?? None,
        Measured(duty),
        DutyWords.Briefly(duty.Verdict.Duty),
        duty.Period is { } period ? StateWords.Of(period.Verdict) : None,
        string.Join(" ", duty.Trend.TakeLast(MostTrend).Select(past => Past(past, duty.Verdict.Duty))),
    ];

    private static string Measured(DutyReport duty) => (duty.Period is { } period ? ShownFigure.Measured(period, duty.Verdict.Duty) : null) ?? None;

    private static string Past(PeriodVerdict period, Duty duty)
    {
        var mark = period.Verdict switch
        {
            Verdict.Breached => "!",
            Verdict.AtRisk => "~",
            Verdict.Undetermined => "?",
            _ => "",
        };
        return ShownFigure.Measured(period, duty) is { } figure ? figure.TrimEnd('%') + mark : mark.Length > 0 ? mark : None;
    }

    private static Emphasis EmphasisOf(Verdict? verdict) => verdict switch
    {
        Verdict.Breached => Emphasis.Error,
        Verdict.AtRisk or Verdict.Undetermined => Emphasis.Warning,
        _ => Emphasis.None,
    };

    /// <summary>As commands name it, with the duty's number where the obligation has several.</summary>
    public static string NameOf(DutyReport duty) => Numbered(duty, duty.Verdict.Obligation.Name);

    private static string TitleOf(DutyReport duty) => Numbered(duty, duty.Verdict.Obligation.Title);

    private static string Numbered(DutyReport duty, string name) => duty.Verdict.Obligation.Duties.Length == 1 ? name : $"{name}, {Figures.Of(duty.Number)}";
}
