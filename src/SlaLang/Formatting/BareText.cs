using System.Text;
using SlaLang.Diagnostics;
using SlaLang.Parsing;
using SlaLang.Text;

namespace SlaLang.Formatting;

/// <summary>
/// What a file says, a statement to a line, without comments, columns and blank lines: for tools that compare line by line. A statement's line
/// never depends on its neighbours.
/// </summary>
public sealed class BareText
{
    private readonly StringBuilder text = new();
    private readonly List<SourceToken> words = [];
    private int depth;

    private BareText()
    {
    }

    /// <summary>Null for a file that cannot be read as SlaLang.</summary>
    public static string? Of(SourceText source)
    {
        if (Parser.Parse(source).Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return null;
        }

        var bare = new BareText();
        foreach (var token in SourceTokens.Of(source).Where(token => token.Kind != SourceTokenKind.Comment))
        {
            bare.Take(token);
        }

        return bare.text.ToString();
    }

    private void Take(SourceToken token)
    {
        switch (token.Kind)
        {
            case SourceTokenKind.StatementEnd or SourceTokenKind.FileEnd:
                EndLine("");
                break;
            case SourceTokenKind.OpenBrace:
                EndLine(" {");
                depth++;
                break;
            case SourceTokenKind.CloseBrace:
                EndLine("");
                depth--;
                Line("}");
                break;
            case SourceTokenKind.LongText:
                EndLine(" \"\"\"");
                token.Text.Split('\n').ToList().ForEach(Line);
                Line("\"\"\"");
                break;
            default:
                words.Add(token);
                break;
        }
    }

    private void EndLine(string end)
    {
        if (words.Count > 0 || end.Length > 0)
        {
            Line(StatementLayout.Key([.. words], int.MaxValue) + end);
        }

        words.Clear();
    }

    private void Line(string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');
}
