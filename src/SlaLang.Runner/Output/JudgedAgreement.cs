using SlaLang.Compliance.Reports;
using SlaLang.Model;

namespace SlaLang.Runner.Output;

/// <summary>An agreement that was judged, with what is shown of the result.</summary>
internal sealed record JudgedAgreement(string Path, string Digest, ComplianceReport Report)
{
    /// <summary>As they stand on the command line, for commands to look further.</summary>
    public required string DataFolder { get; init; }

    public required string AsOf { get; init; }

    public AgreementModel Model => Report.Result.Model;
}
