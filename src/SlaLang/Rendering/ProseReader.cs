using System.Text;
using SlaLang.Model;
using SlaLang.Rendering.Locales;
using SlaLang.Rendering.Markup;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering;

/// <summary>Puts the figures into a text that people wrote. A figure that cannot be had from the plan stays as its formula.</summary>
internal sealed class ProseReader(Func<Expression, Value?> evaluate, LocaleFormat format)
{
    public ProseView Read(Prose prose)
    {
        var text = new StringBuilder();
        var hasOpenFigures = false;
        foreach (var part in prose.Parts)
        {
            var figure = part is ProseExpression { Expression: var expression } ? evaluate(expression) : null;
            hasOpenFigures |= part is ProseExpression && figure is null;
            text.Append(Markdown(part, figure));
        }

        return new ProseView(text.ToString().Trim('\r', '\n'), hasOpenFigures);
    }

    private string Markdown(ProsePart part, Value? figure) => (part, figure) switch
    {
        (ProseText text, _) => text.Text,
        (_, { } known) => MarkdownText.Escape(format.Of(known)),
        (ProseExpression open, null) => MarkdownText.Code(open.Expression.Location.Text),
        _ => throw new System.Diagnostics.UnreachableException(part.GetType().Name),
    };
}
