using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SlaLang.Runner.Data;

/// <summary>Where in a text the characters stand that cells and rows can end with, and quotation marks. One thread uses it.</summary>
internal sealed class CellMarks
{
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
    public void Find(ReadOnlySpan<char> text, char delimiter)
    {
        if (Places.Length < text.Length)
        {
            (Places, lineEnds) = (new int[text.Length], new int[text.Length]);
        }

        (Count, Lines, returnsAlone, hasQuotes) = (0, 0, 0, false);
        var place = 0;
        for (; place + Vector128<byte>.Count <= text.Length; place += Vector128<byte>.Count)
        {
            AddSixteen(text, place, delimiter);
        }

        for (; place < text.Length; place++)
        {
            var isReturn = text[place] == '\r';
            var isQuote = text[place] == '"';
            var isLineFeed = text[place] == '\n';
            hasQuotes |= isQuote;
            returnsAlone += isReturn ? 1 : 0;
            Add(text, place, isReturn || isQuote || isLineFeed || text[place] == delimiter ? 1U : 0, isLineFeed ? 1U : 0);
        }
    }

    /// <summary>Looks at sixteen characters at once; none of the marks lies outside of Latin 1, where narrowing keeps characters apart.</summary>
    private void AddSixteen(ReadOnlySpan<char> text, int place, char delimiter)
    {
        var wide = MemoryMarshal.Cast<char, ushort>(text.Slice(place, Vector128<byte>.Count));
        var narrow = Vector128.NarrowWithSaturation(Vector128.Create(wide), Vector128.Create(wide[Vector128<ushort>.Count..]));
        var quotes = Vector128.Equals(narrow, Vector128.Create((byte)'"'));
        var returns = Vector128.Equals(narrow, Vector128.Create((byte)'\r'));
        var lineFeeds = Vector128.Equals(narrow, Vector128.Create((byte)'\n'));
        var special = quotes | returns;
        if (special != Vector128<byte>.Zero)
        {
            hasQuotes |= quotes != Vector128<byte>.Zero;
            returnsAlone += BitOperations.PopCount(returns.ExtractMostSignificantBits());
        }

        var marks = Vector128.Equals(narrow, Vector128.Create((byte)delimiter)) | lineFeeds | special;
        Add(text, place, marks.ExtractMostSignificantBits(), lineFeeds.ExtractMostSignificantBits());
    }

    /// <param name="text">The text.</param>
    /// <param name="place">Where in it the bits begin.</param>
    /// <param name="marks">A bit for each character that is a mark.</param>
    /// <param name="lineFeeds">A bit for each that is a line feed.</param>
    private void Add(ReadOnlySpan<char> text, int place, uint marks, uint lineFeeds)
    {
        for (; lineFeeds != 0; lineFeeds &= lineFeeds - 1)
        {
            var bit = BitOperations.TrailingZeroCount(lineFeeds);
            lineEnds[Lines++] = Count + BitOperations.PopCount(marks & ((1U << bit) - 1));
            returnsAlone -= place + bit > 0 && text[place + bit - 1] == '\r' ? 1 : 0;
        }

        for (; marks != 0; marks &= marks - 1)
        {
            Places[Count++] = place + BitOperations.TrailingZeroCount(marks);
        }
    }
}
