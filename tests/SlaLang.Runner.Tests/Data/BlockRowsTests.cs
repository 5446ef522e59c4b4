using System.Text;
using CsCheck;
using SlaLang.Runner.Data;

namespace SlaLang.Runner.Tests.Data;

/// <summary>The rows that are read here are those that Sylvan reads, whatever is written in them.</summary>
public sealed class BlockRowsTests
{
    private static readonly Gen<string> Tidy = Gen.OneOf(
        Gen.String[Gen.Char["ab1 é€"], 0, 20],
        Gen.String[Gen.Char["ab é\n\r,;\"#"], 0, 12].Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static readonly Gen<string> Table = Gen.Select(Tidy.Array[1, 6].Array[1, 12], Gen.OneOfConst(",", ";"), Gen.OneOfConst("\n", "\r\n"), Gen.Bool)
        .Select((rows, delimiter, lineEnd, isEnded) => string.Join(lineEnd, rows.Select(cells => string.Join(delimiter, cells))) + (isEnded ? lineEnd : ""));

    private static readonly Gen<string> Anything = Gen.String[Gen.Char["ab ,,\"\"\n\n\r;#é"], 0, 60];

    [Fact]
    public void Tidy_rows_are_read_as_Sylvan_reads_them() => Gen.Select(Table, Gen.OneOfConst(',', ';')).Sample(AreTheSame, iter: 20_000);

    [Fact]
    public void Untidy_rows_are_read_as_Sylvan_reads_them() => Gen.Select(Anything, Gen.OneOfConst(',', ';')).Sample(AreTheSame, iter: 50_000);

    [Fact]
    public void Tidy_rows_need_no_help() => Table.Sample(
        text =>
        {
            var delimiter = text.Contains(';', StringComparison.Ordinal) ? ';' : ',';
            var (plain, row) = (new PlainRows(), new Row());
            plain.Begin(BlockOf(text.Replace('#', '-')), delimiter);
            while (plain.TryRead(row))
            {
            }

            Assert.True(plain.IsAtEnd || text.Contains('"', StringComparison.Ordinal), text);
        });

    private static void AreTheSame(string text, char delimiter)
    {
        using var rows = new BlockRows();
        rows.Begin(BlockOf(text), delimiter);
        var read = new List<string>();
        while (rows.Next())
        {
            read.Add(Described(rows.Row));
        }

        using var sylvan = new LaxRows(text.AsMemory(), delimiter);
        var expected = new List<string>();
        for (var row = new Row(); sylvan.TryRead(row);)
        {
            expected.Add(Described(row));
        }

        Assert.Equal(expected, read);
    }

    private static RecordBlock BlockOf(string text) => new(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text), 1);

    private static string Described(Row row) => $"{row.Lines}|{row.RawText}|{string.Join('|', Enumerable.Range(0, row.Count).Select(row.TextOf))}";
}
