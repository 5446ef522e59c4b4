using System.Text;
using Sylvan.Data.Csv;

namespace SlaLang.Runner.Data;

/// <summary>Reads rows however they are written, as Sylvan understands them.</summary>
internal sealed class LaxRows(ReadOnlyMemory<char> text, char delimiter) : IDisposable
{
    private const int BufferSize = 1 << 15;

    private readonly CsvDataReader reader = CsvDataReader.Create(new MemoryText(text), Options(delimiter));
    private byte[] copy = [];

    public static CsvDataReaderOptions Options(char delimiter) => new()
    {
        HasHeaders = false,
        Delimiter = delimiter,
        BufferSize = BufferSize,
        MaxBufferSize = 2 * RecordBlocks.LongestRow,
        CsvStyle = CsvStyle.Lax,
    };

    public bool TryRead(Row row)
    {
        if (!reader.Read())
        {
            return false;
        }

        var raw = reader.GetRawRecordSpan();
        Reserve(Encoding.UTF8.GetMaxByteCount(2 * raw.Length));
        row.Begin(copy, 0);
        var length = Encoding.UTF8.GetBytes(raw, copy);
        var place = length;
        for (var cell = 0; cell < reader.RowFieldCount; cell++)
        {
            var written = Encoding.UTF8.GetBytes(reader.GetFieldSpan(cell), copy.AsSpan(place));
            row.Add(place, written);
            place += written;
        }

        row.End(length, 1 + raw.TrimEnd("\r\n").Count('\n'));
        return true;
    }

    public void Dispose() => reader.Dispose();

    /// <summary>The cells of a row have no more characters than the row.</summary>
    private void Reserve(int length) => copy = copy.Length < length ? new byte[length] : copy;

    private sealed class MemoryText(ReadOnlyMemory<char> text) : TextReader
    {
        private ReadOnlyMemory<char> rest = text;

        public override int Read(char[] buffer, int index, int count)
        {
            var length = Math.Min(count, rest.Length);
            rest.Span[..length].CopyTo(buffer.AsSpan(index));
            rest = rest[length..];
            return length;
        }
    }
}
