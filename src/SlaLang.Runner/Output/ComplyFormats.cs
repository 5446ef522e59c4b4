using System.Collections.Immutable;
using System.Diagnostics;

namespace SlaLang.Runner.Output;

/// <summary>The formats of a report on compliance.</summary>
internal static class ComplyFormats
{
    public const string Html = "html";

    public static string[] Names => ["text", "json", "csv", "junit", "markdown", Html];

    /// <summary>The named one, else that of the file's suffix; null where that says nothing.</summary>
    public static string? Of(string? named, string? path) => named ?? (path is null ? "text" : Path.GetExtension(path) switch
    {
        ".txt" => "text",
        ".md" => "markdown",
        ".html" or ".htm" => Html,
        ".json" => "json",
        ".csv" => "csv",
        ".xml" => "junit",
        _ => null,
    });

    /// <param name="format">One of the names.</param>
    /// <param name="judged">The agreements, in their order.</param>
    /// <param name="terminal">Lays out text on the writer.</param>
    /// <param name="writer">Where it goes.</param>
    /// <param name="failsAtRisk">For JUnit: a promise at risk is a failure too.</param>
    public static void Write(string format, ImmutableArray<JudgedAgreement> judged, Terminal terminal, TextWriter writer, bool failsAtRisk)
    {
        switch (format)
        {
            case "text":
                new TextReport(terminal).Write(judged.Select(ComplyReport.Of));
                break;
            case "markdown":
                writer.Write(ComplyDocument.Markdown(judged));
                break;
            case Html:
                writer.Write(ComplyDocument.Html(judged));
                break;
            case "csv":
                ComplyCsv.Write(writer, judged);
                break;
            case "junit":
                ComplyJunit.Write(writer, judged, failsAtRisk);
                break;
            case "json":
                ComplyJson.Write(writer, judged);
                break;
            default:
                throw new UnreachableException(format);
        }
    }
}
