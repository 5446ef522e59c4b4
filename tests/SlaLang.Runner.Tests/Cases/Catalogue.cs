using System.Text;
using System.Text.RegularExpressions;

namespace SlaLang.Runner.Tests.Cases;

/// <summary>Writes docs/diagnostics.md from the cases: why each message appears, an example with its output, and what to write instead.</summary>
public static partial class Catalogue
{
    private const int LongestLine = 100;
    private const int MostLines = 16;

    private const string Introduction = """
        # Messages

        Every message has a code, the place where something is wrong, and a help that says what to write. `sla explain CODE` prints the
        page of a code. Codes that begin with SLA1 are about what cannot be read, SLA2 about names, lines and blocks that do not fit
        together, SLA30 about figures, SLA31 about formulas, SLA4 about the plan, and SLA9 about things that are allowed but doubtful.
        Errors keep a plan and a document from being made; warnings and notes do not.

        This page is written by a test from the folders in `tests/Cases`, so that what it shows is what the command prints.

        """;

    /// <summary>The codes that the engine can give, apart from those about templates of documents, which no agreement causes.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src/SlaLang/Diagnostics"), "*.cs")
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Where(code => !code.StartsWith("SLA5", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    public static string Write() => Introduction + string.Concat(CaseFolder.All.Where(folder => folder.HasPage).Select(Section));

    private static string Section(CaseFolder folder)
    {
        var about = folder.Read("about.md").ReplaceLineEndings("\n").Split('\n', 2);
        var section = new StringBuilder();
        section.Append($"\n## {folder.Code}: {about[0].TrimStart('#', ' ')}\n\n{about[1].Trim()}\n");
        section.Append($"\nYou wrote:\n\n{Fenced("sla", Snippet(folder.Read("agreement.sla")))}");
        section.Append($"\n{Asked(folder)}:\n\n{Fenced("text", FirstMessage(folder.Run()))}");
        var fix = folder.Read("fixed.sla");
        return fix.Length == 0 ? section.ToString() : section.Append($"\nWrite instead:\n\n{Fenced("sla", Snippet(fix))}").ToString();
    }

    private static string Asked(CaseFolder folder)
    {
        var command = folder.Read("command.txt").Trim();
        return command.Length == 0 ? "`sla check` says" : $"`sla {command}` says";
    }

    private static string Fenced(string language, string text) => $"```{language}\n{text.TrimEnd()}\n```\n";

    /// <summary>A file without the parts that cases share, long lines and long files cut.</summary>
    private static string Snippet(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("include \"../../base/", StringComparison.Ordinal)).Select(Readable).ToArray();
        return string.Join('\n', lines.Length <= MostLines ? lines : [.. lines[..MostLines], "…"]).Trim('\n');
    }

    private static string Readable(string line)
    {
        var shown = string.Concat(line.Select(character => char.IsControl(character) && character != '\t' ? '\u2400' : character));
        return shown.Length <= LongestLine ? shown : shown[..LongestLine] + "…";
    }

    private static string FirstMessage(string printed) => printed.ReplaceLineEndings("\n").Split("\n\n")[0];

    [GeneratedRegex("\"(SLA[0-9]{4})\"")]
    private static partial Regex Code();
}
