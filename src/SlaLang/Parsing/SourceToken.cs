using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>
/// A word, sign or comment of a file. <c>Text</c> is as written, but for a long text: that is its content without the common indentation.
/// <c>LinesBefore</c> counts the line breaks between it and what stands before it.
/// </summary>
internal sealed record SourceToken(SourceTokenKind Kind, string Text, TextSpan Span, int LinesBefore);

/// <summary>What a token is to whoever lays a file out anew.</summary>
internal enum SourceTokenKind
{
    Word,
    ReservedWord,
    Figure,
    Number,
    Time,
    String,
    LongText,
    Operator,
    Arrow,
    Minus,
    Percent,
    Colon,
    Comma,
    OpenParenthesis,
    CloseParenthesis,
    OpenBrace,
    CloseBrace,
    Comment,
    StatementEnd,
    FileEnd,
}
