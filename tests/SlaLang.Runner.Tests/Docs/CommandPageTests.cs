using System.Text.RegularExpressions;

namespace SlaLang.Runner.Tests.Docs;

/// <summary>docs/cli.md has every verb with all its options, and the help page of each says what they do.</summary>
public sealed partial class CommandPageTests : IDisposable
{
    private const string Page = "docs/cli.md";

    /// <summary>What every verb has is said once, in the part common to all.</summary>
    private static readonly string[] Common = ["--help", "--color", "--plain", "--ascii"];

    private readonly WorkFolder folder = new();

    [Fact]
    public void Every_verb_stands_in_the_table_and_has_a_part_of_its_own()
    {
        var page = File.ReadAllText(Repository.PathOf(Page));
        Assert.InRange(Verbs().Length, 17, int.MaxValue);
        Assert.All(Verbs(), verb =>
        {
            Assert.Contains($"\n| [`sla {verb}`](#sla-{verb}) | ", page, StringComparison.Ordinal);
            Assert.Contains($"\n## sla {verb}\n", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_option_of_a_verb_stands_in_its_part()
    {
        var missing = from verb in Verbs()
                      from option in OptionsOf(verb).Except(Common)
                      where !Regex.IsMatch(PartOf(verb), $@"{option}(?![\w-])")
                      select $"sla {verb} {option}";
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_option_that_a_part_names_in_its_first_line_there_is()
    {
        var unknown = from verb in Verbs()
                      from Match match in Option().Matches(PartOf(verb).Split('\n').First(line => line.StartsWith($"`sla {verb}", StringComparison.Ordinal)).Split('`')[1])
                      where !OptionsOf(verb).Contains(match.Value)
                      select $"sla {verb} {match.Value}";
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_help_page_has_words_for_each_row_and_examples_that_name_it()
    {
        Assert.All(Verbs().Where(verb => verb != "template"), verb =>
        {
            var page = folder.Run(verb, "--help").Output;
            var rows = page.Split("\nOptions:\n")[1].Split("\n\n")[0].Split('\n');
            Assert.All(rows.Index().Where(row => row.Item.StartsWith("  -", StringComparison.Ordinal)), row =>
                Assert.True(row.Item.Length > 30 || (row.Index + 1 < rows.Length && rows[row.Index + 1].StartsWith(new string(' ', 30), StringComparison.Ordinal)), row.Item));
            Assert.All(page.Split("\nExamples:\n")[1].Split("\n\n")[0].Split('\n'), example => Assert.Contains($"sla {verb} ", example, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Usage_shows_what_must_be_given() =>
        Assert.Contains("\n  sla sign FILE --as NAME --key FILE [options]\n", folder.Run("sign", "--help").Output, StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private string[] Verbs() =>
        [.. folder.Run("--help").Output.Split("\nCommands:\n")[1].Split("\n\n")[0].Split('\n').Select(line => Verb().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    private string[] OptionsOf(string verb)
    {
        var inner = verb == "template" ? folder.Run(verb, "export", "--help").Output : folder.Run(verb, "--help").Output;
        return [.. inner.Split("\nOptions:\n")[1].Split("\n\n")[0].Split('\n').Where(line => line.StartsWith("  -", StringComparison.Ordinal)).SelectMany(line => Option().Matches(line[..Math.Min(30, line.Length)])).Select(match => match.Value).Distinct()];
    }

    private static string PartOf(string verb)
    {
        var page = File.ReadAllText(Repository.PathOf(Page)).ReplaceLineEndings("\n");
        var start = page.IndexOf($"\n## sla {verb}\n", StringComparison.Ordinal);
        var end = page.IndexOf("\n## sla ", start + 1, StringComparison.Ordinal);
        return page[(start + 1)..(end < 0 ? page.Length : end)];
    }

    [GeneratedRegex("--[a-z][a-z-]*")]
    private static partial Regex Option();

    [GeneratedRegex("^  ([a-z]+)")]
    private static partial Regex Verb();
}
