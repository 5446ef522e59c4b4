using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>Reads blocks of one file on one thread.</summary>
internal sealed class BlockReader(ExportFile file, TableColumns columns, RowReader rowReader, InstantReader instants) : IDisposable
{
    private readonly BlockRows rows = new();

    private Row Row => rows.Row;

    public BlockReading Read(RecordBlock block, char delimiter, Func<int, FactBatch> newBatch)
    {
        rows.Begin(block, delimiter);
        var batch = newBatch(rows.Lines);
        var rejects = new Rejects(file, columns, Row, delimiter);
        var cells = new RowCells(Row, instants);
        var tally = new Tally();
        for (var line = block.Line; rows.Next(); line += Row.Lines)
        {
            if (Row.Count == columns.Count || HasOnlyEmptyCellsBeyond())
            {
                tally.Rows++;
                cells.Begin();
                rowReader.Read(cells, batch);
                rejects.AddIf(cells, line);
            }
            else
            {
                Count(tally, rejects, line);
            }
        }

        rowReader.Finish(batch);
        return tally.With(rejects, batch);
    }

    public void Dispose() => rows.Dispose();

    /// <summary>A row with another number of cells than the file has columns.</summary>
    private void Count(Tally tally, Rejects rejects, int line)
    {
        var isShort = Row.Count < columns.Count;
        if (Row.Count == 1 && string.IsNullOrWhiteSpace(Row.TextOf(0)))
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
            tally.LineCutOff = isShort && Row.Raw is [.., not ((byte)'\n' or (byte)'\r')] ? line : 0;
            tally.Rows += isShort ? 0 : 1;
            rejects.AddLength(line, isShort);
        }
    }

    /// <summary>Some programs end every row with delimiters.</summary>
    private bool HasOnlyEmptyCellsBeyond()
    {
        for (var place = columns.Count; place < Row.Count; place++)
        {
            if (!string.IsNullOrWhiteSpace(Row.TextOf(place)))
            {
                return false;
            }
        }

        return Row.Count > columns.Count;
    }

    private sealed class Tally
    {
        public int Rows { get; set; }

        public int Footers { get; set; }

        public int ShortRows { get; set; }

        public bool IsAfterBlank { get; set; }

        public int LineCutOff { get; set; }

        public BlockReading With(Rejects rejects, FactBatch batch) => new(batch)
        {
            Rows = Rows,
            FooterLines = Footers,
            ShortRows = ShortRows,
            HasBlankLine = IsAfterBlank,
            LineCutOff = LineCutOff,
            Rejected = rejects.Count,
            Doubtful = rejects.Doubtful,
            Unread = rejects.Unread,
            Rejects = rejects.Shown,
            ShortRejects = rejects.ShownShort,
        };
    }
}
