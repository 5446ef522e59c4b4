using System.Collections.Immutable;
using System.Text;
using SlaLang.Parsing;
using SlaLang.Text;

namespace SlaLang.Formatting;

/// <summary>
/// Lays out the words of one statement. Line breaks that the author put inside it stay: what follows stands below the value, inside
/// parentheses two further in. A break is never put in, and none is taken out but in the left column.
/// </summary>
internal sealed class StatementLayout
{
    public const int Step = 2;

    private readonly ImmutableArray<SourceToken> words;
    private readonly int indentation;
    private readonly int keyWords;
    private readonly int valueColumn;
    private readonly Stack<int> openedAt = new();
    private readonly List<LayoutLine> lines = [];
    private StringBuilder? current;
    private int lineIndentation;

    private StatementLayout(ImmutableArray<SourceToken> words, int indentation, int keyWords, int keyWidth)
    {
        this.words = words;
        this.indentation = indentation;
        this.keyWords = keyWords;
        valueColumn = keyWords > 0 ? indentation + keyWidth + 1 : indentation;
        lineIndentation = valueColumn;
        current = new StringBuilder().Append(' ', indentation);
    }

    /// <summary>The lines of a statement whose first words take a column of the given width.</summary>
    public static List<LayoutLine> Lines(ImmutableArray<SourceToken> words, int indentation, int keyWords = 0, int keyWidth = 0) =>
        new StatementLayout(words, indentation, keyWords, keyWidth).Lay();

    /// <summary>The first words with single spaces.</summary>
    public static string Key(ImmutableArray<SourceToken> words, int keyWords) =>
        string.Concat(words.Take(keyWords).Select((word, index) => (Spacing.IsBefore(words, index) ? " " : "") + Written(words, index)));

    private List<LayoutLine> Lay()
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index].Kind == SourceTokenKind.Comment)
            {
                Comment(words[index]);
            }
            else
            {
                Word(index);
            }
        }

        EndLine("");
        return lines;
    }

    private void Comment(SourceToken comment)
    {
        var text = comment.Text.TrimEnd();
        if (comment.LinesBefore == 0 && current is not null)
        {
            EndLine(text);
            return;
        }

        EndLine("");
        lines.Add(new LayoutLine(new string(' ', Continuation()) + text));
    }

    private void Word(int index)
    {
        var word = words[index];
        if (current is null || (word.LinesBefore > 0 && index > keyWords))
        {
            EndLine("");
            lineIndentation = word.Kind == SourceTokenKind.CloseParenthesis && openedAt.TryPeek(out var opened) ? opened : Continuation();
            current = new StringBuilder().Append(' ', lineIndentation);
        }
        else if (Spacing.IsBefore(words, index))
        {
            current.Append(' ', index == keyWords ? valueColumn - TextWidth.Of(current.ToString()) : 1);
        }

        Append(index, current);
        Nest(word.Kind);
    }

    private void Append(int index, StringBuilder line)
    {
        if (words[index].Kind != SourceTokenKind.LongText)
        {
            line.Append(Written(words, index));
            return;
        }

        line.Append("\"\"\"");
        EndLine("");
        var margin = new string(' ', indentation + Step);
        var content = words[index].Text.Length == 0 ? [] : words[index].Text.Split('\n');
        lines.AddRange(content.Select(text => new LayoutLine(text.Length == 0 ? "" : margin + text)));
        current = new StringBuilder().Append(' ', indentation).Append("\"\"\"");
        lineIndentation = indentation;
    }

    private static string Written(ImmutableArray<SourceToken> words, int index) => words[index].Kind switch
    {
        SourceTokenKind.Number when words[0].Text != "language" => CanonicalNumber.Of(words[index].Text),
        SourceTokenKind.Arrow => "->",
        _ => words[index].Text,
    };

    private void Nest(SourceTokenKind kind)
    {
        if (kind == SourceTokenKind.OpenParenthesis)
        {
            openedAt.Push(lineIndentation);
        }
        else if (kind == SourceTokenKind.CloseParenthesis)
        {
            openedAt.TryPop(out _);
        }
    }

    private int Continuation() =>
        openedAt.TryPeek(out var opened) ? opened + Step
        : keyWords > 0 ? valueColumn
        : indentation + (2 * Step);

    private void EndLine(string comment)
    {
        if (current is not null)
        {
            lines.Add(new LayoutLine(current.ToString(), comment));
            current = null;
        }
    }
}
