using System.Collections.Immutable;

namespace SlaLang.Text;

/// <summary>The text of one file and the name that messages call it by.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        lineStarts = FindLineStarts(text);
    }

    /// <summary>The path as the user gave it; `-` is standard input.</summary>
    public string Path { get; }

    public string Text { get; }

    public LinePosition PositionOf(int offset)
    {
        var line = LineIndexOf(offset);
        return new LinePosition(line + 1, Math.Clamp(offset, 0, Text.Length) - lineStarts[line] + 1);
    }

    public string Substring(TextSpan span) => Text.Substring(span.Start, span.Length);

    private int LineIndexOf(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var index = 0; index < text.Length; index++)
        {
            var isBreak = text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n'));
            if (isBreak)
            {
                starts.Add(index + 1);
            }
        }

        return starts.ToImmutable();
    }
}
