using System.Collections.Immutable;

namespace SlaLang.Text;

/// <summary>The text of one file and the name that messages call it by.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;
    private readonly LinePosition start = new(1, 1);

    /// <summary>A part of a file that is too large to be kept, and the place at which the part begins.</summary>
    public SourceText(string path, string text, LinePosition start)
        : this(path, text) => this.start = start;

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
        var column = Math.Clamp(offset, 0, Text.Length) - lineStarts[line];
        return new LinePosition(line + start.Line, column + (line == 0 ? start.Column : 1));
    }

    public string Substring(TextSpan span) => Text.Substring(span.Start, span.Length);

    private int LineIndexOf(int offset)
    {
        var found = lineStarts.BinarySearch(Math.Clamp(offset, 0, Text.Length));
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
