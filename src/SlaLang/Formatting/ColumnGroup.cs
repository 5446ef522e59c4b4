using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Formatting;

/// <summary>
/// Lines whose columns are aligned with each other: a paragraph, that is up to a blank line or to a text of several lines.
/// </summary>
internal sealed class ColumnGroup
{
    public ColumnGroup(ImmutableArray<LayoutEntry> entries)
    {
        var keyed = entries.Where(entry => entry.KeyWords > 0).Select(entry => (Entry: entry, Statement: (StatementItem)entry.Item)).ToList();
        KeyWidth = keyed.Where(line => line.Statement.Words.Length > line.Entry.KeyWords || line.Entry.OneLine is not null)
            .Select(line => TextWidth.Of(StatementLayout.Key(line.Statement.Words, line.Entry.KeyWords)))
            .DefaultIfEmpty(0).Max();
        HeadWidth = keyed.Where(line => line.Entry.OneLine is not null)
            .Select(line => TextWidth.Of(StatementLayout.Lines(line.Statement.Words, 0, line.Entry.KeyWords, KeyWidth)[^1].Text))
            .DefaultIfEmpty(0).Max();
    }

    /// <summary>Of the left column.</summary>
    public int KeyWidth { get; }

    /// <summary>Of all that stands before the blocks of declarations on one line.</summary>
    public int HeadWidth { get; }

    /// <summary>The end of the group that begins at an index.</summary>
    public static int End(ImmutableArray<LayoutEntry> entries, ImmutableArray<bool> isApart, int start)
    {
        var end = start + 1;
        while (end < entries.Length && !isApart[end] && entries[end - 1].Item is not StatementItem { HasLongText: true })
        {
            end++;
        }

        return end;
    }
}
