namespace SlaLang.Runner.Data;

/// <summary>
/// Reads rows that are written as they should be, millions of them: a cell is quoted as a whole or not at all. It stops before a row that is not,
/// and <see cref="LaxRows"/> tells what that means.
/// </summary>
internal sealed class PlainRows
{
    private readonly CellMarks marks = new();
    private byte[] text = [];
    private int length;
    private int mark;
    private int line;
    private int lines;

    /// <summary>How many lines are rows: all, or none that is known to be.</summary>
    private int rows;

    /// <summary>Where the next row begins.</summary>
    public int Place { get; private set; }

    /// <summary>How many lines the text has.</summary>
    public int Lines => marks.Lines + 1;

    public bool IsAtEnd => Place >= length;

    public void Begin(RecordBlock block, char delimiter)
    {
        (text, length, mark, line, Place) = (block.Text, block.Length, 0, 0, 0);
        marks.Find(block.Span, (byte)delimiter);
        rows = marks.AreLinesRows ? marks.Lines : 0;
    }

    /// <summary>False at the end of the text, and before a row that is not plain.</summary>
    public bool TryRead(Row row)
    {
        if (IsAtEnd || text[Place] == '#')
        {
            return false;
        }

        if (line < rows)
        {
            TakeLine(row, marks.LineEnd(line++));
            return true;
        }

        return TryReadCells(row);
    }

    private bool TryReadCells(Row row)
    {
        row.Begin(text, Place);
        (lines, var place) = (1, Place);
        while (true)
        {
            var end = mark < marks.Count && marks.Places[mark] == place && text[place] == '"' ? Quoted(row, place) : Bare(row, place);
            if (end < 0)
            {
                return false;
            }

            if (end >= length || text[end] is (byte)'\n' or (byte)'\r')
            {
                return TryEnd(row, end);
            }

            place = end + 1;
            mark++;
        }
    }

    /// <summary>A line is the row; its cells are looked up in the marks when somebody asks for them.</summary>
    private void TakeLine(Row row, int lineEnd)
    {
        var (places, start) = (marks.Places, Place);
        var end = places[lineEnd];
        var isReturn = end > start && text[end - 1] == '\r';
        row.Take(text, start..(end + 1), places, mark, lineEnd - mark + (isReturn ? 0 : 1));
        (mark, Place) = (lineEnd + 1, end + 1);
    }

    /// <summary>Adds a cell without quotation marks around it, and says where it ends.</summary>
    private int Bare(Row row, int start)
    {
        var places = marks.Places;
        var buffer = text;
        while (mark < marks.Count && buffer[places[mark]] == '"')
        {
            mark++;
        }

        var end = mark < marks.Count ? places[mark] : length;
        row.Add(start, end - start);
        return end;
    }

    /// <summary>Where the mark after one stands, or the text ends.</summary>
    private int After(int place) => place + 1 < marks.Count ? marks.Places[place + 1] : length;

    /// <summary>Adds a cell with quotation marks around it, and says where what follows it stands; negative where the cell goes on behind its mark.</summary>
    private int Quoted(Row row, int start)
    {
        var places = marks.Places;
        var (buffer, hasDoubled) = (text, false);
        for (mark++; mark < marks.Count; mark++)
        {
            var place = places[mark];
            if (buffer[place] != '"')
            {
                lines += buffer[place] == '\n' ? 1 : 0;
                continue;
            }

            var follows = After(mark);
            if (follows != place + 1)
            {
                return -1;
            }

            if (++mark >= marks.Count || buffer[follows] != '"')
            {
                row.Add(start + 1, place - start - 1, hasDoubled);
                return follows;
            }

            hasDoubled = true;
        }

        return -1;
    }

    /// <summary>Ends the row with its line end; one that is no more than a carriage return is not plain.</summary>
    private bool TryEnd(Row row, int end)
    {
        var isReturn = end < length && text[end] == '\r';
        var lineEnd = isReturn ? end + 1 : end;
        if (isReturn && (lineEnd >= length || text[lineEnd] != '\n'))
        {
            return false;
        }

        mark += isReturn ? 2 : 1;
        Place = Math.Min(length, lineEnd + 1);
        row.End(Place, lines);
        return true;
    }
}
