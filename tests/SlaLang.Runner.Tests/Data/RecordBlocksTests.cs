using System.Text;
using CsCheck;
using SlaLang.Runner.Data;
using Sylvan.Data.Csv;

namespace SlaLang.Runner.Tests.Data;

public sealed class RecordBlocksTests
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.String[Gen.Char["ab1 "], 0, 6],
        Gen.String[Gen.Char["ab\n,\""], 0, 6].Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""),
        Gen.Const("5\" pipe"));

    private static readonly Gen<string> Table = Cell.Array[1, 4].Select(cells => string.Join(',', cells)).Array[1, 20].Select(rows => string.Join('\n', rows) + "\n");

    [Fact]
    public void Blocks_hold_the_rows_of_the_whole() => Gen.Select(Table, Gen.Int[8, 64]).Sample((text, size) =>
    {
        var blocks = new RecordBlocks(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.csv") { GivenDelimiter = null, BlockSize = size };
        var (rows, line) = (new List<string>(), 1);
        for (var block = blocks.Next(); block is not null; block = blocks.Next())
        {
            Assert.Equal(line, block.Line);
            line += block.Span.Count((byte)'\n');
            rows.AddRange(RowsOf(Encoding.UTF8.GetString(block.Span), blocks.Delimiter));
        }

        Assert.Equal(RowsOf(text, blocks.Delimiter), rows);
    });

    private static List<string> RowsOf(string text, char delimiter)
    {
        var rows = new List<string>();
        using var reader = CsvDataReader.Create(new StringReader(text), LaxRows.Options(delimiter));
        while (reader.Read())
        {
            rows.Add(reader.GetRawRecordSpan().ToString());
        }

        return rows;
    }
}
