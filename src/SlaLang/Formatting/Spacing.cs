using System.Collections.Immutable;
using SlaLang.Parsing;

namespace SlaLang.Formatting;

/// <summary>Decides which words of a statement have a space between them.</summary>
internal static class Spacing
{
    private const string Must = "must";

    /// <summary>True when a space belongs before the word at the index.</summary>
    public static bool IsBefore(ImmutableArray<SourceToken> words, int index) => index > 0 && (words[index - 1].Kind, words[index].Kind) switch
    {
        (_, SourceTokenKind.Comma or SourceTokenKind.Colon or SourceTokenKind.Percent or SourceTokenKind.CloseParenthesis) => false,
        (SourceTokenKind.OpenParenthesis, _) => false,
        (SourceTokenKind.Word, SourceTokenKind.OpenParenthesis) => !IsFunction(words, index - 1),
        (_, SourceTokenKind.Minus) => !IsRange(words, index),
        (SourceTokenKind.Minus, _) => !IsRange(words, index - 1) && !IsNegation(words, index - 1),
        _ => true,
    };

    private static bool IsFunction(ImmutableArray<SourceToken> words, int index) => index > 0 && words[index - 1].Text != Must;

    /// <summary>`09:00-12:30`.</summary>
    private static bool IsRange(ImmutableArray<SourceToken> words, int minus) =>
        KindAt(words, minus - 1) == SourceTokenKind.Time && KindAt(words, minus + 1) == SourceTokenKind.Time;

    private static bool IsNegation(ImmutableArray<SourceToken> words, int minus) => KindAt(words, minus - 1) switch
    {
        SourceTokenKind.Operator or SourceTokenKind.Minus or SourceTokenKind.Comma or SourceTokenKind.Colon => true,
        SourceTokenKind.OpenParenthesis or SourceTokenKind.ReservedWord => true,
        SourceTokenKind.Word => !IsFunction(words, minus - 1),
        _ => false,
    };

    /// <summary>Comments are passed over to the left.</summary>
    private static SourceTokenKind? KindAt(ImmutableArray<SourceToken> words, int index)
    {
        while (index > 0 && index < words.Length && words[index].Kind == SourceTokenKind.Comment)
        {
            index--;
        }

        return index >= 0 && index < words.Length ? words[index].Kind : null;
    }
}
