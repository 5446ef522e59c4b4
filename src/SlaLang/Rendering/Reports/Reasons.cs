using SlaLang.Compliance;
using SlaLang.Model;

namespace SlaLang.Rendering.Reports;

/// <summary>Why a verdict is what it is, as a word that each language has a sentence for.</summary>
internal static class Reasons
{
    /// <summary>Empty where there is nothing to say.</summary>
    public static string Of(PeriodVerdict period, DutyVerdict verdict) => (period, verdict.Duty) switch
    {
        _ when period.Reason.Length == 0 => "",
        _ when period.IsReleased => "released",
        ({ Verdict: Verdict.Undetermined }, { Guard: not null }) when period.Reason.StartsWith("whether", StringComparison.Ordinal) => "condition_open",
        (FormulaPeriod { Verdict: Verdict.NoData }, _) => "nothing_to_measure",
        (SharePeriod, _) => "leads_decide",
        (VolumePeriod volume, DeliverDuty duty) => Of(volume, duty),
        (_, ReachDuty) => "no_cohort",
        _ => "formula",
    };

    private static string Of(VolumePeriod volume, DeliverDuty duty) =>
        volume is { OverInARow: > 0, Verdict: Verdict.Breached } && volume.Reason.StartsWith("over-delivered", StringComparison.Ordinal) ? "over_delivery"
        : volume.Verdict is Verdict.AtRisk or Verdict.Breached && duty.Terms.EachType ? "type_outside"
        : volume.Undetermined > 0 ? "leads_decide"
        : "partial_demand";
}
