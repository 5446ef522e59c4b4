using System.Numerics;
using System.Runtime.InteropServices;

namespace SlaLang.Runner.Data;

/// <summary>
/// Remembers what cells that stand next to each other mean together, where the same few thousand combinations fill millions of rows: looking all of them up
/// costs little more than looking up one. Where most rows differ it gives up. One thread uses it.
/// </summary>
internal sealed class NeighbourCache<T>
{
    private const int SizeBits = 13;
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;
    private const int Rotation = 29;
    private const int ShortestText = sizeof(ulong);
    private const int LongestText = 128;

    /// <summary>So many more rows may be new than were known.</summary>
    private const int Patience = 1 << 14;

    private readonly (byte[] Text, T Meaning)[] kept = [];
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
            kept = new (byte[], T)[1 << SizeBits];
        }
    }

    /// <summary>The cells of a row as they are written; empty where that tells nothing.</summary>
    public ReadOnlySpan<byte> TextOf(RowCells cells) =>
        kept.Length > 0 && trust > 0 && cells.Written(first, last) is { Length: >= ShortestText and <= LongestText } text ? text : [];

    public bool TryGet(ReadOnlySpan<byte> text, out T? meaning)
    {
        meaning = default;
        if (text.IsEmpty)
        {
            return false;
        }

        ref readonly var entry = ref kept[PlaceOf(text)];
        if (entry.Text is { } known && text.SequenceEqual(known))
        {
            trust += trust < Patience ? 1 : 0;
            meaning = entry.Meaning;
            return true;
        }

        trust--;
        return false;
    }

    public void Keep(ReadOnlySpan<byte> text, T meaning)
    {
        if (!text.IsEmpty)
        {
            kept[PlaceOf(text)] = (text.ToArray(), meaning);
        }
    }

    private static int PlaceOf(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        for (var place = 0; place + sizeof(ulong) < text.Length; place += sizeof(ulong))
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(text[place..])) * Spread, Rotation);
        }

        hash = (hash ^ MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..])) * Spread;
        return (int)((hash ^ (hash >> 32)) * Spread >> (64 - SizeBits));
    }
}
