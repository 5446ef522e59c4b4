using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using SlaLang.Parsing.Generated;

namespace SlaLang.Parsing;

/// <summary>Says a set of possible next tokens in the language's words.</summary>
internal static class Expectation
{
    private const int MostWords = 8;

    private static bool IsFormula(IntervalSet expected) => expected.Contains(SlaLexer.OPEN_PARENTHESIS) && expected.Contains(SlaLexer.IF);

    public static bool IsLineEnd(IntervalSet expected) => expected.Contains(SlaLexer.NEW_LINE);

    /// <summary>What could have followed where several readings of a line came to an end together.</summary>
    public static IntervalSet After(ATN network, ATNConfigSet reached)
    {
        var expected = new IntervalSet();
        foreach (var state in reached.configs.Select(config => config.state).Distinct())
        {
            expected.AddAll(network.NextTokens(state));
        }

        expected.Remove(TokenConstants.EPSILON);
        return expected;
    }

    /// <summary>`a figure or a name`, `to`, `the end of the line`…</summary>
    public static string Phrase(IntervalSet expected)
    {
        if (expected.Contains(SlaLexer.EVERY) || IsFormula(expected))
        {
            return IsFormula(expected) ? "a formula" : "`every` with a period";
        }

        var kinds = Kinds(expected).ToArray();
        var words = Words(expected).Select(word => $"`{word}`").ToArray();
        string[] all = [.. kinds, .. words.Length <= MostWords ? words : []];
        return all.Length switch
        {
            0 => "another word",
            1 => all[0],
            _ => $"{string.Join(", ", all[..^1])} or {all[^1]}",
        };
    }

    /// <summary>The keywords among the expected tokens; none of those that are there only because a name may stand there.</summary>
    public static IReadOnlyList<string> Words(IntervalSet expected)
    {
        var isName = expected.Contains(SlaLexer.IDENTIFIER);
        return [.. expected.ToArray()
            .Where(type => type > 0 && !(isName && !TokenFacts.IsReserved(type)))
            .Select(type => SlaLexer.DefaultVocabulary.GetLiteralName(type))
            .Where(literal => literal is not null && (char.IsLetter(literal[1]) || literal[1] is '{' or '=' or '('))
            .Select(literal => literal.Trim('\''))];
    }

    private static IEnumerable<string> Kinds(IntervalSet expected)
    {
        (int Type, string Phrase)[] kinds =
        [
            (SlaLexer.NUMBER, "a figure"),
            (SlaLexer.STRING, "a text in quotes"),
            (SlaLexer.DATE, "a date such as `2026-01-31`"),
            (SlaLexer.MONTH, "a month such as `2026-01`"),
            (SlaLexer.QUARTER, "a quarter such as `2026-Q1`"),
            (SlaLexer.TIME, "a time such as `09:00`"),
            (SlaLexer.IDENTIFIER, "a name"),
            (SlaLexer.PERCENT, "`%`"),
            (SlaLexer.COMMA, "a comma"),
            (SlaLexer.ARROW, "`->`"),
            (SlaLexer.MINUS, "`-`"),
            (SlaLexer.CLOSE_PARENTHESIS, "`)`"),
            (SlaLexer.CLOSE_BRACE, "`}`"),
            (SlaLexer.NEW_LINE, "the end of the line"),
            (TokenConstants.EOF, "the end"),
        ];
        return kinds.Where(kind => expected.Contains(kind.Type)).Select(kind => kind.Phrase);
    }
}
