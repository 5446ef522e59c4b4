using System.Runtime.InteropServices;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>
/// Remembers what about a thousand texts in UTF-8 mean, for columns where the same few stand in millions of cells. A text has two places, so that two which
/// differ little do not drive each other out. One thread uses it.
/// </summary>
internal sealed class SpanCache<T>
{
    private const int SizeBits = 10;

    /// <summary>Odd, and with its bits well mixed, so that the high bits of a product depend on all of a text.</summary>
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private const int LongestText = 64;

    private readonly (byte[] Text, T Meaning)[] kept = new (byte[], T)[1 << SizeBits];

    /// <summary>Texts of up to eight bytes, which are told apart by a number.</summary>
    private readonly (ulong Key, int LengthAndOne, T Meaning)[] keptShort = new (ulong, int, T)[1 << SizeBits];

    public bool TryGet(ReadOnlySpan<byte> text, out T meaning)
    {
        if (ShortText.TryPack(text, out var key))
        {
            var near = PlaceOf(key, text.Length);
            return IsAt(near, key, text.Length, out meaning) || IsAt(near ^ 1, key, text.Length, out meaning);
        }

        var place = PlaceOf(text);
        return IsAt(place, text, out meaning) || IsAt(place ^ 1, text, out meaning);
    }

    public void Keep(ReadOnlySpan<byte> text, T meaning)
    {
        if (ShortText.TryPack(text, out var key))
        {
            var near = PlaceOf(key, text.Length);
            keptShort[near ^ 1] = keptShort[near].LengthAndOne == 0 ? keptShort[near ^ 1] : keptShort[near];
            keptShort[near] = (key, text.Length + 1, meaning);
        }
        else if (text.Length <= LongestText)
        {
            var place = PlaceOf(text);
            kept[place ^ 1] = kept[place].Text is null ? kept[place ^ 1] : kept[place];
            kept[place] = (text.ToArray(), meaning);
        }
    }

    private static int PlaceOf(ulong key, int length) => (int)(((key * Spread) ^ (key >> 32) ^ (uint)length) * Spread >> (64 - SizeBits));

    private bool IsAt(int place, ulong key, int length, out T meaning)
    {
        ref readonly var entry = ref keptShort[place];
        meaning = entry.Meaning;
        return entry.Key == key && entry.LengthAndOne == length + 1;
    }

    private bool IsAt(int place, ReadOnlySpan<byte> text, out T meaning)
    {
        ref readonly var entry = ref kept[place];
        meaning = entry.Meaning;
        return entry.Text is { } known && text.SequenceEqual(known);
    }

    /// <summary>Texts in one column mostly differ in their length, in their first or in their last characters. These have more than eight bytes.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> text)
    {
        var (first, last) = (EightOf(text), EightOf(text[^ShortText.Longest..]));
        return (int)((((first * Spread) ^ last) + (uint)text.Length) * Spread >> (64 - SizeBits));
    }

    private static ulong EightOf(ReadOnlySpan<byte> text) => MemoryMarshal.Read<ulong>(text);
}
