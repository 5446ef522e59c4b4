using SlaLang.Text;

namespace SlaLang.Comparing;

/// <summary>Finds the line of a block that says something for which the model keeps no place of its own.</summary>
internal static class Places
{
    /// <summary>The first line of the block that begins with the words; the block's own first line where none does.</summary>
    public static Location LineOf(Location block, string words)
    {
        var text = block.Text;
        for (var start = 0; start < text.Length; start = EndOf(text, start) + 1)
        {
            var line = text[start..EndOf(text, start)];
            var indentation = line.Length - line.TrimStart().Length;
            if (start > 0 && line.AsSpan(indentation).StartsWith(words, StringComparison.Ordinal))
            {
                return new Location(block.Source, new TextSpan(block.Span.Start + start + indentation, line.TrimEnd().Length - indentation));
            }
        }

        return block.FirstLine();
    }

    private static int EndOf(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }
}
