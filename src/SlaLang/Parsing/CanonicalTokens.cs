using Antlr4.Runtime;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Parsing;

/// <summary>What a file says without how it is laid out: no comments, no spacing, `500k` like `500_000`, texts without their indentation.</summary>
public static class CanonicalTokens
{
    public static IEnumerable<string> Of(SourceText source)
    {
        var lexer = new SlaLexer(new AntlrInputStream(source.Text));
        lexer.RemoveErrorListeners();
        var ignored = new DiagnosticBag();
        return new StatementLines(source, ignored, 0).Read(lexer).Select(token => Canonical(source, token));
    }

    private static string Canonical(SourceText source, IToken token) => token.Type switch
    {
        SlaLexer.NEW_LINE => ";",
        TokenConstants.EOF => "",
        SlaLexer.NUMBER => Exact.Read(token.Text)?.ToString() ?? token.Text,
        SlaLexer.STRING or SlaLexer.TEXT => '"' + TextOf(source, token),
        SlaLexer.ARROW => "->",
        _ => token.Text,
    };

    private static string TextOf(SourceText source, IToken token)
    {
        var at = new Location(source, TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1));
        return new QuotedText(source, new DiagnosticBag()).Read(at, interpolates: false).Value;
    }
}
