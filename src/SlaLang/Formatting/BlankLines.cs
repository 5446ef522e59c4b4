using System.Collections.Immutable;

namespace SlaLang.Formatting;

/// <summary>Where blank lines stand between declarations: one between any two, but for short ones of one kind that were written without.</summary>
internal static class BlankLines
{
    /// <summary>For each item whether a blank line comes before it.</summary>
    public static ImmutableArray<bool> BetweenDeclarations(ImmutableArray<LayoutEntry> entries)
    {
        var apart = entries.Select(entry => entry.Item.IsApart).ToArray();
        var previous = -1;
        for (var index = 0; index < entries.Length; index++)
        {
            if (entries[index].Item is not StatementItem)
            {
                continue;
            }

            if (previous >= 0 && !BelongTogether(entries[previous], entries[index]) && !apart.AsSpan(previous + 1, index - previous).Contains(true))
            {
                apart[previous + 1] = true;
            }

            previous = index;
        }

        return [.. apart];
    }

    public static bool BelongTogether(LayoutEntry first, LayoutEntry second) =>
        first.IsOneLine && second.IsOneLine && KindOf(first.Item) == KindOf(second.Item);

    private static string KindOf(LayoutItem item) => item is StatementItem { Keyword: not "let" } statement ? statement.Keyword : "metric";
}
