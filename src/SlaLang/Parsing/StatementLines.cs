using Antlr4.Runtime;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>
/// Decides where statements end: drops the line breaks that do not count (inside parentheses, after a comma or an operator, between
/// statements) and ends the last statement of a block or file. Statements too deep or too long to read are taken out with a message.
/// </summary>
internal sealed class StatementLines(SourceText source, DiagnosticBag diagnostics, int offset)
{
    private const int DeepestNesting = 100;
    private const int MostOperators = 500;
    private const int LongestWord = 200;

    private readonly List<IToken> kept = [];
    private int statementStart;
    private int operators;
    private int depth;
    private bool skipping;

    public List<IToken> Read(ITokenSource lexer)
    {
        var all = Significant(lexer);
        for (var index = 0; index < all.Count; index++)
        {
            Take(all[index], index + 1 < all.Count ? all[index + 1] : null);
        }

        return kept;
    }

    private List<IToken> Significant(ITokenSource lexer)
    {
        var tokens = new List<IToken>();
        IToken token;
        do
        {
            token = lexer.NextToken();
            ((CommonToken)token).Column = source.PositionOf(offset + token.StartIndex).Column - 1;
            if (token.Channel == TokenConstants.DefaultChannel)
            {
                tokens.Add(token);
            }
        }
        while (token.Type != TokenConstants.EOF);
        return tokens;
    }

    private void Take(IToken token, IToken? next)
    {
        if (token.Type == SlaLexer.NEW_LINE)
        {
            TakeNewLine(token, next);
            return;
        }

        if (token.Type is SlaLexer.CLOSE_BRACE or TokenConstants.EOF)
        {
            EndStatement(token);
        }

        if (skipping)
        {
            return;
        }

        if (token.Type == SlaLexer.OPEN_BRACE && kept.Count > 0 && kept[^1].Type == SlaLexer.NEW_LINE)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        kept.Add(token);
        Measure(token);
    }

    private void TakeNewLine(IToken token, IToken? next)
    {
        var isClosing = next is { Type: SlaLexer.CLOSE_BRACE } || (next is not null && TokenFacts.IsAtDeclarationStart(next));
        if (depth > 0 && !isClosing && !skipping)
        {
            return;
        }

        if (!isClosing && !skipping && kept.Count > 0 && TokenFacts.Continues(kept[^1].Type))
        {
            return;
        }

        EndStatement(token);
    }

    private void EndStatement(IToken at)
    {
        skipping = false;
        depth = 0;
        operators = 0;
        if (kept.Count > statementStart && !IsBoundary(kept[^1].Type))
        {
            kept.Add(at.Type == SlaLexer.NEW_LINE ? at : LineEndBefore(at));
        }

        statementStart = kept.Count;
    }

    private void Measure(IToken token)
    {
        depth += token.Type switch { SlaLexer.OPEN_PARENTHESIS => 1, SlaLexer.CLOSE_PARENTHESIS when depth > 0 => -1, _ => 0 };
        operators += TokenFacts.DeepensTree(token.Type) ? 1 : 0;
        if (token.Type is SlaLexer.OPEN_BRACE or SlaLexer.CLOSE_BRACE)
        {
            statementStart = kept.Count;
            operators = 0;
            depth = 0;
        }
        else if (depth > DeepestNesting || operators > MostOperators)
        {
            GiveUp(SyntaxDiagnostics.TooDeep(LocationOf(token), DeepestNesting, MostOperators));
        }
        else if (TokenFacts.IsWord(token.Type) && token.StopIndex - token.StartIndex >= LongestWord)
        {
            GiveUp(SyntaxDiagnostics.TooLong(LocationOf(token) with { Span = new TextSpan(offset + token.StartIndex, LongestWord) }, LongestWord));
        }
    }

    private void GiveUp(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        kept.RemoveRange(statementStart, kept.Count - statementStart);
        skipping = true;
    }

    private static bool IsBoundary(int type) => type is SlaLexer.NEW_LINE or SlaLexer.OPEN_BRACE or SlaLexer.CLOSE_BRACE;

    private static CommonToken LineEndBefore(IToken token) => new(SlaLexer.NEW_LINE, "")
    {
        StartIndex = token.StartIndex,
        StopIndex = token.StartIndex - 1,
        Line = token.Line,
        Column = token.Column,
    };

    private Location LocationOf(IToken token) =>
        new(source, TextSpan.FromBounds(offset + token.StartIndex, offset + token.StopIndex + 1));
}
