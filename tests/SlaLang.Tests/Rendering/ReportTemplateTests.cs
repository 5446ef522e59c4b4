using System.Xml.Linq;
using Markdig;
using SlaLang.Rendering;
using SlaLang.Rendering.Markup;
using SlaLang.Rendering.View;

namespace SlaLang.Tests.Rendering;

/// <summary>The templates of the report: every line, both languages, both formats, and whatever people and CRMs wrote.</summary>
public sealed class ReportTemplateTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();

    public static TheoryData<string, DocumentFormat> Documents => new()
    {
        { "en", DocumentFormat.Html },
        { "en", DocumentFormat.Markdown },
        { "fr", DocumentFormat.Html },
        { "fr", DocumentFormat.Markdown },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_kind_of_line_is_shown(string language, DocumentFormat format)
    {
        var text = Render(SampleReport.Named("Name"), language, format);

        Assert.Contains("91.2%", text, StringComparison.Ordinal);
        Assert.Contains("0123456789abcdef0123456789abcdef", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_report_of_nothing_holds(string language, DocumentFormat format) =>
        Assert.NotEmpty(Render(SampleReport.Bare, language, format));

    [Fact]
    public void Both_languages_have_the_same_sentences_and_words() => Assert.Equal(Declared("en"), Declared("fr"));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_page_is_self_contained_and_its_links_lead_somewhere(string language)
    {
        var text = Render(SampleReport.Named("Name"), language, DocumentFormat.Html);
        var ids = Attributes(text, " id=\"");

        Assert.All(["<script", "<link", "src=", "http", "@import", "url(data"], outside => Assert.DoesNotContain(outside, text, StringComparison.Ordinal));
        Assert.Equal(ids.Distinct().Order(), ids.Order());
        Assert.Empty(Attributes(text, "href=\"#").Except(ids));
        Assert.Empty(Attributes(text, "aria-labelledby=\"").SelectMany(label => label.Split(' ')).Except(ids));
    }

    [Fact]
    public void Every_drawing_is_well_formed_and_says_what_it_shows()
    {
        var text = Render(SampleReport.Named("\"<&>'"), "en", DocumentFormat.Html);
        var drawings = text.Split("<svg")[1..].Select(part => XElement.Parse("<svg" + part[..(part.IndexOf("</svg>", StringComparison.Ordinal) + 6)])).ToList();
        var charts = drawings.Where(drawing => drawing.Attribute("role")?.Value == "img").ToList();

        Assert.Equal(3 * SampleView.Duties("Name").Length, charts.Count);
        Assert.All(charts, chart => Assert.All(["title", "desc"], part => Assert.NotEmpty(chart.Element(part)?.Value ?? "")));
        Assert.All(drawings.Except(charts), drawing => Assert.Equal("true", drawing.Attribute("aria-hidden")?.Value));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("](javascript:alert(1))")]
    [InlineData("[link](javascript:alert(1))")]
    [InlineData("![image](http://example.com/x.png)")]
    [InlineData("a | b")]
    [InlineData("`code` and ``more``")]
    [InlineData("**bold** _it_ ~~gone~~")]
    [InlineData("# heading")]
    [InlineData("two\nlines\r\n\r\n# here")]
    [InlineData("{{ document.title }}")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("</title></svg><script>")]
    [InlineData("=1+1 & &amp; &lt;b&gt;")]
    public void What_a_crm_wrote_adds_no_markup(string hostile)
    {
        Assert.Equal(TagsOf(Render(SampleReport.Named("plain"), "en", DocumentFormat.Html)), TagsOf(Render(SampleReport.Named(hostile), "en", DocumentFormat.Html)));
        Assert.Equal(ReadTagsOf("plain"), ReadTagsOf(hostile));
    }

    [Theory]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u0007')]
    public void A_mark_that_turns_or_hides_text_is_made_visible(char mark)
    {
        Assert.All(Enum.GetValues<DocumentFormat>(), format =>
        {
            var text = Render(SampleReport.Named($"L{mark}1"), "en", format);
            Assert.DoesNotContain(mark, text);
            Assert.Contains("L\uFFFD1", text, StringComparison.Ordinal);
        });
    }

    private static string Render(ReportView view, string language, DocumentFormat format)
    {
        var result = ReportRenderer.Render(view, format, BuiltInTemplates.ReportSet(language));
        Assert.Equal([], result.Diagnostics.Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Message}"));
        return result.Text ?? "";
    }

    private static List<string> Attributes(string html, string start) =>
        [.. html.Split(start)[1..].Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)])];

    private static string ReadTagsOf(string name) => TagsOf(Markdown.ToHtml(Render(SampleReport.Named(name), "en", DocumentFormat.Markdown), Reader));

    private static string TagsOf(string html) =>
        string.Join(' ', html.Split('<')[1..].Select(part => part[..part.IndexOfAny(['>', ' ', '\n'])]).Where(tag => tag is not "code" and not "/code"));

    private static List<string> Declared(string language) =>
        [.. (BuiltInTemplates.Text(language, "report-sentences.scriban") ?? "").Split('\n')
            .Where(line => line.StartsWith("func ", StringComparison.Ordinal) || IsWord(line))
            .Select(line => line.Split('"')[0])];

    private static bool IsWord(string line) =>
        line.StartsWith("  ", StringComparison.Ordinal) && line.IndexOf(": \"", StringComparison.Ordinal) is > 0 and var end && !line[2..end].Contains(' ', StringComparison.Ordinal);
}
