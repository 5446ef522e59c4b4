using System.Text.RegularExpressions;
using SlaLang.Formatting;
using SlaLang.Text;

namespace SlaLang.Tests.Docs;

/// <summary>What people copy from is in the canonical layout.</summary>
public sealed partial class LayoutTests
{
    /// <summary>Files and blocks that show another layout on purpose, and what they show.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["examples/complete/agreement.sla"] = "the agreement as it was designed, before there was a canonical layout",
        ["examples/minimal/agreement.sla"] = "how few lines will do",
        ["quota 500_000 USD per month; retained 50_000 USD per month"] = "semicolons",
        ["quota    1.5M USD per quarter"] = "millions",
        ["quota     6M USD per year"] = "millions",
    };

    public static TheoryData<string> Files =>
    [
        .. new[] { "examples", "calendars", "benchmarks" }
            .SelectMany(Repository.Files)
            .Where(path => path.EndsWith(".sla", StringComparison.Ordinal) && !Exceptions.ContainsKey(path)),
    ];

    /// <summary>All pages but the catalogue of messages, which shows mistakes.</summary>
    public static TheoryData<string> Pages =>
    [
        .. Repository.Files("docs").Append("README.md").Where(path => path.EndsWith(".md", StringComparison.Ordinal) && path != "docs/diagnostics.md"),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_in_the_canonical_layout(string path) => Assert.Equal(Repository.Text(path), Format(Repository.Text(path)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_blocks_of_a_page_are_in_the_canonical_layout(string path)
    {
        foreach (Match block in Block().Matches(Repository.Text(path).ReplaceLineEndings("\n")))
        {
            var (mark, text) = (block.Groups[1].Value, block.Groups[2].Value);
            var formatted = mark.StartsWith("in ", StringComparison.Ordinal) ? FormatInside(mark["in ".Length..], text) : Format(text);
            if (mark != "formula" && formatted is not null && !Exceptions.Keys.Any(text.Contains))
            {
                Assert.Equal(text, formatted);
            }
        }
    }

    /// <summary>Null for a text that does not parse, such as a mistake that is shown.</summary>
    private static string? Format(string text) => Formatter.Format(new SourceText("-", text)).Text;

    private static string? FormatInside(string block, string lines)
    {
        var header = block == "agreement" ? "agreement \"A\"" : block;
        var formatted = Format($"{header} {{\n  {lines.TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal)}\n}}\n");
        return formatted is null ? null : string.Join('\n', formatted.TrimEnd().Split('\n')[1..^1].Select(line => line.Length > 1 ? line[2..] : line)) + "\n";
    }

    [GeneratedRegex("^```sla ?([^\\n]*)\\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
