using System.Collections.Immutable;
using System.Globalization;
using SlaLang.Diagnostics;

namespace SlaLang.Runner.Output;

/// <summary>The messages of a check as workflow commands, which GitHub shows beside the lines of a pull request without any upload.</summary>
internal static class CheckGithub
{
    public static void Write(TextWriter output, ImmutableArray<CheckedFile> files)
    {
        foreach (var diagnostic in files.SelectMany(file => file.Diagnostics))
        {
            output.Write(LineOf(diagnostic) + "\n");
        }
    }

    private static string LineOf(Diagnostic diagnostic)
    {
        var level = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var (line, column) = diagnostic.Location.Position;
        var (endLine, endColumn) = diagnostic.Location.Source.PositionOf(diagnostic.Location.Span.End);
        var columns = line == endLine ? string.Create(CultureInfo.InvariantCulture, $",col={column},endColumn={endColumn}") : "";
        var place = string.Create(CultureInfo.InvariantCulture, $"file={Property(diagnostic.Location.Source.Path)},line={line},endLine={endLine}{columns},title={diagnostic.Code}");
        return $"::{level} {place}::{Data(diagnostic.Help.Length == 0 ? diagnostic.Message : $"{diagnostic.Message}\n{diagnostic.Help}")}";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
