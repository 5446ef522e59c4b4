using System.Collections.Immutable;
using System.Text.Json;
using SlaLang.Diagnostics;
using SlaLang.Text;

namespace SlaLang.Runner.Output;

/// <summary>The messages of a check as SARIF 2.1.0, which code hosts show beside the lines of a pull request.</summary>
internal static class CheckSarif
{
    private const string SchemaAddress = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(TextWriter output, string version, ImmutableArray<CheckedFile> files) =>
        JsonEnvelope.WriteBare(output, json => Write(json, version, [.. files.SelectMany(file => file.Diagnostics)]));

    private static void Write(Utf8JsonWriter json, string version, ImmutableArray<Diagnostic> diagnostics)
    {
        ImmutableArray<string> codes = [.. diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal)];
        json.WriteString("$schema", SchemaAddress);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "sla");
        json.WriteString("semanticVersion", version);
        json.WriteArray("rules", codes, code => WriteRule(json, code));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteArray("results", diagnostics, diagnostic => WriteResult(json, diagnostic, codes.IndexOf(diagnostic.Code)));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A code with the page that `sla explain` prints for it.</summary>
    private static void WriteRule(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (MessagePages.Find(code) is { } page)
        {
            WriteText(json, "shortDescription", page.Split('\n')[0]);
            WriteText(json, "fullDescription", page);
        }

        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        WriteText(json, "message", diagnostic.Help.Length == 0 ? diagnostic.Message : $"{diagnostic.Message}\n{diagnostic.Help}");
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic.Location, "");
        json.WriteEndArray();
        json.WriteArray("relatedLocations", diagnostic.Labels, label => WriteLocation(json, label.Location, label.Message));
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, string message)
    {
        var (line, column) = location.Position;
        var (endLine, endColumn) = location.Source.PositionOf(location.Span.End);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', location.Source.Path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message.Length > 0)
        {
            WriteText(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
