using System.Globalization;
using System.Text;

namespace SlaLang.Runner.Output;

/// <summary>Text from files, made fit for a terminal: nothing in it can move the cursor, change colours or reverse the reading order.</summary>
internal static class SafeText
{
    public const int TabWidth = 4;

    private const char Replacement = '\uFFFD';

    public static string Of(string text) => IsSafe(text) ? text : Cleaned(text);

    /// <summary>How many columns of a terminal a cleaned text takes.</summary>
    public static int WidthOf(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    private static bool IsSafe(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static string Cleaned(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value == '\t' ? cleaned.Append(' ', TabWidth)
                : IsHarmful(rune) ? cleaned.Append(Replacement)
                : cleaned.Append(rune);
        }

        return cleaned.ToString();
    }

    /// <summary>Control and format characters; the two joiners that scripts and emoji need are let through.</summary>
    private static bool IsHarmful(Rune rune) =>
        rune.Value is not (0x200C or 0x200D)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static int WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    /// <summary>The East Asian wide and full-width blocks, and the pictures.</summary>
    private static bool IsWide(int point) => point is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
        or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF)
        or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
