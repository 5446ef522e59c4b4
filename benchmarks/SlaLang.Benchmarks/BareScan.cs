using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;

namespace SlaLang.Benchmarks;

/// <summary>The least that reading exports can cost: every cell of every row as a span, and nothing made of it.</summary>
internal static class BareScan
{
    public static string Read(string[] files)
    {
        var (rows, characters) = (0L, 0L);
        foreach (var file in files)
        {
            using var text = new StreamReader(file, Encoding.UTF8, true, 1 << 20);
            using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions { BufferSize = 1 << 20 });
            while (reader.Read())
            {
                rows++;
                for (var column = 0; column < reader.RowFieldCount; column++)
                {
                    characters += reader.GetFieldSpan(column).Length;
                }
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {characters} characters");
    }
}
