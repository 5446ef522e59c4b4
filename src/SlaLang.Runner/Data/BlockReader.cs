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
        var (line, rows, footers, shortRows, isAfterBlank) = (block.Line, 0, 0, 0, false);
        while (reader.Read())
        {
            var width = reader.RowFieldCount;
            if (width == columns.Count || HasOnlyEmptyCellsBeyond(reader))
            {
                rows++;
                cells.Begin();
                rowReader.Read(cells, batch);
                rejects.AddIf(cells.Problem, line);
            }
            else if (width == 1 && reader.GetFieldSpan(0).IsWhiteSpace())
            {
                isAfterBlank = true;
            }
            else if (isAfterBlank && width < columns.Count)
            {
                footers++;
            }
            else
            {
                shortRows += width < columns.Count ? 1 : 0;
                rows += width < columns.Count ? 0 : 1;
                rejects.AddLength(line, isShort: width < columns.Count);
            }

            line += LinesOf(reader);
        }

        expected = rows + (rows / 8);
        return new BlockReading(batch)
        {
            Rows = rows, FooterLines = footers, ShortRows = shortRows, HasBlankLine = isAfterBlank, Rejected = rejects.Count, Rejects = rejects.Shown, ShortRejects = rejects.ShownShort,
        };
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
}
