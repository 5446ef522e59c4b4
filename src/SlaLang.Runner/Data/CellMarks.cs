using System.Numerics;
using System.Runtime.CompilerServices;

namespace SlaLang.Runner.Data;

/// <summary>Where in a text in UTF-8 the characters stand that cells and rows can end with, and quotation marks. One thread uses it.</summary>
internal sealed class CellMarks
{
    /// <summary>So many bytes are looked at at once, a bit for each.</summary>
    private const int Group = 64;

    private const int Few = 8;

    private int[] lineEnds = [];
    private int returnsAlone;
    private bool hasQuotes;

    public int Count { get; private set; }

    /// <summary>The places; what lies beyond the count is none.</summary>
    public int[] Places { get; private set; } = [];

    /// <summary>How many of them are line feeds.</summary>
    public int Lines { get; private set; }

    /// <summary>True where nothing is quoted and carriage returns only stand before line feeds: then every line is a row, and every other mark ends a cell.</summary>
    public bool AreLinesRows => !hasQuotes && returnsAlone == 0;

    /// <summary>Which of the marks a line feed is.</summary>
    public int LineEnd(int line) => lineEnds[line];

    /// <summary>Takes the place of what was found before.</summary>
    public void Find(ReadOnlySpan<byte> text, byte delimiter)
    {
        if (Places.Length < text.Length + Group)
        {
            (Places, lineEnds) = (new int[text.Length + Group], new int[text.Length]);
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
        var group = new ByteGroup(text.Slice(place, Group));
        var lineFeeds = group.PlacesOf((byte)'\n');
        var ends = lineFeeds | group.PlacesOf(delimiter);
        var special = group.HasEither((byte)'"', (byte)'\r') ? Special(group.PlacesOf((byte)'"'), group.PlacesOf((byte)'\r')) : 0;
        Add(text, place, ends | special, lineFeeds);
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

        var room = Places.AsSpan(Count, Group);
        Count += BitOperations.PopCount(marks);
        for (; marks != 0; room = room[Few..])
        {
            AddFew(room[..Few], place, ref marks);
        }
    }

    /// <summary>Adds the first eight marks without asking whether they are so many: what is no mark stands behind the last, for the next to be written over it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFew(Span<int> room, int place, ref ulong marks)
    {
        for (var index = 0; index < Few; index++)
        {
            room[index] = place + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
        }
    }
}
