using System.Globalization;
using SlaLang.Values;

namespace SlaLang.Runner.Data;

/// <summary>How currencies are written beside an amount: by code, by sign, or by a word of a few countries.</summary>
internal static class CurrencyWords
{
    private const int LongestSign = 4;

    private static readonly string[] Words = ["zł", "kr", "kr.", "Kč", "Ft", "lei", "лв", "лв.", "Fr", "Fr.", "SFr.", "RM", "Rs", "Rs."];

    /// <summary>True for a currency, and for nothing at all.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => text.IsEmpty || HasSign(text) || Code(text) is not null || IsWord(text);

    public static Currency? Code(ReadOnlySpan<char> text) => text.Length == 3 ? Currency.Find(text.ToString()) : null;

    /// <summary>`$`, `US$`, `€`: a sign with at most three letters beside it.</summary>
    private static bool HasSign(ReadOnlySpan<char> text)
    {
        var signs = 0;
        foreach (var character in text)
        {
            var isSign = char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol;
            signs += isSign ? 1 : 0;
            if (!isSign && !char.IsLetter(character))
            {
                return false;
            }
        }

        return signs == 1 && text.Length <= LongestSign;
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
