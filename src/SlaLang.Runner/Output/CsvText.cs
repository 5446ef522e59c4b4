namespace SlaLang.Runner.Output;

/// <summary>Rows of comma-separated values (RFC 4180).</summary>
internal static class CsvText
{
    private const string SpreadsheetFormulas = "=+-@\t\r";

    public static void AppendRow(TextWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells.Select(Quoted)));
        writer.Write("\r\n");
    }

    /// <summary>Keeps a spreadsheet from taking a text for a formula.</summary>
    public static string Guarded(string text) => text.Length > 0 && SpreadsheetFormulas.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
