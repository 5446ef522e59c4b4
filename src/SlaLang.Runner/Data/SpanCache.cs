using System.Runtime.InteropServices;

namespace SlaLang.Runner.Data;

/// <summary>Remembers what about a thousand texts mean, for columns where the same few stand in millions of cells. One thread uses it.</summary>
internal sealed class SpanCache<T>
{
    private const int SizeBits = 10;

    /// <summary>Odd, and with its bits well mixed, so that the high bits of a product depend on all of a text.</summary>
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private const int LongestText = 64;

    private readonly (string Text, T Meaning)[] kept = new (string, T)[1 << SizeBits];

    public bool TryGet(ReadOnlySpan<char> text, out T meaning)
    {
        ref readonly var entry = ref kept[PlaceOf(text)];
        meaning = entry.Meaning;
        return entry.Text is { } known && text.SequenceEqual(known);
    }

    public void Keep(ReadOnlySpan<char> text, T meaning)
    {
        if (text.Length <= LongestText)
        {
            kept[PlaceOf(text)] = (text.ToString(), meaning);
        }
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
