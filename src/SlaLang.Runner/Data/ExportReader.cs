using System.Collections.Immutable;
using System.Text;
using SlaLang.Facts;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Data;

/// <summary>What an <see cref="ExportReader"/> needs to know of a table.</summary>
/// <param name="ColumnsOf">Finds the columns by the headings.</param>
/// <param name="ReaderOf">Makes a reader of rows for one thread.</param>
/// <param name="NewBatch">Makes an empty batch with room for so many rows.</param>
internal sealed record ExportTable(Func<ImmutableArray<string>, TableColumns> ColumnsOf, Func<TableColumns, (RowReader Rows, InstantReader Instants)> ReaderOf, Func<int, FactBatch> NewBatch);

/// <summary>Reads one export from beginning to end: all cores cut it into blocks and read them.</summary>
internal sealed class ExportReader(ExportFile file, ExportTable table)
{
    private RecordBlocks? blocks;

    /// <summary>Told how many bytes of the file have been read.</summary>
    public Action<long> Reached { get; init; } = _ => { };

    /// <summary>Hands each block's batch over in the order of the file.</summary>
    public ExportReading Read(Action<FactBatch> take)
    {
        try
        {
            using var bytes = ExportText.Open(file.FullPath);
            using var text = ExportText.AsUtf8(bytes);
            blocks = new RecordBlocks(text, file.Path)
            {
                GivenDelimiter = file.Source?.Delimiter is [var given] ? given : null,
                BlockSize = RecordBlocks.BlockSizeFor(bytes.Length),
                Filled = () => Reached(bytes.Position),
            };
            return Read(blocks, take);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable($"`{file.Path}` is not {ExportText.EncodingName} text after line {blocks?.Line ?? 1}; export it as UTF-8, or save it as UTF-8 in the spreadsheet");
        }
        catch (ExportProblemException problem)
        {
            return Unreadable(problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Unreadable(FileProblem.Reading(file.Path, problem));
        }
    }

    private ExportReading Unreadable(string problem) => new(file) { Problem = problem };

    private ExportReading Read(RecordBlocks source, Action<FactBatch> take)
    {
        if (source.Next() is not { } first)
        {
            return Unreadable($"`{file.Path}` is empty; export it with its headings");
        }

        var (headings, below) = Headings(first, source.Delimiter);
        var columns = table.ColumnsOf(headings);
        var understood = new ExportReading(file)
        {
            Columns = [.. columns.Fields.OrderBy(field => field.Field, StringComparer.Ordinal).Select(field => new MappedColumn(field.Field, field.Heading) { Kind = columns.Own.FirstOrDefault(own => own.Name == field.Field)?.Kind })],
            Unused = [.. columns.Unused],
            Absent = [.. columns.Absent],
            Diagnostics = columns.Diagnostics,
        };
        return columns.Diagnostics.Length > 0 ? understood : ReadBlocks(source, below, columns, new ReadingSum(understood, take));
    }

    /// <summary>The headings, and the rows below them.</summary>
    private static (ImmutableArray<string> Headings, RecordBlock Below) Headings(RecordBlock first, char delimiter)
    {
        using var rows = new BlockRows();
        rows.Begin(first, delimiter);
        rows.Next();
        ImmutableArray<string> headings = [.. Enumerable.Range(0, rows.Row.Count).Select(place => rows.Row.TextOf(place).Trim())];
        var length = rows.Row.Raw.Length;
        return (headings, new RecordBlock(first.Text.AsSpan(length, first.Length - length).ToArray(), first.Length - length, first.Line + rows.Row.Lines));
    }

    private ExportReading ReadBlocks(RecordBlocks source, RecordBlock first, TableColumns columns, ReadingSum sum)
    {
        if (source.IsAtEnd)
        {
            using var reader = Reader(columns);
            sum.Add(reader.Read(first, source.Delimiter, table.NewBatch));
            return sum.Total;
        }

        new BlockReaders(source.Delimiter, () => Reader(columns), table.NewBatch).Read(first, source, new BlockOrder(sum.Add));
        return sum.Total;
    }

    private BlockReader Reader(TableColumns columns)
    {
        var (rows, instants) = table.ReaderOf(columns);
        return new BlockReader(file, columns, rows, instants);
    }
}
