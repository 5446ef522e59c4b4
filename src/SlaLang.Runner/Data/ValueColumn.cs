using System.Collections.Frozen;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>A column whose values are names of the agreement or of the language: by the map of its `source` block, else as they are written.</summary>
internal sealed class ValueColumn<T>(string table, FieldColumn column, FrozenDictionary<string, T> meanings)
    where T : notnull
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SpanCache<(bool IsKnown, T? Meaning)> cache = new();

    public bool IsThere => column.IsThere;

    /// <summary>False for an empty cell, and for a value that nothing knows, which is counted.</summary>
    public bool TryRead(RowCells cells, FactBatch batch, out T? meaning)
    {
        var text = cells.Text(column);
        if (!cache.TryGet(text, out var found))
        {
            found = lookup.TryGetValue(text, out var known) ? (true, known) : default;
            cache.Keep(text, found);
        }

        if (!found.IsKnown && !text.IsEmpty)
        {
            batch.UnknownValues.Add(table, column.Field, text);
        }

        meaning = found.Meaning;
        return found.IsKnown;
    }
}
