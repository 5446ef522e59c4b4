using System.Globalization;
using SlaLang.Rendering;

namespace SlaLang.Tests.Rendering;

/// <summary>The contrast that WCAG 2.2 asks for at level AA: 4.5 to 1 for text, 3 to 1 for what draws a figure.</summary>
public sealed class ContrastTests
{
    private static readonly string Style = BuiltInTemplates.Text("en", "style.css") ?? "";

    private static readonly string Report = BuiltInTemplates.Text("en", "report.css") ?? "";

    [Theory]
    [InlineData("ink", "paper", 4.5)]
    [InlineData("muted", "paper", 4.5)]
    [InlineData("accent", "paper", 4.5)]
    [InlineData("ink", "tint", 4.5)]
    [InlineData("muted", "tint", 4.5)]
    [InlineData("accent", "tint", 3)]
    [InlineData("kept", "paper", 4.5)]
    [InlineData("threatened", "paper", 4.5)]
    [InlineData("broken", "paper", 4.5)]
    [InlineData("open", "paper", 4.5)]
    public void Text_stands_out(string text, string ground, double least) =>
        Assert.True(Ratio(ColourOf(text), ColourOf(ground)) >= least, $"{Ratio(ColourOf(text), ColourOf(ground)):F2}");

    [Fact]
    public void The_ratio_is_computed_as_defined() => Assert.Equal(21, Ratio("#000000", "#ffffff"), 3);

    [Fact]
    public void The_style_uses_named_colours_alone()
    {
        Assert.All([Style, Report], style =>
        {
            var rules = style[(style.IndexOf('}', StringComparison.Ordinal) + 1)..];

            Assert.All(["color: #", "background: #", "fill: #", "stroke: #"], colour => Assert.DoesNotContain(colour, rules, StringComparison.Ordinal));
        });
    }

    /// <summary>Page margins and the chart stand outside the style's names, so that they repeat its colours.</summary>
    [Theory]
    [InlineData("agreement.html")]
    [InlineData("chart.svg")]
    [InlineData("report.html")]
    [InlineData("report-charts.scriban")]
    public void Other_templates_repeat_the_styles_colours(string template)
    {
        var known = new[] { "ink", "muted", "accent", "paper", "line" }.Select(ColourOf).Append("#b9c6d6").ToHashSet();
        var used = (BuiltInTemplates.Text("en", template) ?? "").Split('#')[1..]
            .Where(part => part.Length >= 6 && part[..6].All(char.IsAsciiHexDigit))
            .Select(part => "#" + part[..6])
            .ToHashSet();

        Assert.NotEmpty(used);
        Assert.Subset(known, used);
    }

    private static string ColourOf(string name)
    {
        var both = Style + Report;
        return both.Substring(both.IndexOf($"--{name}: #", StringComparison.Ordinal) + name.Length + 4, 7);
    }

    private static double Ratio(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour[1..3])) + (0.7152 * Channel(colour[3..5])) + (0.0722 * Channel(colour[5..7]));

    private static double Channel(string digits)
    {
        var share = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
