namespace SlaLang.Runner.Data;

/// <summary>
/// Remembers what cells that stand next to each other mean together, where the same few thousand combinations fill millions of rows: looking all of them up
/// costs little more than looking up one. Where most rows differ it gives up. One thread uses it.
/// </summary>
internal sealed class NeighbourCache<T>
{
    private const int SizeBits = 13;

    /// <summary>Half of the table stays empty: with more combinations than this it begins anew.</summary>
    private const int Most = 1 << (SizeBits - 1);

    /// <summary>So many more rows may be new than were known.</summary>
    private const int Patience = 1 << 14;

    /// <summary>From the first on, so that few of them take up little of the processor's cache.</summary>
    private readonly (NeighbourText Text, T Meaning)[] kept = [];
    private int count;

    /// <summary>For each place the number of the combination that is there, counted from one; zero for none.</summary>
    private readonly ushort[] numbers = [];
    private readonly int first;
    private readonly int last;
    private int trust = Patience;

    /// <param name="columns">The columns of the cells; those that the file does not have do not matter.</param>
    public NeighbourCache(params IEnumerable<FieldColumn> columns)
    {
        int[] places = [.. columns.Select(column => column.Ordinal).Where(place => place >= 0).Distinct().Order()];
        if (places.Length > 1 && places[^1] - places[0] == places.Length - 1)
        {
            (first, last) = (places[0], places[^1]);
            (numbers, kept) = (new ushort[1 << SizeBits], new (NeighbourText, T)[Most]);
        }
    }

    /// <summary>The cells of a row; none where they tell nothing.</summary>
    public NeighbourText TextOf(RowCells cells) => numbers.Length > 0 && trust > 0 ? NeighbourText.Of(cells.Written(first, last)) : default;

    public bool TryGet(in NeighbourText text, out T? meaning)
    {
        meaning = default;
        if (text.IsNone)
        {
            return false;
        }

        var number = numbers[PlaceOf(text)];
        trust = number == 0 ? trust - 1 : Math.Min(trust + 1, Patience);
        meaning = number == 0 ? default : kept[number - 1].Meaning;
        return number > 0;
    }

    public void Keep(in NeighbourText text, T meaning)
    {
        if (text.IsNone)
        {
            return;
        }

        if (count == Most)
        {
            count = 0;
            numbers.AsSpan().Clear();
        }

        kept[count++] = (text, meaning);
        numbers[PlaceOf(text)] = (ushort)count;
    }

    /// <summary>Where a text is, else where it belongs.</summary>
    private int PlaceOf(in NeighbourText text)
    {
        var place = text.Place(SizeBits);
        while (numbers[place] is > 0 and var number && !kept[number - 1].Text.Is(text))
        {
            place = (place + 1) & (numbers.Length - 1);
        }

        return place;
    }
}
