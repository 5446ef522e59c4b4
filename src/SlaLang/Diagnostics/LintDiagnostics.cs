using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA9xxx: doubtful things that are no errors.</summary>
public static partial class LintDiagnostics
{
    public static Diagnostic OneSided(Location at, string bound, string free) =>
        Warning("SLA9001", at, $"only {bound} has obligations; {free} promises nothing", $"an agreement binds both teams: declare what {free} must do, or say why not in a clause");

    public static Diagnostic NoObligations(Location at) =>
        Warning("SLA9002", at, "neither team has an obligation", "declare what each must do: `marketing must deliver …`, `sales must contact …`");

    public static Diagnostic NoHolidays(Location at, string calendar, string year) =>
        Warning("SLA9003", at, $"calendar `{calendar}` has no closed day in {year}, which the agreement covers", $"add lines such as `closed {year}-12-25 \"Christmas Day\"`, or include a calendar that has them");

    public static Diagnostic StaleRates(Location measured, string lead, string ended, string applied, int days) =>
        Warning("SLA9004", measured, $"the rates of `{lead}` were measured until {ended}, {days} days before they apply on {applied}", "measure them again: rates older than a quarter drift");

    public static Diagnostic NoSignatory(Location at, string team) =>
        Warning("SLA9005", at, $"nobody signs for team `{team}`", "add `signatory \"Dana Cruz\", \"VP Marketing\"`");

    public static Diagnostic UnusedLeadType(Location at, string lead) =>
        Warning("SLA9006", at, $"no stream's quota is split over lead type `{lead}`, so no demand arises for it", "add it to a `split`, or take it out");

    public static Diagnostic UnusedFollowup(Location at, string followup) =>
        Warning("SLA9007", at, $"no obligation holds anybody to follow-up rule `{followup}`", $"add `sales must follow {followup} for 90% of leads every month`");

    public static Diagnostic NotMeasured(Location at, string lead) =>
        Note("SLA9008", at, $"the rates of `{lead}` do not say when they were measured", "add `measured 2025-10-01 to 2025-12-31`");

    public static Diagnostic MilestoneAfterSpacing(Location at, int count, string reach, string limit, Location spacing) =>
        Warning("SLA9009", at, $"{count} follow-ups at the least spacing take {reach}, more than the {limit} they are given", "widen the milestone or lower the spacing").With(spacing, "the spacing is declared here");
}
