using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SlaLang.Diagnostics;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>
/// Reads settings such as `website.Opportunity -> Customer = 25%`, one to a line. A setting is the block that it abbreviates,
/// `rates website{Opportunity -> Customer   25%`, sign for sign in the same places, so that messages point into what was written.
/// </summary>
internal sealed partial class SettingReader(SourceText source, IReadOnlyCollection<string> leads, IReadOnlyCollection<string> streams)
{
    private static readonly string[] StreamLines = ["quota", "retained", "split", "basis", "mix"];

    private readonly DiagnosticBag diagnostics = new();

    /// <summary>The settings as a scenario without a title; null when one of them cannot be read.</summary>
    public static (ScenarioSyntax? Settings, DiagnosticBag Diagnostics) Read(SourceText source, IReadOnlyCollection<string> leads, IReadOnlyCollection<string> streams)
    {
        var reader = new SettingReader(source, leads, streams);
        var at = new Location(source, new TextSpan(0, 0));
        var blocks = reader.Lines().Select(reader.Block).OfType<DeclarationSyntax>().ToImmutableArray();
        return (reader.diagnostics.HasErrors ? null : new ScenarioSyntax(new TextSyntax("", at), blocks, at), reader.diagnostics);
    }

    private IEnumerable<Location> Lines()
    {
        var start = 0;
        foreach (var line in source.Text.TrimEnd('\n').Split('\n'))
        {
            yield return new Location(source, new TextSpan(start, line.Length));
            start += line.Length + 1;
        }
    }

    private DeclarationSyntax? Block(Location line)
    {
        var match = Setting().Match(line.Text);
        if (!match.Success)
        {
            return Refuse(BindingDiagnostics.NothingSet(line, line.Text.Trim()));
        }

        var name = match.Groups["name"];
        if (!leads.Contains(name.Value) && !streams.Contains(name.Value))
        {
            return Refuse(BindingDiagnostics.NothingToSet(line with { Span = new TextSpan(line.Span.Start + name.Index, name.Length) }, name.Value, [.. leads, .. streams]));
        }

        var isStream = StreamLines.Contains(match.Groups["word"].Value) || !leads.Contains(name.Value);
        var kind = isStream ? "stream " : "rates ";
        var text = $"{kind}{match.Groups["head"].Value}{{{match.Groups["line"].Value} {match.Groups["value"].Value}\n}}";
        var known = diagnostics.Count;
        var document = Parser.ParsePart(source, diagnostics, text, line.Span.Start - kind.Length);
        return diagnostics.Count > known ? null
            : document is { Declarations: [(RatesSyntax { Items.Length: 1 } or StreamSyntax { Items.Length: 1 }) and var block] } ? block
            : Refuse(BindingDiagnostics.SetsMore(line));
    }

    private DeclarationSyntax? Refuse(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }

    /// <summary>`NAME [in STREAM] [from DATE].LINE = VALUE`; the first dot and the first equals sign part it.</summary>
    [GeneratedRegex(@"^(?<head>\s*(?<name>[\p{L}_][\p{L}\p{N}_]*)(\s+in\s+[\p{L}_][\p{L}\p{N}_]*)?(\s+from\s+[0-9-]+)?\s*)\.(?<line>\s*(?<word>\w+)[^={}""]*)=(?<value>[^{}""]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
