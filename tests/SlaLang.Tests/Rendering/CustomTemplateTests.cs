using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Rendering;

namespace SlaLang.Tests.Rendering;

/// <summary>A template of one's own can spoil its document, and nothing else.</summary>
public sealed class CustomTemplateTests
{
    [Theory]
    [InlineData("{{ document.title }}", "Name")]
    [InlineData("{{ for party in parties }}{{ party.team }};{{ end }}", "Name;Sales;")]
    [InlineData("{{ include 'part' }}", "part of Name")]
    public void A_template_shows_fields_and_includes_its_neighbours(string template, string expected) =>
        Assert.Equal(expected, Render(template).Text);

    [Theory]
    [InlineData("{{ for x in", "SLA5002")]
    [InlineData("{{ include 'broken' }}", "SLA5002")]
    [InlineData("{{ documnet.title }}", "SLA5003")]
    [InlineData("{{ document.titel }}", "SLA5003")]
    [InlineData("{{ include 'nowhere' }}", "SLA5004")]
    [InlineData("{{ include '../secret' }}", "SLA5004")]
    [InlineData("{{ include '/etc/passwd' }}", "SLA5004")]
    [InlineData("{{ while true; end }}", "SLA5005")]
    [InlineData("{{ for x in 1..1000000000; end }}", "SLA5005")]
    [InlineData("{{ for x in 1..400; for y in 1..400; for z in 1..400; end; end; end }}", "SLA5005")]
    [InlineData("{{ func f(x); ret f(x); end; f 1 }}", "SLA5005")]
    [InlineData("{{ include 'endless' }}", "SLA5005")]
    [InlineData("{{ x = 'a'; for i in 1..60; x = x + x; end; x }}", "SLA5005")]
    [InlineData("{{ 'abc' * 1000000000 }}", "SLA5005")]
    [InlineData("{{ a = [1]; for i in 1..60; a = a + a; end; for x in a; end }}", "SLA5005")]
    [InlineData("{{ a = []; for i in 1..100000; a = a + [i]; end; for x in a; end }}", "SLA5005")]
    [InlineData("{{ a = []; a[900000000] = 1 }}", "SLA5005")]
    [InlineData("{{ for x in 1..100000 }}0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789{{ end }}", "SLA5005")]
    [InlineData("{{ 'a' - 1 }}", "SLA5006")]
    [InlineData("{{ document.title.x }}", "SLA5003")]
    public void A_mistake_is_a_message(string template, string code)
    {
        var result = Render(template);

        Assert.Null(result.Text);
        Assert.Equal(code, result.Diagnostics[0].Code);
        Assert.Equal(Severity.Error, result.Diagnostics[0].Severity);
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ object.eval '1' }}")]
    [InlineData("{{ object.eval_template '1' }}")]
    [InlineData("{{ 'a' | regex.match 'a' }}")]
    [InlineData("{{ include_join ['part'] '' '' '' }}")]
    public void Functions_that_reach_outside_are_not_there(string template) =>
        Assert.Equal("SLA5003", Render(template).Diagnostics[0].Code);

    [Fact]
    public void A_message_names_the_template_the_line_and_the_column()
    {
        var at = Render("first line\n  {{ documnet.title }}").Diagnostics[0].Location;

        Assert.Equal("agreement.html:2", at.ToString());
        Assert.Equal(6, at.Position.Column);
        Assert.Equal("documnet", at.Text);
    }

    [Fact]
    public void A_message_about_an_included_template_names_that_template() =>
        Assert.Equal("unknown:2", Render("{{ include 'unknown' }}").Diagnostics[0].Location.ToString());

    [Fact]
    public void A_set_without_the_first_template_is_a_message()
    {
        var result = DocumentRenderer.Render(SampleView.Bare, DocumentFormat.Markdown, new TemplateSet(ImmutableDictionary<string, string>.Empty.Add("agreement.mdx", "")));

        Assert.Equal("SLA5001", result.Diagnostics[0].Code);
        Assert.Equal("did you mean `agreement.mdx`?", result.Diagnostics[0].Help);
    }

    [Fact]
    public void An_exported_set_can_be_changed_in_one_place()
    {
        var own = new TemplateSet(ImmutableDictionary<string, string>.Empty.Add("style.css", "h1 { color: #123456; }"));
        var result = DocumentRenderer.Render(SampleView.Bare, DocumentFormat.Html, BuiltInTemplates.Set("fr").With(own));

        Assert.Contains("#123456", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ if true }}", "{{ end }}")]
    [InlineData("{{ for x in [1] }}", "{{ end }}")]
    [InlineData("{{ func f }}", "{{ end }}")]
    [InlineData("{{ [", "] }}")]
    [InlineData("{{ (", ") }}")]
    [InlineData("{{ -", " }}")]
    [InlineData("{{ {a:", "} }}")]
    public void Deep_nesting_is_a_message_or_a_document(string open, string close)
    {
        var result = Render(string.Concat(Enumerable.Repeat(open, 20_000)) + "1" + string.Concat(Enumerable.Repeat(close, 20_000)));

        Assert.Equal(result.Text is null, result.Diagnostics.Length > 0);
    }

    [Theory]
    [InlineData("sentences.scriban", 1)]
    [InlineData("agreement.html", 2)]
    [InlineData("chart.svg", 3)]
    public void Random_edits_of_the_built_in_templates_give_messages_only(string name, int seed)
    {
        var random = new Random(seed);
        var set = BuiltInTemplates.Set("en");
        for (var round = 0; round < 150; round++)
        {
            var edited = set with { Texts = set.Texts.SetItem(name, Edited(set.Texts[name], random)) };
            var result = DocumentRenderer.Render(SampleView.Bare, DocumentFormat.Html, edited);

            Assert.Equal(result.Text is null, result.Diagnostics.Length > 0);
        }
    }

    private static string Edited(string text, Random random)
    {
        const string Marks = "{}()[]|.$\"'~-+*/ \n01az=<>!?&;,";
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)),
            1 => text.Insert(at, Marks[random.Next(Marks.Length)].ToString()),
            _ => text[..at],
        };
    }

    private static RenderResult Render(string template) => DocumentRenderer.Render(SampleView.Named("Name"), DocumentFormat.Html, new TemplateSet(
        ImmutableDictionary<string, string>.Empty
            .Add("agreement.html", template)
            .Add("part", "part of {{ document.title }}")
            .Add("broken", "{{ if }}")
            .Add("endless", "{{ include 'endless' }}")
            .Add("unknown", "\n{{ nobody }}")));
}
