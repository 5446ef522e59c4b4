using System.Text.RegularExpressions;
using CsCheck;
using SlaLang.Formatting;
using SlaLang.Parsing;
using SlaLang.Tests.Parsing;
using SlaLang.Text;

namespace SlaLang.Tests.Formatting;

/// <summary>What holds for the layout of every file, however it was laid out before.</summary>
public sealed partial class FormatLawTests
{
    private static readonly Gen<(string Original, string Text, int Seed)> Files =
        from original in Gen.OneOfConst([.. FormattableSources.All])
        from seed in Gen.Int[0, int.MaxValue - 1]
        select (original, new RandomLayout(seed).Apply(original), seed);

    [Fact]
    public void There_are_files_to_lay_out() => Assert.InRange(FormattableSources.All.Count, 150, int.MaxValue);

    [Fact]
    public void Every_file_means_the_same_afterwards() => Assert.All(FormattableSources.All, text => CheckLaws(text, text));

    [Fact]
    public void A_file_means_the_same_whatever_its_layout_was() =>
        Files.Sample(file => CheckLaws(file.Original, file.Text), iter: 500, print: file => $"seed {file.Seed}\n{file.Text}");

    [Fact]
    public void Damaged_files_that_still_parse_mean_the_same_afterwards()
    {
        var checkedFiles = 0;
        for (var seed = 0; seed < Robustness.Edits; seed++)
        {
            var text = FormattableSources.All[seed % FormattableSources.All.Count];
            var damaged = new RandomEdits(seed).Apply(text, FormattableSources.All[(seed + 7) % FormattableSources.All.Count]);
            var formatted = Formatter.Format(new SourceText("-", damaged));
            if (formatted.Text is not null)
            {
                var failure = Record.Exception(() => CheckLaws(damaged, damaged));
                Assert.True(failure is null, $"seed {seed}: {failure}\n{damaged}");
                checkedFiles++;
            }
        }

        Assert.InRange(checkedFiles, Robustness.Edits / 20, int.MaxValue);
    }

    private static void CheckLaws(string original, string text)
    {
        var formatted = Format(text);
        Assert.Equal(SyntaxOf(original), SyntaxOf(formatted));
        Assert.Equal(Agreements.Compile(original).Digest, Agreements.Compile(formatted).Digest);
        Assert.Equal(Comments(text), Comments(formatted));
        Assert.Equal(formatted, Format(formatted));
        CheckLines(formatted.ReplaceLineEndings("\n"));
    }

    private static void CheckLines(string formatted)
    {
        var outside = LongText().Replace(formatted, "'");
        Assert.DoesNotContain("\n\n\n", outside, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[ \t]\n", outside);
        Assert.True(formatted.Length == 0 || (formatted.EndsWith('\n') && !formatted.EndsWith("\n\n", StringComparison.Ordinal) && !formatted.StartsWith('\n')));
    }

    private static string Format(string text) => Formatter.Format(new SourceText("-", text)).Text ?? throw new InvalidOperationException("does not parse:\n" + text);

    private static string SyntaxOf(string text) => SyntaxText.Of(Parser.Parse(new SourceText("-", text)).Document);

    /// <summary>Found by an expression of their own, not by the lexer.</summary>
    private static string[] Comments(string text) =>
        [.. CommentOrText().Matches(text).Select(match => match.Value).Where(match => match.StartsWith('#')).Select(comment => comment.TrimEnd())];

    [GeneratedRegex("\"\"\"(?s:.*?)\"\"\"")]
    private static partial Regex LongText();

    [GeneratedRegex("\"\"\"(?s:.*?)\"\"\"|\"(\\\\[^\\r\\n]|[^\"\\\\\\r\\n])*\"|#[^\\r\\n]*")]
    private static partial Regex CommentOrText();
}
