using System.Collections.Frozen;

namespace SlaLang.Runner.Data;

/// <summary>A column of texts, each of which may have another name in the map of its `source` block.</summary>
internal sealed class TextColumn(FieldColumn column, FrozenDictionary<string, string> names)
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();

    public FieldColumn Column => column;

    public bool HasNames => names.Count > 0;

    public bool Knows(ReadOnlySpan<char> text) => lookup.TryGetValue(text, out _);

    public ReadOnlySpan<char> Read(RowCells cells)
    {
        var text = cells.Text(column);
        return HasNames && lookup.TryGetValue(text, out var name) ? name : text;
    }
}
