using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Rendering;

namespace SlaLang.Runner.Output;

/// <summary>The weekly or monthly report, to print and to send around.</summary>
internal static class ComplyDocument
{
    public static string Markdown(ImmutableArray<JudgedAgreement> judged) =>
        string.Join('\n', judged.Select(one => Of(one, DocumentFormat.Markdown)));

    /// <summary>One page holds one agreement.</summary>
    public static string Html(ImmutableArray<JudgedAgreement> judged) => Of(judged.Single(), DocumentFormat.Html);

    private static string Of(JudgedAgreement judged, DocumentFormat format)
    {
        var inputs = $"{ShellWord.Of(judged.Path)} --data {ShellWord.Of(judged.DataFolder)} --as-of {ShellWord.Of(judged.AsOf)}";
        var rendered = ReportRenderer.Render(new ReportDocumentRequest(judged.Report, judged.Digest, format)
        {
            ExplainCommand = $"sla explain {inputs}",
            ListCommand = $"sla comply {inputs} --format csv",
        });
        return rendered.Text ?? throw new UnreachableException(string.Join("; ", rendered.Diagnostics.Select(diagnostic => diagnostic.Message)));
    }
}
