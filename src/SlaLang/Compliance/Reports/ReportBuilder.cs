using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Compliance.Reports;

/// <summary>From verdicts to what is shown of them.</summary>
internal static class ReportBuilder
{
    public static ComplianceReport Build(ComplianceResult result, ReportRequest request)
    {
        var judging = Judging.Of(result.Plan, result.Facts);
        var duties = Duties(result, judging, request).ToLookup(duty => duty.Verdict.Obligation);
        ImmutableArray<ObligationReport> obligations =
        [
            .. result.Obligations
                .Select(verdict => Obligation(verdict, [.. duties[verdict.Obligation]]))
                .Where(report => !report.Duties.IsEmpty),
        ];
        return new ComplianceReport(result, request)
        {
            Obligations = obligations,
            Teams = Standings(result.Model, obligations),
            OpenDaysWithoutEvent = result.Facts.Quality.LastEvent is { IsKnown: true } last ? judging.Timeline.OpenDaysBetween(last.ToInstant(), judging.AsOf.ToInstant()) : null,
        };
    }

    /// <summary>The duties that were asked for, on all processors.</summary>
    private static DutyReport[] Duties(ComplianceResult result, Judging judging, ReportRequest request)
    {
        var wanted = ShownPeriods.Find(result, request.Period);
        var asked = (from verdict in result.Obligations
                     where request.Obligations.IsEmpty || request.Obligations.Contains(verdict.Obligation.Name)
                     from entry in verdict.Duties.Index()
                     where request.Teams.IsEmpty || request.Teams.Contains(entry.Item.Duty.Team.Name)
                     select (Verdict: entry.Item, Number: entry.Index + 1)).ToArray();
        var reports = new DutyReport[asked.Length];
        Parallel.For(0, asked.Length, place => reports[place] = new DutyReports(judging, asked[place].Verdict, request.Period is null).Of(asked[place].Number, ShownPeriods.IndexOf(asked[place].Verdict, wanted)));
        return reports;
    }

    private static ObligationReport Obligation(ObligationVerdict verdict, ImmutableArray<DutyReport> duties) => new(verdict, PeriodOf(verdict, duties))
    {
        Duties = duties,
        Consequences = [.. verdict.Consequences.Where(due => duties.Any(duty => duty.Period is { Verdict: Verdict.Breached } shown && shown.Period == due.Period))],
    };

    /// <summary>The period of the worst of the duties that are shown; of several, the last.</summary>
    private static ObligationPeriod? PeriodOf(ObligationVerdict verdict, ImmutableArray<DutyReport> duties)
    {
        var worst = duties.Select(duty => duty.Period).OfType<PeriodVerdict>().OrderBy(period => period.Verdict).ThenBy(period => period.Period.End).LastOrDefault();
        return worst is null
            ? null
            : verdict.Periods.LastOrDefault(period => period.Period == worst.Period && period.Verdict == worst.Verdict)
                ?? new ObligationPeriod(worst.Period, worst.Verdict, worst.IsFinal, 0);
    }

    private static ImmutableArray<TeamStanding> Standings(AgreementModel model, ImmutableArray<ObligationReport> obligations) =>
    [
        .. from team in model.Teams
           let shown = obligations.SelectMany(report => report.Duties).Where(duty => duty.Team == team).Select(duty => duty.Period).OfType<PeriodVerdict>().ToArray()
           where shown.Length > 0
           select new TeamStanding(team, shown.Max(period => period.Verdict), shown.Length),
    ];
}
