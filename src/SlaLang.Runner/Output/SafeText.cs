using System.Globalization;
using System.Text;
using SlaLang.Text;

namespace SlaLang.Runner.Output;

/// <summary>Text from files, made fit for a terminal: nothing in it can move the cursor, change colours or reverse the reading order.</summary>
internal static class SafeText
{
    public const int TabWidth = 4;

    private const char Replacement = '\uFFFD';

    public static string Of(string text) => IsSafe(text) ? text : Cleaned(text);

    /// <summary>How many columns of a terminal a cleaned text takes.</summary>
    public static int WidthOf(string text) => TextWidth.Of(text);

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
}
