using System.Collections.Frozen;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>A column whose values are names of the agreement or of the language: by the map of its `source` block, else as they are written.</summary>
internal sealed class ValueColumn<T>(string table, FieldColumn column, FrozenDictionary<string, T> meanings)
    where T : notnull
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SpanCache<(bool IsKnown, bool IsEmpty, T? Meaning)> cache = new();

    public bool IsThere => column.IsThere;

    /// <summary>False for an empty cell, and for a value that nothing knows, which is counted.</summary>
    public bool TryRead(RowCells cells, FactBatch batch, out T? meaning)
    {
        var written = cells.Written(column);
        if (!cache.TryGet(written, out var found))
        {
            var text = cells.Text(column);
            found = lookup.TryGetValue(text, out var known) ? (true, text.IsEmpty, known) : (false, text.IsEmpty, default);
            cache.Keep(written, found);
        }

        if (found is { IsKnown: false, IsEmpty: false })
        {
            batch.UnknownValues.Add(table, column.Field, cells.Text(column));
        }

        meaning = found.Meaning;
        return found.IsKnown;
    }
}
