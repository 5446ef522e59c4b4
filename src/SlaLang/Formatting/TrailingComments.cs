using SlaLang.Text;

namespace SlaLang.Formatting;

/// <summary>Puts the comments at the ends of neighbouring lines below each other.</summary>
internal static class TrailingComments
{
    private const int Gap = 2;

    public static IEnumerable<string> Align(IReadOnlyList<LayoutLine> lines)
    {
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end < lines.Count && lines[end].Comment.Length > 0)
            {
                end++;
            }

            var column = lines.Skip(start).Take(end - start).Select(line => TextWidth.Of(line.Text)).DefaultIfEmpty(0).Max() + Gap;
            for (; start < end; start++)
            {
                yield return lines[start].Text + new string(' ', column - TextWidth.Of(lines[start].Text)) + lines[start].Comment;
            }

            if (start < lines.Count)
            {
                yield return lines[start++].Text;
            }
        }
    }
}
