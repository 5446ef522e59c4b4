using SlaLang.Parsing;
using SlaLang.Text;

namespace SlaLang.Formatting;

/// <summary>What stands at a place, on one line: single spaces, figures in their canonical form, no comments.</summary>
public static class WrittenText
{
    public static string Of(Location location)
    {
        // What stands before decides on the space after a word: a formula's first word may be a function, which has none.
        var before = new SourceToken(SourceTokenKind.Operator, "=", new TextSpan(0, 0), 0);
        var words = SourceTokens.Of(new SourceText(location.Source.Path, location.Text)).Where(token => token.Kind is not (SourceTokenKind.Comment or SourceTokenKind.FileEnd or SourceTokenKind.StatementEnd));
        return StatementLayout.Key([before, .. words], int.MaxValue)[1..].TrimStart();
    }
}
