using System.Text;
using SlaLang.Text;

namespace SlaLang.Runner.Output;

/// <summary>The part of a line around a place, ready to print, and where in it the place is, in columns of a terminal.</summary>
internal sealed record Excerpt(string Text, int Start, int Width)
{
    private const int MostBefore = 60;
    private const int KeptBefore = 30;
    private const int MostShown = 90;
    private const string Cut = "…";

    /// <summary>Looks no further than it prints, so that a line of ten million characters costs nothing.</summary>
    public static Excerpt Of(Location location)
    {
        var text = location.Source.Text;
        var start = Math.Clamp(location.Span.Start, 0, text.Length);
        var lineStart = Math.Max(0, start - (location.Position.Column - 1));
        var isCutBefore = start - lineStart > MostBefore;
        var from = WholeRune(text, isCutBefore ? start - KeptBefore : lineStart);
        var lineEnd = LineEnd(text, start, from + MostShown);
        var isCutAfter = lineEnd < text.Length && text[lineEnd] is not ('\r' or '\n');
        var end = Math.Clamp(location.Span.End, start, lineEnd);
        var before = (isCutBefore ? Cut : "") + SafeText.Of(text[from..start]);
        var marked = SafeText.Of(text[start..end]);
        var after = SafeText.Of(text[end..lineEnd]) + (isCutAfter ? Cut : "");
        return new Excerpt((before + marked + after).TrimEnd(), SafeText.WidthOf(before), Math.Max(1, SafeText.WidthOf(marked)));
    }

    private static int LineEnd(string text, int start, int limit)
    {
        var end = start;
        while (end < text.Length && end < limit && text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        return WholeRune(text, end);
    }

    /// <summary>The same place, or the one before it where it would cut a surrogate pair in two.</summary>
    private static int WholeRune(string text, int place) =>
        place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) && char.IsHighSurrogate(text[place - 1]) ? place - 1 : place;
}
