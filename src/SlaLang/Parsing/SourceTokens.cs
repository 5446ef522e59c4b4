using System.Collections.Immutable;
using Antlr4.Runtime;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>Reads a file as the tokens that the parser sees, with the comments between them.</summary>
internal sealed class SourceTokens
{
    private readonly SourceText source;
    private readonly ImmutableArray<SourceToken>.Builder tokens = ImmutableArray.CreateBuilder<SourceToken>();
    private int end;

    private SourceTokens(SourceText source) => this.source = source;

    public static ImmutableArray<SourceToken> Of(SourceText source)
    {
        var lexer = new SlaLexer(new AntlrInputStream(source.Text));
        lexer.RemoveErrorListeners();
        return new SourceTokens(source).Read(lexer.GetAllTokens());
    }

    private ImmutableArray<SourceToken> Read(IList<IToken> all)
    {
        if (all.Count == 0)
        {
            return [new SourceToken(SourceTokenKind.FileEnd, "", new TextSpan(0, 0), 0)];
        }

        var comments = new Queue<IToken>(all.Where(token => token.Type == SlaLexer.COMMENT));
        foreach (var token in new StatementLines(source, new DiagnosticBag(), 0).Read(new ListTokenSource(all)))
        {
            while (comments.TryPeek(out var comment) && (comment.StartIndex < token.StartIndex || token.Type == TokenConstants.EOF))
            {
                Add(SourceTokenKind.Comment, comments.Dequeue());
            }

            Add(KindOf(token.Type), token);
        }

        return tokens.ToImmutable();
    }

    private void Add(SourceTokenKind kind, IToken token)
    {
        var start = kind == SourceTokenKind.FileEnd ? source.Text.Length : token.StartIndex;
        var span = TextSpan.FromBounds(start, Math.Max(start, token.StopIndex + 1));
        tokens.Add(new SourceToken(kind, TextOf(kind, span), span, kind == SourceTokenKind.StatementEnd ? 0 : LineBreaks(end, start)));
        end = kind == SourceTokenKind.StatementEnd ? end : span.End;
    }

    private string TextOf(SourceTokenKind kind, TextSpan span) => kind switch
    {
        SourceTokenKind.LongText => new QuotedText(source, new DiagnosticBag()).Read(new Location(source, span), interpolates: false).Value,
        SourceTokenKind.StatementEnd or SourceTokenKind.FileEnd => "",
        _ => source.Substring(span),
    };

    private int LineBreaks(int from, int to)
    {
        var count = 0;
        for (var index = from; index < to; index++)
        {
            var isFirstOfTwo = source.Text[index] == '\r' && index + 1 < to && source.Text[index + 1] == '\n';
            count += source.Text[index] is '\n' or '\r' && !isFirstOfTwo ? 1 : 0;
        }

        return count;
    }

    private static SourceTokenKind KindOf(int type) => type switch
    {
        TokenConstants.EOF => SourceTokenKind.FileEnd,
        SlaLexer.NEW_LINE => SourceTokenKind.StatementEnd,
        SlaLexer.OPEN_BRACE => SourceTokenKind.OpenBrace,
        SlaLexer.CLOSE_BRACE => SourceTokenKind.CloseBrace,
        SlaLexer.OPEN_PARENTHESIS => SourceTokenKind.OpenParenthesis,
        SlaLexer.CLOSE_PARENTHESIS => SourceTokenKind.CloseParenthesis,
        SlaLexer.COMMA => SourceTokenKind.Comma,
        SlaLexer.COLON => SourceTokenKind.Colon,
        SlaLexer.PERCENT => SourceTokenKind.Percent,
        SlaLexer.MINUS => SourceTokenKind.Minus,
        SlaLexer.ARROW => SourceTokenKind.Arrow,
        SlaLexer.NUMBER => SourceTokenKind.Number,
        SlaLexer.TIME => SourceTokenKind.Time,
        SlaLexer.STRING => SourceTokenKind.String,
        SlaLexer.TEXT => SourceTokenKind.LongText,
        SlaLexer.DATE or SlaLexer.MONTH or SlaLexer.QUARTER => SourceTokenKind.Figure,
        _ when TokenFacts.IsReserved(type) => SourceTokenKind.ReservedWord,
        _ when TokenFacts.DeepensTree(type) || type == SlaLexer.ASSIGN => SourceTokenKind.Operator,
        _ => SourceTokenKind.Word,
    };
}
