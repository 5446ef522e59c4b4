using System.Text;
using SlaLang.Evaluation;
using SlaLang.Model;
using SlaLang.Rendering.Locales;
using SlaLang.Rendering.Markup;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering;

/// <summary>Puts the figures into a text that people wrote: those of the plan and, where there are facts, those that are measured. A figure that cannot be had stays as its formula.</summary>
internal sealed class ProseReader(ProseFigures figures, LocaleFormat format)
{
    public ProseView Read(Prose prose)
    {
        var text = new StringBuilder();
        var (hasOpenFigures, isMeasured) = (false, false);
        foreach (var part in prose.Parts)
        {
            switch (part)
            {
                case ProseText written:
                    text.Append(written.Text);
                    break;
                case ProseExpression { Expression: var formula }:
                    var (figure, measured) = figures.Of(formula);
                    hasOpenFigures |= figure is null;
                    isMeasured |= measured;
                    text.Append(figure is null ? MarkdownText.Code(formula.Location.Text) : MarkdownText.Escape(Shown(figure)));
                    break;
            }
        }

        return new ProseView(text.ToString().Trim('\r', '\n'), hasOpenFigures) { MeasuredAsOf = isMeasured ? figures.AsOf(format) : "" };
    }

    /// <summary>What the facts leave open is never shown as if it were certain.</summary>
    private string Shown(Derived figure) => figure switch
    {
        { Value: UndeterminedValue { IsNoData: true } } => format.Words.NoData,
        { Value: UndeterminedValue } => format.Words.Undetermined,
        { Bounds: { Least: { } least, Most: { } most } } => format.Between(least, most),
        { Bounds: not null } => format.Words.Undetermined,
        _ => format.Of(figure.Value),
    };
}
