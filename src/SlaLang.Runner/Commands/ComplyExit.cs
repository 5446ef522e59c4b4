using SlaLang.Compliance;
using SlaLang.Compliance.Reports;

namespace SlaLang.Runner.Commands;

/// <summary>What the verdicts ask for as an exit code.</summary>
internal static class ComplyExit
{
    public const string Never = "never";
    public const string Breached = "breached";
    public const string AtRisk = "at-risk";

    /// <summary>A promise that is bad enough outweighs one that cannot be told; where nothing at all was judged, nothing can be told either.</summary>
    public static int Of(string? failOn, IEnumerable<ComplianceReport> reports)
    {
        var verdicts = reports.SelectMany(report => report.Obligations).SelectMany(obligation => obligation.Duties).Select(duty => duty.Period?.Verdict ?? Verdict.NoData).ToList();
        return failOn is null or Never ? ExitCode.Fine
            : verdicts.Contains(Verdict.Breached) || (failOn == AtRisk && verdicts.Contains(Verdict.AtRisk)) ? ExitCode.Broken
            : verdicts.Contains(Verdict.Undetermined) || verdicts.TrueForAll(verdict => verdict == Verdict.NoData) ? ExitCode.CannotTell
            : ExitCode.Fine;
    }
}
