using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SlaLang.Rendering.Markup;

/// <summary>Lets a text that people wrote in Markdown stand in a Markdown document: no HTML, no table, no fetched image, nothing left open.</summary>
internal static class MarkdownGuard
{
    public static string Guard(string markdown)
    {
        if (ProseSyntax.TryParse(markdown) is not { } document)
        {
            return MarkdownText.Escape(markdown);
        }

        var insertions = new SortedDictionary<int, string>();
        foreach (var offset in LiteralMarks(markdown, document))
        {
            insertions[offset] = "\\";
        }

        foreach (var node in document.Descendants())
        {
            Tame(node, markdown, insertions);
        }

        return Inserted(markdown, insertions) + Closing(document);
    }

    /// <summary>Every `&lt;` and `|` that is not code, a followed address, or escaped already.</summary>
    private static IEnumerable<int> LiteralMarks(string markdown, MarkdownDocument document)
    {
        var kept = document.Descendants().Where(IsKept).Select(node => node.Span).ToList();
        for (var offset = 0; offset < markdown.Length; offset++)
        {
            var isMark = markdown[offset] is '<' or '|' && !IsEscaped(markdown, offset);
            if (isMark && !kept.Exists(span => offset >= span.Start && offset <= span.End))
            {
                yield return offset;
            }
        }
    }

    private static bool IsKept(MarkdownObject node) =>
        node is CodeInline or CodeBlock || (node is AutolinkInline link && ProseSyntax.IsFollowed(link));

    private static bool IsEscaped(string markdown, int offset)
    {
        var before = markdown.AsSpan(0, offset);
        return (before.Length - before.TrimEnd('\\').Length) % 2 == 1;
    }

    private static void Tame(MarkdownObject node, string markdown, SortedDictionary<int, string> insertions)
    {
        switch (node)
        {
            case HeadingBlock { IsSetext: false } heading:
                var more = Math.Min(ProseSyntax.DeepestHeading, heading.Level + ProseSyntax.HeadingShift) - heading.Level;
                insertions[heading.Span.Start] = new string('#', more);
                break;
            case LinkInline link when !ProseSyntax.IsFollowed(link):
                foreach (var bracket in Brackets(markdown, link.Span))
                {
                    insertions[bracket] = "\\";
                }

                break;
        }
    }

    private static IEnumerable<int> Brackets(string markdown, SourceSpan span) =>
        Enumerable.Range(span.Start, span.Length).Where(offset => markdown[offset] == '[' && !IsEscaped(markdown, offset));

    private static string Inserted(string markdown, SortedDictionary<int, string> insertions)
    {
        var text = new StringBuilder(markdown);
        foreach (var (offset, inserted) in insertions.Reverse())
        {
            text.Insert(offset, inserted);
        }

        return text.ToString();
    }

    private static string Closing(MarkdownDocument document) =>
        document.LastChild is FencedCodeBlock { ClosingFencedCharCount: 0 } open ? "\n" + new string(open.FencedChar, open.OpeningFencedCharCount) : "";
}
