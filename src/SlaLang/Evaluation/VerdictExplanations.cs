using System.Collections.Immutable;
using Fractions;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Tells how the verdict on an obligation in a period came about, down to its leads.</summary>
/// <param name="result">The verdicts.</param>
/// <param name="mostLeads">So many leads of a list are shown.</param>
internal sealed class VerdictExplanations(ComplianceResult result, int mostLeads)
{
    private readonly ShownTimes times = new(result.Model.Calendar.Opening.Zone);
    private readonly TermsExplanations terms = new(result);
    private readonly ShareExplanations shares = new(result, mostLeads);
    private readonly VolumeExplanations volumes = new(result);
    private readonly KeepExplanations formulas = new(result, mostLeads);

    public FactsExplanation Of(VerdictQuery query)
    {
        var name = query.Obligation.Name;
        var known = ShownPeriods.Names(result);
        if (query.Period is { } period && !known.Contains(period))
        {
            return FactsExplanation.None($"`{name}` has no period `{period}` that has begun as of {times.Of(result.AsOf)}", $"known: {string.Join(", ", known.TakeLast(12).Select(one => $"`{one}`"))}");
        }

        var report = ReportBuilder.Build(result, new ReportRequest { Obligations = [name], Period = query.Period ?? Latest(name) }).Obligations[0];
        if (query.Duty is { } number && (number < 1 || number > report.Duties.Length))
        {
            return FactsExplanation.None($"`{name}` has no duty {number}", report.Duties.Length == 1 ? "it has one duty; leave the number out" : $"its duties are 1 to {report.Duties.Length}, in the order of the file");
        }

        var duties = query.Duty is { } one ? [report.Duties[one - 1]] : report.Duties;
        return Of(report, duties);
    }

    /// <summary>The latest period of which some has passed: at the end of a month that month, not the next.</summary>
    private string? Latest(string name) => result.Find(name)?.Periods.LastOrDefault(period => period.Period.Start < result.AsOf)?.Period.Name;

    private FactsExplanation Of(ObligationReport report, ImmutableArray<DutyReport> duties)
    {
        var only = duties.Length == 1 ? duties[0] : null;
        var explained = duties.Select(duty => Of(report, duty)).ToArray();
        var derivation = only is not null ? explained[0] : Lines.Of(Title(report, report.Period?.Period), Verdict(report.Period?.Verdict), explained);
        derivation = derivation with { Inputs = [.. derivation.Inputs, .. Streak(report), .. Consequences(report)], Remark = $"as of {times.Of(result.AsOf)} in {result.Model.Calendar.Opening.Zone.Id}" };
        var (exact, unit) = only?.Period switch
        {
            SharePeriod share => (share.Share?.Value, ""),
            FormulaPeriod { Result.Value: RateValue rate } => (rate.Rate.Value, ""),
            VolumePeriod volume => (volume.Delivered, volume.ByValue ? result.Model.Currency.Code : "leads"),
            _ => ((Fraction?)null, ""),
        };
        return new FactsExplanation(derivation) { Exact = exact, Unit = unit, Next = Next(duties) };
    }

    private Derivation Of(ObligationReport report, DutyReport duty)
    {
        var several = report.Verdict.Duties.Length > 1;
        var title = Title(report, duty.Period?.Period) + (several ? $", duty {duty.Number}" : "");
        var promised = Lines.Of("promised", Lines.Written(duty.Verdict.Duty.Location), duty.Verdict.Duty.Location);
        var lines = duty.Period switch
        {
            SharePeriod share => shares.Of(duty, share),
            VolumePeriod volume => volumes.Of((DeliverDuty)duty.Verdict.Duty, volume, duty.Shortfall),
            FormulaPeriod formula => formulas.Of((KeepDuty)duty.Verdict.Duty, formula, duty.Shortfall),
            _ => [],
        };
        var reason = duty.Period is { Reason.Length: > 0 } told ? Lines.Of("why", told.Reason) : null;
        return new Derivation(title, Verdict(duty.Period?.Verdict) + Ending(duty.Period), "", null, Lines.Known([promised, formulas.Condition(duty), reason, .. lines, .. terms.Of(duty)]));
    }

    private static string Title(ObligationReport report, JudgedPeriod? period) => $"{report.Verdict.Obligation.Name}{(period is null ? "" : $" in {period.Name}")}";

    private static string Verdict(Verdict? verdict) => verdict is { } known ? StateWords.Of(known) : "nothing to judge: no period has begun";

    private static string Ending(PeriodVerdict? period) => period switch
    {
        { HasEnded: true, IsFinal: false, Verdict: not Compliance.Verdict.Undetermined } => ", not final",
        { HasEnded: false } => ", the period has not ended",
        _ => "",
    };

    private static IEnumerable<Derivation> Streak(ObligationReport report) =>
        report.Period is { InARow: > 1 } period ? [Lines.Of("breached in a row", $"{Figures.Of(period.InARow)} periods, this one among them")] : [];

    private static IEnumerable<Derivation> Consequences(ObligationReport report) => report.Consequences.Select(due =>
        Lines.Of("follows from the breach", $"{(due.Consequence.Escalates ? "escalate to" : "notify")} {due.Consequence.Whom}", due.Consequence.Location));

    /// <summary>The lead that explains most: the first that was missed, else one that is not decided; for volume, the demand.</summary>
    private static string Next(ImmutableArray<DutyReport> duties)
    {
        var leads = duties.SelectMany(duty => duty.Missed).Concat(duties.SelectMany(duty => duty.Undetermined)).Concat(duties.SelectMany(duty => duty.Pending));
        return leads.Select(listed => listed.Lead.Id).FirstOrDefault() is { } lead ? $"lead({lead})"
            : duties.Select(duty => duty.Period).OfType<VolumePeriod>().FirstOrDefault() is { Types: [var type, ..] } volume
                ? $"value({type.Lead.Name}, {Figures.Of(volume.Period.From.ToYearMonth())}, {type.Stream.Name})"
            : "";
    }
}
