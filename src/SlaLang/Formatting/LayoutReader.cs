using System.Collections.Immutable;
using SlaLang.Parsing;

namespace SlaLang.Formatting;

/// <summary>Finds the statements, blocks and comments of a file that parses.</summary>
internal sealed class LayoutReader(ImmutableArray<SourceToken> tokens)
{
    private int position;

    private SourceToken Current => tokens[position];

    public ImmutableArray<LayoutItem> Read() => Items([]);

    private ImmutableArray<LayoutItem> Items(IEnumerable<string> displacedComments)
    {
        var items = ImmutableArray.CreateBuilder<LayoutItem>();
        items.AddRange(displacedComments.Select(comment => new CommentItem(comment, IsApart: false)));
        while (Current.Kind is not (SourceTokenKind.CloseBrace or SourceTokenKind.FileEnd))
        {
            if (Current.Kind == SourceTokenKind.Comment)
            {
                TakeComment(items);
            }
            else if (Current.Kind == SourceTokenKind.StatementEnd)
            {
                position++;
            }
            else
            {
                items.Add(Statement(isApart: items.Count > 0 && Current.LinesBefore > 1));
            }
        }

        return items.ToImmutable();
    }

    private void TakeComment(ImmutableArray<LayoutItem>.Builder items)
    {
        var comment = Current.Text.TrimEnd();
        if (Current.LinesBefore == 0 && items.Count > 0 && items[^1] is StatementItem { Comment: "" } last)
        {
            items[^1] = last with { Comment = comment };
        }
        else
        {
            items.Add(new CommentItem(comment, items.Count > 0 && Current.LinesBefore > 1));
        }

        position++;
    }

    private StatementItem Statement(bool isApart)
    {
        var start = position;
        while (Current.Kind is not (SourceTokenKind.StatementEnd or SourceTokenKind.OpenBrace or SourceTokenKind.CloseBrace or SourceTokenKind.FileEnd))
        {
            position++;
        }

        var end = position;
        while (end > start && tokens[end - 1].Kind == SourceTokenKind.Comment)
        {
            end--;
        }

        var words = ImmutableArray.Create(tokens, start, end - start);
        var comments = tokens[end..position].Select(token => token.Text.TrimEnd());
        return Current.Kind == SourceTokenKind.OpenBrace
            ? new StatementItem(words, Block(comments), "", isApart)
            : new StatementItem(words, null, string.Join(' ', comments), isApart);
    }

    /// <summary>Comments between a header and its `{` move behind it.</summary>
    private LayoutBlock Block(IEnumerable<string> displaced)
    {
        var open = position++;
        var comments = displaced.ToList();
        if (Current is { Kind: SourceTokenKind.Comment, LinesBefore: 0 })
        {
            comments.Add(Current.Text.TrimEnd());
            position++;
        }

        var items = Items(comments.Skip(1));
        var isOnOneLine = comments.Count == 0 && (items.IsEmpty || tokens[(open + 1)..(position + 1)].All(token => token.LinesBefore == 0));
        position += Current.Kind == SourceTokenKind.CloseBrace ? 1 : 0;
        return new LayoutBlock(items, comments.FirstOrDefault(""), isOnOneLine);
    }
}
