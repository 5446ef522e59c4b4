using System.Text.Json;
using SlaLang.Diagnostics;
using SlaLang.Text;

namespace SlaLang.Runner.Output;

/// <summary>Messages in JSON; lines and columns count from 1, a column is a UTF-16 code unit.</summary>
internal static class DiagnosticJson
{
    public static void WriteDiagnostics(this Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics) =>
        json.WriteArray("diagnostics", diagnostics, diagnostic => WriteDiagnostic(json, diagnostic));

    public static void WriteLocation(this Utf8JsonWriter json, Location location)
    {
        var (line, column) = location.Position;
        var (endLine, endColumn) = location.Source.PositionOf(location.Span.End);
        json.WriteString("file", location.Source.Path);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", DiagnosticWriter.NameOf(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("caption", diagnostic.Caption);
        json.WriteString("help", diagnostic.Help);
        json.WriteLocation(diagnostic.Location);
        json.WriteArray("labels", diagnostic.Labels, label => WriteLabel(json, label));
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, Label label)
    {
        json.WriteStartObject();
        json.WriteString("message", label.Message);
        json.WriteLocation(label.Location);
        json.WriteEndObject();
    }
}
