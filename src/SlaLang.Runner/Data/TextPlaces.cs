using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>The places of texts in a table that threads share, such as owners', which stand in many rows. One thread uses it.</summary>
internal sealed class TextPlaces(NameTable table)
{
    private readonly SpanCache<int> recent = new();
    private readonly int empty = table.PlaceOf("");

    public int Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return empty;
        }

        if (recent.TryGet(text, out var known))
        {
            return known;
        }

        var place = table.PlaceOf(text);
        recent.Keep(text, place);
        return place;
    }
}
