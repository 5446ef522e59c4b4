using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Formatting;

/// <summary>Writes statements and comments as lines: columns within a paragraph, blank lines between declarations.</summary>
internal sealed class LayoutWriter
{
    private readonly List<LayoutLine> lines = [];

    public static List<LayoutLine> Write(ImmutableArray<LayoutItem> items)
    {
        var writer = new LayoutWriter();
        writer.Block(items, LayoutBlocks.File, indentation: 0);
        return writer.lines;
    }

    private void Block(ImmutableArray<LayoutItem> items, string block, int indentation)
    {
        var entries = Entries(items, block, indentation);
        var isApart = LayoutBlocks.HoldsDeclarations(block) ? BlankLines.BetweenDeclarations(entries) : [.. items.Select(item => item.IsApart)];
        for (var start = 0; start < entries.Length;)
        {
            var end = ColumnGroup.End(entries, isApart, start);
            var group = new ColumnGroup(entries[start..end]);
            for (var index = start; index < end; index++)
            {
                if (isApart[index])
                {
                    lines.Add(new LayoutLine(""));
                }

                Entry(entries[index], group, block, indentation);
            }

            start = end;
        }
    }

    private static ImmutableArray<LayoutEntry> Entries(ImmutableArray<LayoutItem> items, string block, int indentation) =>
    [
        .. items.Select(item => item is StatementItem { Block: not null } statement
            ? new LayoutEntry(item, OneLine.Block(statement, block, indentation), KeyWords(block, statement))
            : new LayoutEntry(item, null, item is StatementItem line ? KeyWords(block, line) : 0)),
    ];

    private static int KeyWords(string block, StatementItem statement) =>
        LayoutBlocks.HoldsDeclarations(block) ? Columns.OfDeclaration(statement) : Columns.InBlock(block, statement);

    private void Entry(LayoutEntry entry, ColumnGroup group, string block, int indentation)
    {
        if (entry.Item is CommentItem comment)
        {
            lines.Add(new LayoutLine(new string(' ', indentation) + comment.Text));
        }
        else if (entry.Item is StatementItem statement)
        {
            Statement(statement, entry, group, block, indentation);
        }
    }

    private void Statement(StatementItem statement, LayoutEntry entry, ColumnGroup group, string block, int indentation)
    {
        var words = StatementLayout.Lines(statement.Words, indentation, entry.KeyWords, group.KeyWidth);
        lines.AddRange(words[..^1]);
        var last = words[^1];
        if (statement.Block is null)
        {
            lines.Add(last with { Comment = statement.Comment });
        }
        else if (entry.OneLine is { } body)
        {
            var padding = entry.KeyWords > 0 && LayoutBlocks.HoldsDeclarations(block) ? Math.Max(0, group.HeadWidth + indentation - TextWidth.Of(last.Text)) : 0;
            lines.Add(new LayoutLine($"{last.Text}{new string(' ', padding)} {body}", statement.Comment));
        }
        else
        {
            lines.Add(new LayoutLine($"{last.Text} {{", statement.Block.Comment));
            Block(statement.Block.Items, LayoutBlocks.Inside(block, statement), indentation + StatementLayout.Step);
            lines.Add(new LayoutLine(new string(' ', indentation) + "}", statement.Comment));
        }
    }
}
