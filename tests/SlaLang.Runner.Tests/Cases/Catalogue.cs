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
        together, SLA30 about figures, SLA31 about formulas, SLA4 about the plan, SLA5 about
        templates of documents, SLA6 about the CRM's exports, SLA8 about changes and signatures, and SLA9 about things that are allowed but doubtful.
        Errors keep a plan and a document from being made; warnings and notes do not.

        This page is written by a test from the folders in `tests/Cases`, so that what it shows is what the command prints.

        """;

    public static IReadOnlyList<string> Codes { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src/SlaLang/Diagnostics"), "*.cs")
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    public static string Write() => Introduction + string.Concat(CaseFolder.All.Where(folder => folder.HasPage).Select(Section));

    private static string Section(CaseFolder folder)
    {
        var about = folder.Read("about.md").ReplaceLineEndings("\n").Split('\n', 2);
        var section = new StringBuilder();
        section.Append($"\n## {folder.Code}: {about[0].TrimStart('#', ' ')}\n\n{about[1].Trim()}\n");
        if (folder.IsRun)
        {
            section.Append(Example(folder));
        }

        return section.ToString() + string.Concat(CaseFolder.All.Where(other => other.IsFurther && other.Code == folder.Code).Select(Further));
    }

    private static string Further(CaseFolder folder)
    {
        var about = folder.Read("about.md").ReplaceLineEndings("\n").Split('\n', 2);
        var printed = FirstMessage(folder.Run()).Split('\n');
        var help = printed.First(line => line.Contains("= help: ", StringComparison.Ordinal)).Split("= help: ")[1];
        return $"\n### {about[0].TrimStart('#', ' ')}\n\n{about[1].Trim()}\n\n{Fenced("sla", Snippet(folder.Read("agreement.sla")))}"
            + $"\n{printed[0].Split("]: ", 2)[1]}. Help: {help}\n\n{Fenced("sla", Snippet(folder.Read("fixed.sla")))}";
    }

    private static string Example(CaseFolder folder)
    {
        var (language, written, corrected) =
            folder.Read("templates/agreement.md").Length > 0 ? ("text", "templates/agreement.md", "fixed.md")
            : folder.Read("agreement.signatures").Length > 0 ? ("text", "agreement.signatures", "fixed.signatures")
            : folder.Read("fixed.csv").Length > 0 ? ("text", ExportOf(folder), "fixed.csv")
            : ("sla", "agreement.sla", "fixed.sla");
        var fix = folder.Read(corrected);
        return $"\nYou wrote:\n\n{Fenced(language, Snippet(folder.Read(written)))}"
            + $"\n{Asked(folder)}:\n\n{Fenced("text", FirstMessage(folder.Run()))}"
            + (fix.Length == 0 ? "" : $"\nWrite instead:\n\n{Fenced(language, Snippet(fix))}");
    }

    private static string ExportOf(CaseFolder folder) => folder.Read("data/deals.csv").Length > 0 ? "data/deals.csv" : "data/leads.csv";

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

    private static string FirstMessage(string printed) => Heading().Match(printed.ReplaceLineEndings("\n")) is { Success: true, Index: var start }
        ? printed.ReplaceLineEndings("\n")[start..].Split("\n\n")[0]
        : printed;

    [GeneratedRegex(@"^(?:error|warning|note)\[SLA", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("\"(SLA[0-9]{4})\"")]
    private static partial Regex Code();
}
