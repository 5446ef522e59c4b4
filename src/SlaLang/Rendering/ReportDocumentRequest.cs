using SlaLang.Compliance.Reports;

namespace SlaLang.Rendering;

/// <summary>What to write of which report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Digest">The content digest of the agreement, `sha256:` and 64 hexadecimal digits.</param>
/// <param name="Format">The format.</param>
public sealed record ReportDocumentRequest(ComplianceReport Report, string Digest, DocumentFormat Format)
{
    /// <summary>The command that explains a figure, up to the figure; empty to name none.</summary>
    public string ExplainCommand { get; init; } = "";

    /// <summary>The command that lists every lead; empty to name none.</summary>
    public string ListCommand { get; init; } = "";
}
