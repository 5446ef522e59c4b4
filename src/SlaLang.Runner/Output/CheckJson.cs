using System.Collections.Immutable;
using System.Text.Json;

namespace SlaLang.Runner.Output;

/// <summary>The result of a check as `sla.check`.</summary>
internal static class CheckJson
{
    public static void Write(TextWriter output, ImmutableArray<CheckedFile> files) =>
        JsonEnvelope.Write(output, "check", json => json.WriteArray("files", files, file => WriteFile(json, file)));

    private static void WriteFile(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Path);
        json.WriteNumber("errors", file.Errors);
        json.WriteNumber("warnings", file.Warnings);
        json.WriteStartObject("notEvaluated");
        json.WriteNumber("obligations", file.NotEvaluated.Obligations);
        json.WriteNumber("metrics", file.NotEvaluated.Metrics);
        json.WriteNumber("tests", file.NotEvaluated.Tests);
        json.WriteEndObject();
        json.WriteDiagnostics(file.Diagnostics);
        json.WriteEndObject();
    }
}
