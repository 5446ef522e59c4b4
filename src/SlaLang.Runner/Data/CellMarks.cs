using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SlaLang.Runner.Data;

/// <summary>Where in a text the characters stand that cells and rows can end with, and quotation marks. One thread uses it.</summary>
internal sealed class CellMarks
{
    private int[] places = [];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Places => places.AsSpan(0, Count);

    /// <summary>Takes the place of what was found before.</summary>
    public void Find(ReadOnlySpan<char> text, char delimiter)
    {
        if (places.Length < text.Length)
        {
            places = new int[text.Length];
        }

        Count = 0;
        var place = 0;
        for (; place + Vector128<byte>.Count <= text.Length; place += Vector128<byte>.Count)
        {
            Add(place, MarksOf(MemoryMarshal.Cast<char, ushort>(text.Slice(place, Vector128<byte>.Count)), delimiter));
        }

        for (; place < text.Length; place++)
        {
            Add(place, text[place] is '"' or '\n' or '\r' || text[place] == delimiter ? 1U : 0U);
        }
    }

    /// <summary>A bit for each of sixteen characters that is a mark; none of the marks lies outside of Latin 1, where narrowing keeps characters apart.</summary>
    private static uint MarksOf(ReadOnlySpan<ushort> text, char delimiter)
    {
        var narrow = Vector128.NarrowWithSaturation(Vector128.Create(text), Vector128.Create(text[Vector128<ushort>.Count..]));
        var marks = Vector128.Equals(narrow, Vector128.Create((byte)delimiter))
            | Vector128.Equals(narrow, Vector128.Create((byte)'"'))
            | Vector128.Equals(narrow, Vector128.Create((byte)'\n'))
            | Vector128.Equals(narrow, Vector128.Create((byte)'\r'));
        return marks.ExtractMostSignificantBits();
    }

    private void Add(int place, uint marks)
    {
        for (; marks != 0; marks &= marks - 1)
        {
            places[Count++] = place + BitOperations.TrailingZeroCount(marks);
        }
    }
}
