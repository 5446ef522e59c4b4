using System.Globalization;
using SlaLang.Diagnostics;
using SlaLang.Text;

namespace SlaLang.Runner.Output;

/// <summary>A message as a few spoken sentences, for screen readers.</summary>
internal static class PlainDiagnostic
{
    public static string Of(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Location.Position;
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{DiagnosticWriter.NameOf(diagnostic.Severity)} {diagnostic.Code} in {diagnostic.Location.Source.Path}, line {line}, column {column}: ");
        IEnumerable<string> sentences =
        [
            head + Ended(diagnostic.Message),
            Ended(Capitalized(diagnostic.Caption)),
            .. diagnostic.Labels.Select(label => $"See {PlaceOf(label.Location)}: {Ended(label.Message)}"),
            diagnostic.Help.Length == 0 ? "" : $"Help: {Ended(diagnostic.Help)}",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    private static string PlaceOf(Location location) =>
        string.Create(CultureInfo.InvariantCulture, $"{location.Source.Path}, line {location.Position.Line}");

    private static string Capitalized(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Ended(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";
}
