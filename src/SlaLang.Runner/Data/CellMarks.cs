using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SlaLang.Runner.Data;

/// <summary>Where in a text in UTF-8 the characters stand that cells and rows can end with, and quotation marks. One thread uses it.</summary>
internal sealed class CellMarks
{
    /// <summary>So many bytes are looked at at once, a bit for each.</summary>
    private const int Group = 64;

    private int[] lineEnds = [];
    private int returnsAlone;
    private bool hasQuotes;

    public int Count { get; private set; }

    /// <summary>The places; what lies beyond the count is none.</summary>
    public int[] Places { get; private set; } = [];

    /// <summary>Which of the marks are line feeds.</summary>
    public ReadOnlySpan<int> LineEnds => lineEnds.AsSpan(0, Lines);

    /// <summary>True where nothing is quoted and carriage returns only stand before line feeds: then every line is a row, and every other mark ends a cell.</summary>
    public bool AreLinesRows => !hasQuotes && returnsAlone == 0;

    private int Lines { get; set; }

    /// <summary>Takes the place of what was found before.</summary>
    public void Find(ReadOnlySpan<byte> text, byte delimiter)
    {
        if (Places.Length < text.Length)
        {
            (Places, lineEnds) = (new int[text.Length], new int[text.Length]);
        }

        (Count, Lines, returnsAlone, hasQuotes) = (0, 0, 0, false);
        var place = 0;
        for (; place + Group <= text.Length; place += Group)
        {
            AddGroup(text, place, delimiter);
        }

        for (; place < text.Length; place++)
        {
            var isLineFeed = text[place] == '\n';
            var special = Special(text[place] == '"' ? 1U : 0, text[place] == '\r' ? 1U : 0);
            Add(text, place, isLineFeed || text[place] == delimiter ? 1U : special, isLineFeed ? 1U : 0);
        }
    }

    /// <summary>Looks at many bytes at once; no mark is a part of a longer character.</summary>
    private void AddGroup(ReadOnlySpan<byte> text, int place, byte delimiter)
    {
        var group = text.Slice(place, Group);
        var (ends, lineFeeds, special) = (0UL, 0UL, Vector128<byte>.Zero);
        for (var part = 0; part < Group; part += Vector128<byte>.Count)
        {
            var bytes = Vector128.Create(group[part..]);
            var feeds = Vector128.Equals(bytes, Vector128.Create((byte)'\n'));
            ends |= (ulong)(Vector128.Equals(bytes, Vector128.Create(delimiter)) | feeds).ExtractMostSignificantBits() << part;
            lineFeeds |= (ulong)feeds.ExtractMostSignificantBits() << part;
            special |= Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\r'));
        }

        Add(text, place, ends | (special == Vector128<byte>.Zero ? 0 : Special(PlacesOf((byte)'"', group), PlacesOf((byte)'\r', group))), lineFeeds);
    }

    /// <summary>A bit for each byte of a group that is the one.</summary>
    private static ulong PlacesOf(byte one, ReadOnlySpan<byte> group)
    {
        var bits = 0UL;
        for (var part = 0; part < Group; part += Vector128<byte>.Count)
        {
            bits |= (ulong)Vector128.Equals(Vector128.Create(group[part..]), Vector128.Create(one)).ExtractMostSignificantBits() << part;
        }

        return bits;
    }

    /// <summary>Takes down what keeps lines from being rows, and gives the bits of both.</summary>
    private ulong Special(ulong quotes, ulong returns)
    {
        hasQuotes |= quotes != 0;
        returnsAlone += BitOperations.PopCount(returns);
        return quotes | returns;
    }

    /// <param name="text">The text.</param>
    /// <param name="place">Where in it the bits begin.</param>
    /// <param name="marks">A bit for each byte that is a mark.</param>
    /// <param name="lineFeeds">A bit for each that is a line feed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ReadOnlySpan<byte> text, int place, ulong marks, ulong lineFeeds)
    {
        for (; lineFeeds != 0; lineFeeds &= lineFeeds - 1)
        {
            var bit = BitOperations.TrailingZeroCount(lineFeeds);
            lineEnds[Lines++] = Count + BitOperations.PopCount(marks & ((1UL << bit) - 1));
            returnsAlone -= place + bit > 0 && text[place + bit - 1] == '\r' ? 1 : 0;
        }

        var (places, count) = (Places, Count);
        for (; marks != 0; marks &= marks - 1)
        {
            places[count++] = place + BitOperations.TrailingZeroCount(marks);
        }

        Count = count;
    }
}
