using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SlaLang.Rendering.Markup;

/// <summary>Makes HTML of a text that people wrote in Markdown; HTML in it appears as it is written.</summary>
internal static class HtmlRenderer
{
    public static string Render(string markdown)
    {
        if (ProseSyntax.TryParse(markdown) is not { } document)
        {
            return Literal(markdown);
        }

        foreach (var node in document.Descendants().ToList())
        {
            Tame(node);
        }

        return ProseSyntax.TryWrite(document)?.TrimEnd() ?? Literal(markdown);
    }

    private static string Literal(string markdown) => $"<p>{HtmlText.Escape(markdown)}</p>";

    private static void Tame(MarkdownObject node)
    {
        switch (node)
        {
            case HeadingBlock heading:
                heading.Level = Math.Min(ProseSyntax.DeepestHeading, heading.Level + ProseSyntax.HeadingShift);
                break;
            case LinkInline link when !ProseSyntax.IsFollowed(link):
                link.ReplaceBy(new ContainerInline());
                break;
            case AutolinkInline link when !ProseSyntax.IsFollowed(link):
                link.ReplaceBy(new LiteralInline($"<{link.Url}>"));
                break;
        }
    }
}
