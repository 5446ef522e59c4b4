using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>The places of a column's texts in a table that threads share, such as owners', which stand in many rows. One thread uses it.</summary>
/// <param name="table">The table.</param>
/// <param name="column">The column.</param>
/// <param name="areOwners">Whether the texts are ids or names of owners.</param>
internal sealed class TextPlaces(NameTable table, TextColumn column, bool areOwners = false)
{
    private readonly SpanCache<int> recent = new();

    public int Of(RowCells cells)
    {
        var written = cells.Written(column.Column);
        if (!recent.TryGet(written, out var place))
        {
            var text = column.Read(cells);
            place = table.PlaceOf(areOwners ? RowReader.Owner(text) : text);
            recent.Keep(written, place);
        }

        return place;
    }
}
