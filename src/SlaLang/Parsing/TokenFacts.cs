using System.Collections.Frozen;
using Antlr4.Runtime;
using SlaLang.Parsing.Generated;

namespace SlaLang.Parsing;

/// <summary>What the parser's helpers know of single tokens.</summary>
internal static class TokenFacts
{
    private static readonly FrozenSet<int> Declarations = FrozenSet.Create(
        SlaLexer.LANGUAGE, SlaLexer.INCLUDE, SlaLexer.AGREEMENT, SlaLexer.TEAM, SlaLexer.CALENDAR, SlaLexer.STAGE, SlaLexer.LEAD,
        SlaLexer.RATES, SlaLexer.STREAM, SlaLexer.FOLLOWUP, SlaLexer.OBLIGATION, SlaLexer.METRIC, SlaLexer.LET, SlaLexer.CLAUSE,
        SlaLexer.SOURCE, SlaLexer.EXCUSE, SlaLexer.TEST, SlaLexer.SCENARIO);

    /// <summary>True for a word that begins a declaration and stands at the left margin, where no line of a block should begin.</summary>
    public static bool IsAtDeclarationStart(IToken token) => token.Column == 0 && Declarations.Contains(token.Type);

    public static bool BeginsDeclaration(int type) => Declarations.Contains(type);

    /// <summary>After these a line break does not end the statement.</summary>
    public static bool Continues(int type) => type is SlaLexer.COMMA or SlaLexer.AND or SlaLexer.OR or SlaLexer.ASSIGN or SlaLexer.ARROW
        || IsSign(type);

    /// <summary>Each of these adds a level to the tree of its statement.</summary>
    public static bool DeepensTree(int type) => type is SlaLexer.AND or SlaLexer.OR or SlaLexer.NOT or SlaLexer.IF or SlaLexer.IN or SlaLexer.WHERE
        || IsSign(type);

    /// <summary>Little words of the grammar that may not be names.</summary>
    public static bool IsReserved(int type) => type is >= SlaLexer.AND and <= SlaLexer.WITH or SlaLexer.FOLLOW_UPS or SlaLexer.OVER_DELIVERY;

    /// <summary>Names and figures, also those that mean nothing here; no texts.</summary>
    public static bool IsWord(int type) => type is SlaLexer.IDENTIFIER or SlaLexer.NUMBER or SlaLexer.COMMA_NUMBER or SlaLexer.NUMBER_WITH_WORD or SlaLexer.ISO_INSTANT;

    private static bool IsSign(int type) => type is SlaLexer.PLUS or SlaLexer.MINUS or SlaLexer.TIMES or SlaLexer.DIVIDE or SlaLexer.EQUALS
        or SlaLexer.NOT_EQUALS or SlaLexer.LESS or SlaLexer.AT_MOST or SlaLexer.GREATER or SlaLexer.AT_LEAST;
}
