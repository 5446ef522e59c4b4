using SlaLang.Facts;
using Sylvan.Data.Csv;

namespace SlaLang.Runner.Data;

/// <summary>Reads blocks of one file on one thread.</summary>
internal sealed class BlockReader(ExportFile file, TableColumns columns, RowReader rowReader, InstantReader instants)
{
    private const int BufferSize = 1 << 15;

    /// <summary>About as many rows as the block before had, with some room.</summary>
    private int expected;

    public BlockReading Read(RecordBlock block, char delimiter, Func<int, FactBatch> newBatch)
    {
        var batch = newBatch(expected);
        using var reader = CsvDataReader.Create(new BlockText(block), Options(delimiter));
        var rejects = new Rejects(file, columns, reader, delimiter);
        var cells = new RowCells(reader, instants);
        var tally = new Tally();
        for (var line = block.Line; reader.Read(); line += LinesOf(reader))
        {
            if (reader.RowFieldCount == columns.Count || HasOnlyEmptyCellsBeyond(reader))
            {
                tally.Rows++;
                cells.Begin();
                rowReader.Read(cells, batch);
                rejects.AddIf(cells.Problem, line);
            }
            else
            {
                Count(reader, tally, rejects, line);
            }
        }

        expected = tally.Rows + (tally.Rows / 8);
        return tally.With(rejects, batch);
    }

    /// <summary>How many lines the row takes.</summary>
    public static int LinesOf(CsvDataReader reader) => 1 + reader.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');

    public static CsvDataReaderOptions Options(char delimiter) => new()
    {
        HasHeaders = false,
        Delimiter = delimiter,
        BufferSize = BufferSize,
        MaxBufferSize = 2 * RecordBlocks.LongestRow,
        CsvStyle = CsvStyle.Lax,
    };

    /// <summary>A row with another number of cells than the file has columns.</summary>
    private void Count(CsvDataReader reader, Tally tally, Rejects rejects, int line)
    {
        var isShort = reader.RowFieldCount < columns.Count;
        if (reader.RowFieldCount == 1 && reader.GetFieldSpan(0).IsWhiteSpace())
        {
            tally.IsAfterBlank = true;
        }
        else if (isShort && tally.IsAfterBlank)
        {
            tally.Footers++;
        }
        else
        {
            tally.ShortRows += isShort ? 1 : 0;
            tally.Rows += isShort ? 0 : 1;
            rejects.AddLength(line, isShort);
        }
    }

    /// <summary>Some programs end every row with delimiters.</summary>
    private bool HasOnlyEmptyCellsBeyond(CsvDataReader reader)
    {
        for (var place = columns.Count; place < reader.RowFieldCount; place++)
        {
            if (!reader.GetFieldSpan(place).IsWhiteSpace())
            {
                return false;
            }
        }

        return reader.RowFieldCount > columns.Count;
    }

    private sealed class Tally
    {
        public int Rows { get; set; }

        public int Footers { get; set; }

        public int ShortRows { get; set; }

        public bool IsAfterBlank { get; set; }

        public BlockReading With(Rejects rejects, FactBatch batch) => new(batch)
        {
            Rows = Rows,
            FooterLines = Footers,
            ShortRows = ShortRows,
            HasBlankLine = IsAfterBlank,
            Rejected = rejects.Count,
            Rejects = rejects.Shown,
            ShortRejects = rejects.ShownShort,
        };
    }
}
