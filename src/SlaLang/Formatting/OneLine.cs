using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Formatting;

/// <summary>
/// Statements that stay on one line with their block: it was written so, it fits, and it says one thing, or lists what the values of a
/// column mean.
/// </summary>
internal static class OneLine
{
    private const int Widest = 120;

    /// <summary>The block from `{` to `}`; null when it takes lines of its own.</summary>
    public static string? Block(StatementItem statement, string block, int indentation)
    {
        var header = StatementLayout.Lines(statement.Words, indentation);
        return header.Count == 1 && Body(statement, block) is { } body && TextWidth.Of(header[0].Text) + 1 + TextWidth.Of(body) <= Widest ? body : null;
    }

    private static string? Body(StatementItem statement, string block)
    {
        var isListOfValues = block == LayoutBlocks.Source;
        if (statement.Block is not { IsOnOneLine: true } body || (body.Items.Length > 1 && !isListOfValues))
        {
            return null;
        }

        var inner = LayoutBlocks.Inside(block, statement);
        var items = body.Items.OfType<StatementItem>().Select(item => Statement(item, inner)).ToImmutableArray();
        return items.Contains(null) ? null : items.IsEmpty ? "{ }" : $"{{ {string.Join("; ", items)} }}";
    }

    private static string? Statement(StatementItem statement, string block)
    {
        var lines = StatementLayout.Lines(statement.Words, indentation: 0);
        return lines.Count != 1 ? null
            : statement.Block is null ? lines[0].Text
            : Body(statement, block) is { } body ? $"{lines[0].Text} {body}"
            : null;
    }
}
