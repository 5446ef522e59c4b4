using Markdig;
using SlaLang.Rendering;
using SlaLang.Rendering.Markup;
using SlaLang.Rendering.View;

namespace SlaLang.Tests.Rendering;

/// <summary>What people write appears as they wrote it, in HTML and to a reader of the Markdown.</summary>
public sealed class EscapingTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a | b")]
    [InlineData("`code` and ``more``")]
    [InlineData("**bold** _it_ ~~gone~~")]
    [InlineData("[link](javascript:alert(1))")]
    [InlineData("![image](http://example.com/x.png)")]
    [InlineData("# heading")]
    [InlineData("1. item")]
    [InlineData("12) item")]
    [InlineData("- item")]
    [InlineData("+ item")]
    [InlineData("= line")]
    [InlineData("&lt;b&gt; & &amp;")]
    [InlineData("http://example.com www.example.com")]
    [InlineData("back\\slash \\| \\*")]
    [InlineData("\"quoted\" 'text'")]
    [InlineData("{{ document.title }}")]
    [InlineData("<!-- comment")]
    public void A_name_appears_literally(string name)
    {
        var html = Document(SampleView.Named(name), DocumentFormat.Html);
        var reader = Markdown.ToHtml(Document(SampleView.Named(name), DocumentFormat.Markdown), Reader);

        Assert.Contains($"<h1>{HtmlText.Escape(name)}</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains($">{name}</h1>", Decoded(reader), StringComparison.Ordinal);
        Assert.Contains($"<td>{name}</td>", Decoded(reader), StringComparison.Ordinal);
        Assert.Contains($">1. {name}</h3>", Decoded(reader), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", reader, StringComparison.Ordinal);
        Assert.Equal(TagsOf("plain"), TagsOf(name));
    }

    [Fact]
    public void A_line_break_in_a_name_does_not_break_a_table() => Assert.Equal(TagsOf("plain"), TagsOf("two\nlines\r\n\r\n# here"));

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a **b ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("<")]
    public void Prose_that_is_nested_without_end_is_shown_as_it_is_written(string part)
    {
        var prose = string.Concat(Enumerable.Repeat(part, 5_000)) + "the end";
        Assert.Contains("the end", HtmlRenderer.Render(prose), StringComparison.Ordinal);
        Assert.Contains("the end", MarkdownGuard.Guard(prose), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("a <b>bold</b> word", "a &lt;b&gt;bold&lt;/b&gt; word")]
    [InlineData("\\<script>", "&lt;script&gt;")]
    [InlineData("\\\\<script>", "\\&lt;script&gt;")]
    [InlineData("`<script>`", "<code>&lt;script&gt;</code>")]
    [InlineData("**bold**", "<strong>bold</strong>")]
    [InlineData("a | b\n--- | ---\nc | d", "a | b")]
    [InlineData("[page](https://example.com/a)", "<a href=\"https://example.com/a\">page</a>")]
    [InlineData("    <script>", "<code>&lt;script&gt;")]
    public void Prose_is_markdown_without_html(string prose, string expected)
    {
        var html = HtmlRenderer.Render(prose);
        var reader = Markdown.ToHtml(MarkdownGuard.Guard(prose), Reader);

        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.Contains(expected, reader, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,hello)")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://example.com/x.png)")]
    [InlineData("[![x](https://example.com/x.png)](vbscript:x)")]
    public void Prose_links_to_pages_and_mailboxes_only(string prose)
    {
        var guarded = Markdown.ToHtml(MarkdownGuard.Guard(prose), Reader);

        Assert.All(new[] { HtmlRenderer.Render(prose), guarded }, html =>
        {
            Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"data", html, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"vbscript", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Prose_cannot_swallow_what_follows_it() =>
        Assert.Contains("<p>after</p>", Markdown.ToHtml(MarkdownGuard.Guard("```\nopen") + "\n\nafter", Reader), StringComparison.Ordinal);

    [Fact]
    public void Headings_of_prose_stand_below_those_of_the_document()
    {
        Assert.Equal("<h4>Title</h4>", HtmlRenderer.Render("# Title"));
        Assert.Equal("#### Title", MarkdownGuard.Guard("# Title"));
    }

    [Fact]
    public void A_formula_is_code_whatever_it_holds()
    {
        Assert.Equal("<p><code>a `b` &lt;c&gt;</code></p>", Markdown.ToHtml(MarkdownText.Code("a `b`\n <c>"), Reader).Trim());
        Assert.Equal("<p><code>`</code></p>", Markdown.ToHtml(MarkdownText.Code("`"), Reader).Trim());
    }

    private static string Document(AgreementView view, DocumentFormat format) =>
        DocumentRenderer.Render(view, format, BuiltInTemplates.Set("en")).Text ?? "";

    private static string Decoded(string html) => System.Net.WebUtility.HtmlDecode(html);

    /// <summary>The elements that a reader of the Markdown sees, in order: a name must not add or take away any.</summary>
    private static string TagsOf(string name)
    {
        var html = Markdown.ToHtml(Document(SampleView.Named(name), DocumentFormat.Markdown), Reader);
        var tags = html.Split('<')[1..].Select(part => part[..part.IndexOfAny(['>', ' '])]);
        return string.Join(' ', tags.Where(tag => tag is not "code" and not "/code"));
    }
}
