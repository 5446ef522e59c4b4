using System.Runtime.CompilerServices;
using System.Text;

namespace SlaLang.Runner.Data;

/// <summary>The row that a reader stands on, as places in a text in UTF-8 that others own.</summary>
internal sealed class Row
{
    private const int UsualCells = 64;
    private byte[] text = [];
    private Cell[] cells = new Cell[UsualCells];

    /// <summary>Where cells end that nothing was added for; null where each was added.</summary>
    private int[]? ends;
    private int firstEnd;
    private int start;
    private int end;

    public int Count { get; private set; }

    /// <summary>How many lines it takes.</summary>
    public int Lines { get; private set; }

    /// <summary>As it is written, with what ends it.</summary>
    public ReadOnlySpan<byte> Raw => text.AsSpan(start, end - start);

    public string RawText => Encoding.UTF8.GetString(Raw);

    /// <summary>What a cell says, without quotation marks around it.</summary>
    public ReadOnlySpan<byte> this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (ends is not null)
            {
                var from = place == 0 ? start : ends[firstEnd + place - 1] + 1;
                return text.AsSpan(from, ends[firstEnd + place] - from);
            }

            ref readonly var cell = ref cells[place];
            return cell.HasDoubledMarks ? Single(cell) : text.AsSpan(cell.Start, cell.Length);
        }
    }

    /// <summary>The cells from one place to another as they are written; empty where there is anything but delimiters between them, or no such cell.</summary>
    public ReadOnlySpan<byte> Written(int first, int last)
    {
        if (ends is null || last >= Count)
        {
            return [];
        }

        var from = first == 0 ? start : ends[firstEnd + first - 1] + 1;
        return text.AsSpan(from, ends[firstEnd + last] - from);
    }

    public void Begin(byte[] source, int place) => (text, start, Count, ends) = (source, place, 0, null);

    /// <summary>Stands on a row of one line, of cells that nothing but a delimiter lies between.</summary>
    /// <param name="source">The text.</param>
    /// <param name="range">Where the row is, with its line end.</param>
    /// <param name="cellEnds">Places in the text, all of which others own.</param>
    /// <param name="firstCellEnd">Which of them is the end of this row's first cell.</param>
    /// <param name="count">How many cells the row has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(byte[] source, Range range, int[] cellEnds, int firstCellEnd, int count)
    {
        (text, start, end, Lines) = (source, range.Start.Value, range.End.Value, 1);
        (ends, firstEnd, Count) = (cellEnds, firstCellEnd, count);
    }

    public void Add(int place, int length, bool hasDoubledMarks = false)
    {
        if (Count == cells.Length)
        {
            Array.Resize(ref cells, 2 * cells.Length);
        }

        cells[Count++] = new Cell(place, length, hasDoubledMarks);
    }

    /// <summary>What a cell says, as text.</summary>
    public string TextOf(int place) => Encoding.UTF8.GetString(this[place]);

    private byte[] Single(in Cell cell) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text, cell.Start, cell.Length).Replace("\"\"", "\"", StringComparison.Ordinal));

    public void End(int place, int lines) => (end, Lines) = (place, lines);

    private readonly record struct Cell(int Start, int Length, bool HasDoubledMarks);
}
