using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using SlaLang.Formatting;
using SlaLang.Parsing;
using SlaLang.Tests.Formatting;
using SlaLang.Text;

namespace SlaLang.Tests;

/// <summary>The digest stays the same whatever the layout, and does not where anything else is another.</summary>
public sealed class DigestLawTests
{
    private static readonly string[] Examples =
        [.. new[] { "examples", "calendars", "src/SlaLang.Runner/Starter" }.SelectMany(Repository.Files).Where(path => path.EndsWith(".sla", StringComparison.Ordinal)).DistinctBy(Repository.Text)];

    private static readonly Gen<(string Original, int Seed)> Files =
        Gen.Select(Gen.OneOfConst([.. FormattableSources.All.Where(text => Alteration.Of(text).Any())]), Gen.Int[0, int.MaxValue - 1]);

    [Fact]
    public void There_are_examples() => Assert.InRange(Examples.Length, 20, int.MaxValue);

    [Fact]
    public void Another_layout_and_other_comments_have_the_same_digest() => Files.Sample(
        file =>
        {
            var text = new RandomLayout(file.Seed).Apply(file.Original);
            var digest = Agreements.Compile(file.Original).Digest;
            Assert.Equal(digest, Agreements.Compile(text).Digest);
            Assert.Equal(digest, Agreements.Compile(Formatter.Format(new SourceText("-", text)).Text ?? "").Digest);
        },
        iter: 300,
        print: file => $"seed {file.Seed}\n{file.Original}");

    [Fact]
    public void One_thing_that_is_another_gives_another_digest_whatever_the_layout() => Files.Sample(
        file =>
        {
            var random = new Random(file.Seed);
            var alterations = Alteration.Of(file.Original).ToList();
            var altered = alterations[random.Next(alterations.Count)];
            var digest = Agreements.Compile(file.Original).Digest;
            Assert.True(digest != Agreements.Compile(altered.Text).Digest, altered.ToString());
            Assert.True(digest != Agreements.Compile(new RandomLayout(file.Seed).Apply(altered.Text)).Digest, altered.ToString());
        },
        iter: 300,
        print: file => $"seed {file.Seed}\n{file.Original}");

    /// <summary>Without exception: no word, no figure and no text of an example may change unseen, not even one that no plan and no verdict uses.</summary>
    [Fact]
    public void No_word_figure_date_or_text_of_the_examples_can_change_unseen()
    {
        var altered = 0;
        foreach (var declaration in Examples.SelectMany(DeclarationsOf))
        {
            var original = Tokens(declaration.Text);
            foreach (var alteration in Alteration.Of(declaration.Text))
            {
                Assert.True(!original.SequenceEqual(Tokens(alteration.Text)), $"{declaration}, {alteration}");
                altered++;
            }
        }

        Assert.InRange(altered, 8_000, int.MaxValue);
    }

    [Fact]
    public void No_declaration_of_the_examples_can_be_left_out_or_said_twice_unseen()
    {
        foreach (var path in Examples)
        {
            var text = Repository.Text(path);
            var original = Tokens(text);
            foreach (var declaration in DeclarationsOf(path))
            {
                Assert.False(original.SequenceEqual(Tokens(text.Remove(declaration.Span.Start, declaration.Span.Length))), $"{declaration}");
                Assert.False(original.SequenceEqual(Tokens(text.Insert(declaration.Span.End, "\n" + declaration.Text))), $"{declaration}");
            }
        }
    }

    /// <summary>A name that is another everywhere means the same to a plan, but not to whoever signs.</summary>
    [Fact]
    public void A_name_that_is_another_everywhere_gives_another_digest()
    {
        var text = Repository.Text("examples/complete/agreement.sla");
        var names = Regex.Matches(text, @"^(?:lead|stream|stage|team|obligation|metric|followup|calendar) (\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.InRange(names.Count, 10, int.MaxValue);
        Assert.All(names, name => Assert.False(Tokens(text).SequenceEqual(Tokens(Regex.Replace(text, $@"\b{name}\b", name + "x"))), name));
    }

    /// <summary>What the sweeps look at, the tokens, is what the digest is of: each with its length, of the file and all that it includes.</summary>
    [Theory]
    [InlineData("examples/shared-parts/agreement.sla", 4)]
    [InlineData("examples/packhelp/agreement.sla", 2)]
    [InlineData("examples/complete/agreement.sla", 1)]
    public void The_digest_is_of_the_tokens_of_the_file_and_all_that_it_includes(string path, int files)
    {
        var compilation = Compile(path, path, Repository.Text(path));
        Assert.Equal(files, compilation.Sources.Length);
        var written = string.Concat(compilation.Sources.SelectMany(source => Tokens(source.Text)).Select(token => string.Create(CultureInfo.InvariantCulture, $"{token.Length}:{token}")));
        Assert.Equal("sha256:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(written))).ToLowerInvariant(), compilation.Digest);
        foreach (var source in compilation.Sources)
        {
            var alteration = Alteration.Of(source.Text).Last();
            Assert.NotEqual(compilation.Digest, Compile(path, source.Path, alteration.Text).Digest);
        }
    }

    private static IEnumerable<Location> DeclarationsOf(string path) =>
        Parser.Parse(new SourceText(path, Repository.Text(path))).Document.Declarations.Select(declaration => declaration.Location);

    private static string[] Tokens(string text) => [.. CanonicalTokens.Of(new SourceText("-", text))];

    private static Compilation Compile(string path, string changed, string text) =>
        Compilation.Create(new SourceText(path, path == changed ? text : Repository.Text(path)), new OneChanged(changed, text));

    /// <summary>The repository's files, one of them with another text.</summary>
    private sealed class OneChanged(string changed, string text) : ISourceProvider
    {
        public IncludedSource Find(SourceText from, string path)
        {
            var named = Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(from.Path) ?? "", path));
            return new IncludedSource(new SourceText(named, named == changed ? text : Repository.Text(named)), null);
        }
    }
}
