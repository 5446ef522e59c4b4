using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fractions;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A sensitivity as a picture: for each figure a bar to both sides of the middle, the widest on top. Two patterns tell less and more apart without colour.</summary>
internal static class TornadoSvg
{
    private const int Width = 960;
    private const int RowHeight = 34;
    private const int Top = 92;
    private const int Middle = 650;
    private const int HalfWidth = 200;
    private const int LabelLeft = 16;
    private const int LongestLabel = 44;

    public static string Of(MeasuredSensitivity measured)
    {
        var levers = measured.Sensitivity.Levers;
        var largest = levers.SelectMany(lever => new[] { lever.Less, lever.More }).Select(effect => Fraction.Abs(measured.SizeOf(effect))).DefaultIfEmpty(Fraction.Zero).Max();
        var height = Top + (levers.Length * RowHeight) + 24;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"tornado-title tornado-description\" font-family=\"system-ui, sans-serif\" font-size=\"14\" fill=\"#1a1f27\">\n");
        AppendHead(text, measured, height);
        foreach (var (index, lever) in levers.Index())
        {
            AppendRow(text, measured, lever, Top + (index * RowHeight), largest);
        }

        text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Middle} {Top - 8}V{height - 20}\" stroke=\"#1a1f27\"/>\n</svg>\n");
        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, MeasuredSensitivity measured, int height)
    {
        var model = measured.Sensitivity.Model;
        var what = measured.ByDemand ? "the leads that are needed" : $"expected revenue, in {model.Currency.Code}";
        text.Append(CultureInfo.InvariantCulture, $"<title id=\"tornado-title\">{Escaped(model.Title)}: effect on {what}</title>\n");
        text.Append("<desc id=\"tornado-description\">").Append(Escaped(Description(measured))).Append("</desc>\n");
        text.Append("<defs><pattern id=\"tornado-less\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0h7v7H0z\" fill=\"#ffffff\"/><path d=\"M0 0h2.5v7H0z\" fill=\"#1d3f66\"/></pattern></defs>\n");
        text.Append(CultureInfo.InvariantCulture, $"<path d=\"M0 0h{Width}v{height}H0z\" fill=\"#ffffff\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelLeft}\" y=\"28\" font-size=\"18\" font-weight=\"600\">{Escaped(model.Title)}</text>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelLeft}\" y=\"52\">What a step does to {what}</text>\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Middle - 214}\" y=\"41\" width=\"26\" height=\"14\" fill=\"url(#tornado-less)\" stroke=\"#1a1f27\"/><text x=\"{Middle - 180}\" y=\"53\">a step less</text>\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Middle - 60}\" y=\"41\" width=\"26\" height=\"14\" fill=\"#1d3f66\" stroke=\"#1a1f27\"/><text x=\"{Middle - 26}\" y=\"53\">a step more</text>\n");
    }

    private static string Description(MeasuredSensitivity measured) => string.Join("; ", measured.Sensitivity.Levers.Select(lever =>
        $"{measured.NameOf(lever)} {lever.Now}, step {measured.StepOf(lever)}: less {Shown(measured, lever.Less)}, more {Shown(measured, lever.More)}"));

    private static void AppendRow(StringBuilder text, MeasuredSensitivity measured, Lever lever, int top, Fraction largest)
    {
        var name = measured.NameOf(lever);
        var label = name.Length > LongestLabel ? name[..LongestLabel] + "…" : name;
        text.Append(CultureInfo.InvariantCulture, $"<g>\n<title>{Escaped($"{name} {lever.Now}")}</title>\n<text x=\"{LabelLeft}\" y=\"{top + 14}\">{Escaped(label)}</text>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelLeft}\" y=\"{top + 28}\" font-size=\"11\" fill=\"#4a5462\">{Escaped($"{lever.Now} ± {measured.StepOf(lever)}")}</text>\n");
        AppendBar(text, measured, lever.Less, (top, "url(#tornado-less)", largest));
        AppendBar(text, measured, lever.More, (top, "#1d3f66", largest));
        text.Append("</g>\n");
    }

    private static void AppendBar(StringBuilder text, MeasuredSensitivity measured, LeverEffect? effect, (int Top, string Fill, Fraction Largest) bar)
    {
        var size = measured.SizeOf(effect);
        if (size.IsZero || effect is null)
        {
            return;
        }

        var width = Math.Max(1, (int)Exact.Floor(Fraction.Abs(size) / bar.Largest * new Fraction(HalfWidth)));
        var left = size.IsNegative ? Middle - width : Middle;
        var (end, anchor) = size.IsNegative ? (left - 6, "end") : (left + width + 6, "start");
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"{bar.Top + 2}\" width=\"{width}\" height=\"{RowHeight - 14}\" fill=\"{bar.Fill}\" stroke=\"#1a1f27\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{end}\" y=\"{bar.Top + 17}\" font-size=\"12\" text-anchor=\"{anchor}\">{Escaped(Shown(measured, effect))}</text>\n");
    }

    private static string Shown(MeasuredSensitivity measured, LeverEffect? effect) => effect is null ? "not possible"
        : measured.ByDemand ? $"{(effect.Leads > 0 ? "+" : "")}{Figures.Of(effect.Leads)}"
        : $"{(effect.Revenue.Amount.IsPositive ? "+" : "")}{Figures.Amount(SensitivityReport.Rounded(effect.Revenue))}";

    private static string Escaped(string text) => new StringBuilder(SafeText.Of(text)).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();
}
