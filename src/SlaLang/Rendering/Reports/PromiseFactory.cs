using System.Collections.Immutable;
using System.Globalization;
using Fractions;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering.Reports;

/// <summary>Makes the view of one promise: its figures, its gap, its charts.</summary>
internal sealed class PromiseFactory(ReportDocumentRequest request, ReportFigures figures, ViewFactory agreement)
{
    private const int MostRecords = 12;

    private readonly PromiseListsFactory lists = new(request.Report, figures);

    private readonly ColumnChartLayouts columns = new(figures);

    public PromiseView Promise(ObligationReport obligation, DutyReport report)
    {
        var duty = report.Verdict.Duty;
        var view = agreement.Duty(obligation.Verdict.Obligation, duty);
        var basis = new PromiseView(Numbered(report, obligation.Verdict.Obligation.Title), view with { Delivery = view.Delivery is { } delivery ? delivery with { First = null } : null }, "no_data")
        {
            Period = "",
            Promised = view.Share.Length > 0 ? view.Share : view.Bound,
            Lists = lists.Of(report),
        };
        return report.Period is not { } period ? basis : Measured(basis, period, report) with
        {
            Verdict = ReportWords.Of(period.Verdict),
            Period = figures.Period(period.Period),
            HasEnded = period.HasEnded,
            Reason = Reasons.Of(period, report.Verdict),
            Trend = [.. report.Trend.Select(earlier => new TrendView(figures.Period(earlier.Period), ReportWords.Of(earlier.Verdict), figures.Measured(earlier, duty)))],
            Gap = report.Shortfall is { } gap ? Gap(obligation, report, period, gap) : null,
            Consequences = period.Verdict == Verdict.Breached ? Consequences(obligation, period) : [],
            Response = report.Times is { } times && duty is ContactDuty contact ? columns.Response(times, contact) : null,
        };
    }

    /// <summary>With the duty's number where the obligation has several, as commands name it.</summary>
    private static string Numbered(DutyReport duty, string name) =>
        duty.Verdict.Obligation.Duties.Length == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}, {duty.Number}");

    private PromiseView Measured(PromiseView basis, PeriodVerdict period, DutyReport report) => period switch
    {
        SharePeriod share => Measured(basis, share, report.Verdict.Duty) with { Weeks = columns.Weeks(report.Weeks, share.Promised, report.Verdict.Duty) },
        VolumePeriod volume => Measured(basis, volume, report.Verdict),
        FormulaPeriod formula => Measured(basis, formula),
        _ => basis,
    };

    private PromiseView Measured(PromiseView basis, SharePeriod share, Duty duty) => basis with
    {
        Measured = figures.Measured(share, duty),
        Lowest = IsOpen(share) && share.Lowest is { } lowest ? figures.Share(lowest, share.Promised) : "",
        Highest = IsOpen(share) && share.Highest is { } highest ? figures.Share(highest, share.Promised) : "",
        Tally = Tally(share),
    };

    private PromiseView Measured(PromiseView basis, FormulaPeriod formula) => basis with
    {
        Measured = figures.Of(formula.Result.Value, formula.Bound),
        Lowest = formula.Result.Bounds?.Least is { } least ? figures.Of(least, formula.Bound) : "",
        Highest = formula.Result.Bounds?.Most is { } most ? figures.Of(most, formula.Bound) : "",
    };

    private static bool IsOpen(SharePeriod share) => share.Tally.Pending + share.Tally.Undetermined > 0;

    private TallyView Tally(SharePeriod share)
    {
        var tally = share.Tally;
        var early = tally.Met - share.Compared.Met;
        return new(figures.Count(share.Compared.Met), figures.Count(tally.Missed), figures.Count(tally.Pending), figures.Count(tally.Undetermined), figures.CountOrNone(tally.Excused))
        {
            Judged = figures.Count(tally.Judged - early),
            Early = figures.CountOrNone(early),
        };
    }

    private PromiseView Measured(PromiseView basis, VolumePeriod volume, DutyVerdict verdict)
    {
        var view = Volume(volume, verdict);
        return basis with
        {
            Promised = (view.Least, view.Most) switch
            {
                ("", "") => "",
                (_, "") => $"≥ {view.Least}",
                ("", _) => $"≤ {view.Most}",
                _ => $"{view.Least} – {view.Most}",
            },
            Measured = view.Delivered,
            Volume = view,
        };
    }

    private VolumeView Volume(VolumePeriod volume, DutyVerdict verdict)
    {
        var decimals = figures.DecimalsOf(volume);
        string Amount(Fraction? figure) => figure is { } known ? figures.Amount(known, volume.ByValue, decimals) : "";
        return new VolumeView(volume.ByValue, Amount(volume.Demand), Amount(volume.Delivered), Amount(volume.ExpectedToDate))
        {
            Least = Amount(volume.Least is { } least ? ShownGap.Rounded(least, decimals, up: true) : null),
            Most = Amount(volume.Most is { } most ? ShownGap.Rounded(most, decimals, up: false) : null),
            Share = figures.Measured(volume, verdict.Duty),
            Leads = figures.Count(volume.Leads),
            Undetermined = figures.CountOrNone(volume.Undetermined),
            OverInARow = volume.OverInARow,
            OverIsBreach = verdict.Obligation.OverDeliveryMonths?.Value ?? 0,
            Types = [.. volume.Types.Select(Type)],
            Pacing = new PacingChartLayout(volume, request.Report.Result.Model.Calendar, figures).Draw(),
        };
    }

    private TypeVolumeView Type(TypeVolume type) => new(
        type.Stream.Title,
        type.Lead.Title,
        figures.Amount(type.Demand, byValue: false, type.Demand.Denominator.IsOne ? 0 : 1),
        figures.Count(type.Leads),
        type.Value is { } value ? figures.Amount(value.Amount, byValue: true, 0) : "")
    {
        Target = figures.Amount(type.Target.Amount, byValue: true, 0),
        IsOutside = type.IsOutside,
    };

    private GapView Gap(ObligationReport obligation, DutyReport report, PeriodVerdict period, Shortfall gap)
    {
        var records = new RecordsView(
            [.. report.Missed.Take(MostRecords).Select(listed => listed.Lead.Id)],
            figures.CountOrNone(Math.Max(0, report.Missed.Length - MostRecords)));
        var formula = $"{obligation.Verdict.Obligation.Name}({Numbered(report, period.Period.Name)})";
        var command = request.ExplainCommand.Length == 0 ? "" : $"{request.ExplainCommand} '{formula}'";
        var view = period switch
        {
            VolumePeriod volume => Gap(volume, gap, records, command),
            FormulaPeriod { Bound: { } bound } kept => Gap((kept.Result.Value, bound), gap, records, command),
            _ => Gap(gap, records, command),
        };
        return view with { IsOne = Fraction.Abs(gap.MoreNeeded) == Fraction.One };
    }

    private GapView Gap(VolumePeriod volume, Shortfall gap, RecordsView records, string command)
    {
        var shown = ShownGap.Of(volume, gap, request.Report.Result.Model.Currency);
        string Amount(Fraction figure) => figures.Amount(figure, volume.ByValue, shown.Decimals);
        var difference = Amount(shown.Difference);
        return new GapView(Amount(shown.Promised), Amount(shown.Measured), difference, gap.MoreNeeded.IsNegative, difference) { Records = records, Command = command };
    }

    private GapView Gap((Value Value, KeepBound Bound) kept, Shortfall gap, RecordsView records, string command)
    {
        var shown = ShownFigure.Of(kept.Value, kept.Bound);
        var isShare = shown is RateValue;
        var apart = Fraction.Abs(gap.Promised - Arithmetic.Figure(shown));
        var difference = isShare ? figures.Format.Number(apart * new Fraction(100)) : figures.Format.Of(Arithmetic.WithFigure(shown, apart));
        var more = isShare ? figures.Amount(Fraction.Abs(gap.MoreNeeded), byValue: false, 0) : difference;
        return new GapView(figures.Format.Of(kept.Bound.Value), figures.Format.Of(shown), difference, !kept.Bound.IsLeast, more)
        {
            IsFormula = true,
            IsShare = isShare,
            Records = records,
            Command = command,
        };
    }

    private GapView Gap(Shortfall gap, RecordsView records, string command)
    {
        var promised = new Rate(gap.Promised);
        var shown = ShownGap.Of(promised, new Rate(gap.Measured));
        return new GapView(
            figures.Format.Share(promised),
            figures.Format.Percentage(shown.Measured, shown.Decimals),
            figures.Format.Number(shown.Difference, shown.Decimals),
            false,
            figures.Amount(gap.MoreNeeded, byValue: false, 0))
        { Records = records, Command = command };
    }

    private ImmutableArray<DueConsequenceView> Consequences(ObligationReport obligation, PeriodVerdict period) =>
    [
        .. obligation.Consequences
            .Where(due => due.Period == period.Period)
            .Select(due => new DueConsequenceView(due.Consequence.Escalates, due.Consequence.Whom, due.InARow, figures.Period(due.Period))),
    ];
}
