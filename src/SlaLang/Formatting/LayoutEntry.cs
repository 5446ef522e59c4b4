namespace SlaLang.Formatting;

/// <summary>An item with what is known of its layout: its block where that stays on its line, and the words of its left column.</summary>
internal sealed record LayoutEntry(LayoutItem Item, string? OneLine, int KeyWords)
{
    public bool IsOneLine => Item is StatementItem { HasLongText: false } statement && (statement.Block is null || OneLine is not null) && !HasBreaks(statement);

    private static bool HasBreaks(StatementItem statement) => statement.Words.Skip(1).Any(word => word.LinesBefore > 0);
}
