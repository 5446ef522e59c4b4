using System.Runtime.InteropServices;

namespace SlaLang.Runner.Data;

/// <summary>
/// Remembers what about a thousand texts mean, for columns where the same few stand in millions of cells. A text has two places, so that two which
/// differ little do not drive each other out. One thread uses it.
/// </summary>
internal sealed class SpanCache<T>
{
    private const int SizeBits = 10;

    /// <summary>Odd, and with its bits well mixed, so that the high bits of a product depend on all of a text.</summary>
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private const int LongestText = 64;

    private readonly (string Text, T Meaning)[] kept = new (string, T)[1 << SizeBits];

    public bool TryGet(ReadOnlySpan<char> text, out T meaning)
    {
        var place = PlaceOf(text);
        return IsAt(place, text, out meaning) || IsAt(place ^ 1, text, out meaning);
    }

    public void Keep(ReadOnlySpan<char> text, T meaning)
    {
        if (text.Length <= LongestText)
        {
            var place = PlaceOf(text);
            kept[place ^ 1] = kept[place].Text is null ? kept[place ^ 1] : kept[place];
            kept[place] = (text.ToString(), meaning);
        }
    }

    private bool IsAt(int place, ReadOnlySpan<char> text, out T meaning)
    {
        ref readonly var entry = ref kept[place];
        meaning = entry.Meaning;
        return entry.Text is { } known && text.SequenceEqual(known);
    }

    /// <summary>Texts in one column mostly differ in their length, in their first or in their last characters.</summary>
    private static int PlaceOf(ReadOnlySpan<char> text)
    {
        var mixed = (((FourOf(text[..Math.Min(4, text.Length)]) * Spread) ^ FourOf(text[Math.Max(0, text.Length - 4)..])) + (uint)text.Length) * Spread;
        return (int)(mixed >> (64 - SizeBits));
    }

    private static ulong FourOf(ReadOnlySpan<char> text)
    {
        if (text.Length == 4)
        {
            return MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text));
        }

        var all = 0UL;
        foreach (var sign in text)
        {
            all = (all << 16) | sign;
        }

        return all;
    }
}
