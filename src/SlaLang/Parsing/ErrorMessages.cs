using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>Says in the user's words what is wrong with a line that the generated parser could not read.</summary>
internal sealed class ErrorMessages(SourceText source, int offset)
{
    private const int LongestExcerpt = 40;

    private readonly LexicalMessages lexical = new(source, offset);
    private readonly FormulaHabits formulas = new(new LexicalMessages(source, offset));
    private readonly FigureHabits figures = new(new LexicalMessages(source, offset));

    public Diagnostic Describe(Antlr4.Runtime.Parser parser, RecognitionException error)
    {
        var tokens = (BufferedTokenStream)parser.InputStream;
        tokens.Fill();
        var offending = error.OffendingToken;
        var previous = Previous(tokens, offending);
        var context = parser.RuleContext;
        var expected = error is NoViableAltException { DeadEndConfigs: { } reached } ? Expectation.After(parser.Atn, reached) : parser.GetExpectedTokens();
        return formulas.Describe(context, tokens, offending)
            ?? figures.Describe(tokens, offending, expected)
            ?? lexical.Describe(previous, offending)
            ?? OfEnd(context, offending, expected)
            ?? OfHabit(tokens, offending, expected)
            ?? OfList(context, tokens, offending, expected)
            ?? OfLine(context, tokens, offending, expected);
    }

    /// <summary>A line or declaration whose first word nothing here begins with.</summary>
    public Diagnostic Stranger(ParserRuleContext block, IToken token, IntervalSet expected)
    {
        if (lexical.Describe(null, token) is { } lexicalMessage)
        {
            return lexicalMessage;
        }

        if (token.Type == SlaLexer.CLOSE_BRACE)
        {
            return SyntaxDiagnostics.StrayBrace(LocationOf(token));
        }

        return block.RuleIndex == SlaParser.RULE_document ? StrangeDeclaration(token) : StrangeLine(block, token, expected);
    }

    public Diagnostic Unclosed(ParserRuleContext block, IToken noticed)
    {
        var opened = block.GetToken(SlaParser.OPEN_BRACE, 0)?.Symbol ?? block.Start;
        return SyntaxDiagnostics.Unclosed(LocationOf(opened), HeaderOf(block), LocationOf(noticed));
    }

    private Diagnostic StrangeDeclaration(IToken token)
    {
        var word = Shortened(token.Text);
        if (BlockFacts.HomeOf(word) is { } home)
        {
            return SyntaxDiagnostics.Misplaced(LocationOf(token), word, "the file itself", home);
        }

        return SyntaxDiagnostics.UnknownDeclaration(LocationOf(token), word, GuessOr(word, BlockFacts.Declarations, "a declaration begins with"));
    }

    private Diagnostic StrangeLine(ParserRuleContext block, IToken token, IntervalSet expected)
    {
        var word = Shortened(token.Text);
        var name = BlockFacts.NameOf(block) ?? "this block";
        if (TokenFacts.BeginsDeclaration(token.Type))
        {
            return SyntaxDiagnostics.NestedDeclaration(LocationOf(token), word, name);
        }

        var lines = BlockFacts.LinesOf(block);
        if (Suggestions.Closest(word, lines) is null && BlockFacts.HomeOf(word) is { } home)
        {
            return SyntaxDiagnostics.Misplaced(LocationOf(token), word, name, home);
        }

        var help = lines.Count > 0 ? GuessOr(word, lines, $"a line begins with{(BlockFacts.FirstNameOf(block) is { } first ? $" {first}," : "")}") : $"{Expectation.Phrase(expected)} should stand here";
        return SyntaxDiagnostics.UnknownLine(LocationOf(token), word, name, help);
    }

    private Diagnostic? OfEnd(ParserRuleContext context, IToken offending, IntervalSet expected)
    {
        if (offending.Type == TokenConstants.EOF && expected.Contains(SlaLexer.CLOSE_BRACE))
        {
            return Unclosed(context, offending);
        }

        var isTitle = expected.Contains(SlaLexer.STRING) || expected.Contains(SlaLexer.NEW_LINE);
        return expected.Contains(SlaLexer.OPEN_BRACE) && context.GetToken(SlaParser.OPEN_BRACE, 0) is null && !TokenFacts.IsReserved(offending.Type)
            && (!isTitle || offending.Type is SlaLexer.NEW_LINE or TokenConstants.EOF)
            ? SyntaxDiagnostics.NoBlock(LocationOf(offending), HeaderOf(context), Found(offending))
            : null;
    }

    /// <summary>Slips of other languages and of the hand that the grammar would explain wrongly.</summary>
    private Diagnostic? OfHabit(ITokenStream tokens, IToken offending, IntervalSet expected)
    {
        if (offending.Type == SlaLexer.ASSIGN && (expected.Contains(SlaLexer.CLOSE_PARENTHESIS) || Expectation.IsLineEnd(expected)))
        {
            return SyntaxDiagnostics.SingleEquals(LocationOf(offending));
        }

        return Previous(tokens, offending) is { } word && IsMisspeltBusiness(tokens, word)
            ? SyntaxDiagnostics.Unexpected(LocationOf(word), Found(word), "a unit", "did you mean `business`?")
            : null;
    }

    /// <summary>A line that is a list and goes on without a comma.</summary>
    private Diagnostic? OfList(ParserRuleContext context, ITokenStream tokens, IToken offending, IntervalSet expected)
    {
        var isPart = offending.Type is not (SlaLexer.NEW_LINE or TokenConstants.EOF or SlaLexer.OPEN_BRACE or SlaLexer.CLOSE_BRACE);
        return isPart && Expectation.IsLineEnd(expected) && BlockFacts.IsList(context)
            ? SyntaxDiagnostics.MissingComma(LocationOf(offending), Before(tokens, offending), Found(offending))
            : null;
    }

    private Diagnostic OfLine(ParserRuleContext context, ITokenStream tokens, IToken offending, IntervalSet expected)
    {
        var previous = Previous(tokens, offending);
        var help = Help(context, tokens, offending, expected);
        var wanted = Expectation.Phrase(expected);
        if (expected.Contains(SlaLexer.IDENTIFIER) && TokenFacts.IsReserved(offending.Type))
        {
            return SyntaxDiagnostics.ReservedName(LocationOf(offending), offending.Text);
        }

        if (previous?.Type == SlaLexer.COMMA)
        {
            return SyntaxDiagnostics.TrailingComma(LocationOf(previous), wanted);
        }

        if (offending.Type is SlaLexer.NEW_LINE or TokenConstants.EOF)
        {
            return expected.Contains(SlaLexer.CLOSE_PARENTHESIS) && context.GetToken(SlaParser.OPEN_PARENTHESIS, 0) is { } opened
                ? SyntaxDiagnostics.UnclosedParenthesis(LocationOf(opened.Symbol))
                : SyntaxDiagnostics.EndsTooEarly(LocationOf(previous ?? offending), Before(tokens, offending), wanted, help);
        }

        return Expectation.IsLineEnd(expected) && previous is not null
            ? SyntaxDiagnostics.GoesOn(LocationOf(offending), Before(tokens, offending), Found(offending), help)
            : SyntaxDiagnostics.Unexpected(LocationOf(offending), Found(offending), wanted, help);
    }

    private static string Help(ParserRuleContext context, ITokenStream tokens, IToken offending, IntervalSet expected)
    {
        var guess = Suggestions.Closest(offending.Text, Expectation.Words(expected));
        var example = expected.Contains(SlaLexer.THEN) || expected.Contains(SlaLexer.ELSE) ? "if demand(MQL, 2026-03) > 3_000 leads then 1 else 2" : LineExamples.For(context, FirstOfLine(tokens, offending).Type);
        return guess is not null ? $"did you mean `{guess}`?" : example is not null ? $"write it like `{example}`" : "";
    }

    private static bool IsMisspeltBusiness(ITokenStream tokens, IToken word) =>
        word.Type == SlaLexer.IDENTIFIER && Previous(tokens, word)?.Type == SlaLexer.NUMBER
        && Suggestions.Closest(word.Text, ["business"]) is not null;

    private static IToken? Previous(ITokenStream tokens, IToken token) => token.TokenIndex > 0 ? tokens.Get(token.TokenIndex - 1) : null;

    private static IToken FirstOfLine(ITokenStream tokens, IToken token)
    {
        var index = token.TokenIndex;
        while (index > 0 && tokens.Get(index - 1).Type is not (SlaLexer.NEW_LINE or SlaLexer.OPEN_BRACE or SlaLexer.CLOSE_BRACE))
        {
            index--;
        }

        return tokens.Get(index);
    }

    private static string GuessOr(string word, IReadOnlyList<string> words, string kinds)
    {
        var guess = Suggestions.Closest(word, words);
        return guess is not null ? $"did you mean `{guess}`?" : $"{kinds} {string.Join(", ", words.Select(known => $"`{known}`"))}";
    }

    private static string HeaderOf(ParserRuleContext block)
    {
        var word = block.GetChild(0)?.GetText() ?? "this";
        var name = block.GetChild(1)?.GetText() ?? "";
        return name is "" or "{" ? $"`{word}`" : $"`{word} {Shortened(name)}`";
    }

    /// <summary>The words before a place that stand together without a space: `60%` rather than `%`.</summary>
    private string Before(ITokenStream tokens, IToken offending)
    {
        var index = Math.Max(0, offending.TokenIndex - 1);
        var last = tokens.Get(index);
        while (index > 0 && last.Type == SlaLexer.PERCENT && tokens.Get(index - 1).StopIndex + 1 == tokens.Get(index).StartIndex)
        {
            index--;
        }

        return $"`{Shortened(LocationOf(tokens.Get(index)).Union(LocationOf(last)).Text)}`";
    }

    private string Found(IToken token) => token.Type switch
    {
        SlaLexer.NEW_LINE => "the end of the line",
        TokenConstants.EOF => "the end of the file",
        _ => $"`{Shortened(source.Substring(LocationOf(token).Span))}`",
    };

    private static string Shortened(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        var line = text.AsSpan(0, end < 0 ? text.Length : end).TrimEnd();
        return line.Length <= LongestExcerpt ? line.ToString() : $"{line[..LongestExcerpt]}…";
    }

    private Location LocationOf(IToken token) => lexical.LocationOf(token);
}
