namespace SlaLang.Runner.Data;

/// <summary>The row that a reader stands on, as places in a text that others own.</summary>
internal sealed class Row
{
    private const int UsualCells = 64;
    private char[] text = [];
    private Cell[] cells = new Cell[UsualCells];
    private int start;
    private int end;

    public int Count { get; private set; }

    /// <summary>How many lines it takes.</summary>
    public int Lines { get; private set; }

    /// <summary>As it is written, with what ends it.</summary>
    public ReadOnlySpan<char> Raw => text.AsSpan(start, end - start);

    /// <summary>What a cell says, without quotation marks around it.</summary>
    public ReadOnlySpan<char> this[int place]
    {
        get
        {
            ref readonly var cell = ref cells[place];
            var span = text.AsSpan(cell.Start, cell.Length);
            return cell.HasDoubledMarks ? span.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : span;
        }
    }

    public void Begin(char[] source, int place) => (text, start, Count) = (source, place, 0);

    public void Add(int place, int length, bool hasDoubledMarks = false)
    {
        if (Count == cells.Length)
        {
            Array.Resize(ref cells, 2 * cells.Length);
        }

        cells[Count++] = new Cell(place, length, hasDoubledMarks);
    }

    public void End(int place, int lines) => (end, Lines) = (place, lines);

    private readonly record struct Cell(int Start, int Length, bool HasDoubledMarks);
}
