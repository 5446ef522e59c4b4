using SlaLang.Rendering;
using SlaLang.Rendering.View;

namespace SlaLang.Tests.Rendering;

public sealed class TemplateTests
{
    public static TheoryData<string, DocumentFormat> Documents => new()
    {
        { "en", DocumentFormat.Html },
        { "en", DocumentFormat.Markdown },
        { "fr", DocumentFormat.Html },
        { "fr", DocumentFormat.Markdown },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Built_in_templates_show_every_kind_of_line(string language, DocumentFormat format)
    {
        var text = Render(SampleView.Named("Name"), language, format);

        Assert.Contains("3,510", text, StringComparison.Ordinal);
        Assert.Contains("0123456789abcdef0123456789abcdef", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Built_in_templates_hold_when_nothing_optional_is_declared(string language, DocumentFormat format) =>
        Assert.NotEmpty(Render(SampleView.Bare, language, format));

    [Fact]
    public void Both_languages_have_the_same_templates_and_the_same_words()
    {
        Assert.Equal(BuiltInTemplates.Names("en").AsEnumerable(), BuiltInTemplates.Names("fr"));
        Assert.Equal(Declared("en"), Declared("fr"));
    }

    [Fact]
    public void The_page_is_self_contained()
    {
        var text = Render(SampleView.Named("Name"), "en", DocumentFormat.Html);

        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", text, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        Assert.Single(text.Split("<style>")[1..]);
    }

    [Fact]
    public void Every_entry_of_the_contents_leads_to_a_heading()
    {
        var text = Render(SampleView.Named("Name"), "en", DocumentFormat.Html);
        var targets = text.Split("href=\"#")[1..].Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).ToList();

        Assert.Equal(17, targets.Count);
        Assert.All(targets, target => Assert.Contains($"id=\"{target}\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_are_unique()
    {
        var text = Render(SampleView.Named("Name"), "en", DocumentFormat.Html);
        var ids = text.Split(" id=\"")[1..].Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).ToList();

        Assert.Equal(ids.Distinct().Order(), ids.Order());
    }

    private static string Render(AgreementView view, string language, DocumentFormat format)
    {
        var result = DocumentRenderer.Render(view, format, BuiltInTemplates.Set(language));
        Assert.Equal([], result.Diagnostics.Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Message}"));
        return result.Text ?? "";
    }

    /// <summary>The functions and words that a language declares, all but the one that only French grammar needs.</summary>
    private static List<string> Declared(string language) =>
        [.. (BuiltInTemplates.Text(language, "sentences.scriban") ?? "").Split('\n')
            .Where(line => line.StartsWith("func ", StringComparison.Ordinal) || IsWord(line))
            .Select(line => line.Split('"')[0])
            .Where(line => line != "func scope_of(duty)")];

    private static bool IsWord(string line) =>
        line.StartsWith("  ", StringComparison.Ordinal) && line.IndexOf(": \"", StringComparison.Ordinal) is > 0 and var end && !line[2..end].Contains(' ', StringComparison.Ordinal);
}
