using System.Collections.Immutable;
using System.Text;
using SlaLang.Facts;
using SlaLang.Runner.Files;
using Sylvan.Data.Csv;

namespace SlaLang.Runner.Data;

/// <summary>Reads one export from beginning to end.</summary>
internal sealed class ExportReader(ExportFile file, Func<TableColumns, RowReader> rowsOf, Func<ImmutableArray<string>, TableColumns> columnsOf)
{
    /// <summary>A row longer than this is a mistake, such as a quotation mark that is never closed.</summary>
    private const int LongestRow = 1 << 24;
    private const int FirstBuffer = 1 << 16;

    private int line = 1;
    private int rows;
    private int footerLines;

    public ExportReading Read(FactBatch batch, InstantReader instants)
    {
        try
        {
            using var text = ExportText.Open(file.FullPath);
            var buffer = new char[FirstBuffer];
            var start = new PrefixedText(text, FirstBuffer);
            var delimiter = file.Source?.Delimiter is [var given] ? given : Delimiters.Of(start.Prefix);
            using var reader = CsvDataReader.Create(start, Options(delimiter));
            return Read(reader, delimiter, batch, instants);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Unreadable(problem is DecoderFallbackException
                ? $"`{file.Path}` is not UTF-8 text (see line {line}); export it as UTF-8, or save it as UTF-8 in the spreadsheet"
                : FileProblem.Reading(file.Path, problem));
        }
        catch (CsvRecordTooLargeException)
        {
            return Unreadable($"`{file.Path}` has a row of more than 16 million characters at line {line}; a quotation mark before it may never be closed");
        }
        catch (CsvFormatException)
        {
            return Unreadable($"`{file.Path}` ends inside quotation marks; the row that begins at line {line} is not complete");
        }
    }

    private static CsvDataReaderOptions Options(char delimiter) => new()
    {
        HasHeaders = false,
        Delimiter = delimiter,
        MaxBufferSize = LongestRow,
        BufferSize = FirstBuffer,
        OwnsReader = false,
    };

    private ExportReading Unreadable(string problem) => new(file) { Problem = problem };

    private ExportReading Read(CsvDataReader reader, char delimiter, FactBatch batch, InstantReader instants)
    {
        if (!reader.Read())
        {
            return Unreadable($"`{file.Path}` is empty; export it with its headings");
        }

        ImmutableArray<string> headings = [.. Enumerable.Range(0, reader.RowFieldCount).Select(place => reader.GetFieldSpan(place).Trim().ToString())];
        if (headings.Any(heading => heading.Contains('\0', StringComparison.Ordinal)))
        {
            return Unreadable($"`{file.Path}` is not text; export it as CSV");
        }

        line += LinesOf(reader);
        var columns = columnsOf(headings);
        var understood = new ExportReading(file)
        {
            Columns = [.. columns.Fields.OrderBy(field => field.Field, StringComparer.Ordinal).Select(field => new MappedColumn(field.Field, field.Heading))],
            Unused = [.. columns.Unused],
            Diagnostics = columns.Diagnostics,
        };
        if (columns.Diagnostics.Length > 0)
        {
            return understood;
        }

        var rejects = new Rejects(file, columns);
        ReadRows(new RowWork(reader, rowsOf(columns), new RowCells(reader, instants), rejects), delimiter, columns.Count, batch);
        return understood with { Rows = rows, Rejected = rejects.Count, FooterLines = footerLines, Diagnostics = rejects.Shown };
    }

    private void ReadRows(RowWork work, char delimiter, int width, FactBatch batch)
    {
        var isAfterBlank = false;
        while (work.Reader.Read())
        {
            var cells = work.Reader.RowFieldCount;
            if (cells == width)
            {
                rows++;
                work.Cells.Begin();
                work.Rows.Read(work.Cells, batch);
                if (work.Cells.Problem is { } problem)
                {
                    work.Rejects.Add(work.Reader, problem, line, work.Reader.GetRawRecordSpan(), delimiter);
                }
            }
            else if (cells == 1 && work.Reader.GetFieldSpan(0).IsWhiteSpace())
            {
                isAfterBlank = true;
            }
            else if (isAfterBlank && cells < width)
            {
                footerLines++;
            }
            else
            {
                rows++;
                work.Rejects.AddLength(cells, line, work.Reader.GetRawRecordSpan());
            }

            line += LinesOf(work.Reader);
        }
    }

    /// <summary>How many lines the row takes.</summary>
    private static int LinesOf(CsvDataReader reader) => 1 + reader.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');

    private sealed record RowWork(CsvDataReader Reader, RowReader Rows, RowCells Cells, Rejects Rejects);
}
