using System.Text.RegularExpressions;

namespace SlaLang.Tests.Conventions;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_reserved_word_is_in_the_description_of_the_language()
    {
        var grammar = Repository.Text("grammar/SlaLexer.g4");
        var reserved = grammar[..(grammar.IndexOf("WITH:", StringComparison.Ordinal) + 20)];
        var written = TextOrEmpty("docs/language.md");
        Assert.Empty(
            from word in Word().Matches(reserved).Select(match => match.Groups[1].Value)
            where !written.Contains($"`{word}`", StringComparison.Ordinal)
            select word);
    }

    [Fact]
    public void Every_message_has_a_section_in_the_catalogue()
    {
        var headings = TextOrEmpty("docs/diagnostics.md").Split('\n').Where(line => line.StartsWith('#')).ToArray();
        Assert.Empty(from code in Codes() where !Array.Exists(headings, heading => heading.Contains(code, StringComparison.Ordinal)) select code);
    }

    [Fact]
    public void Every_message_has_a_case()
    {
        var cases = Repository.Files("tests/Cases").Select(Repository.Text).ToArray();
        Assert.Empty(from code in Codes() where !Array.Exists(cases, text => text.Contains(code, StringComparison.Ordinal)) select code);
    }

    private static IEnumerable<string> Codes() => DiagnosticCodeTests.Codes.Select(entry => entry.Code);

    private static string TextOrEmpty(string path) => Repository.Exists(path) ? Repository.Text(path) : "";

    [GeneratedRegex("^[A-Z_]+: '([a-z]+)';", RegexOptions.Multiline)]
    private static partial Regex Word();
}
