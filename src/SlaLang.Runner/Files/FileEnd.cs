namespace SlaLang.Runner.Files;

/// <summary>Adds declarations to the end of a file's text; what is there stays as it is.</summary>
internal static class FileEnd
{
    /// <param name="text">The file's text.</param>
    /// <param name="added">Declarations with line feeds; they get the file's kind of line ends, and an empty line before them.</param>
    public static string With(string text, string added)
    {
        var lineEnd = LineEndOf(text);
        var gap = text.Length == 0 || text.EndsWith(lineEnd + lineEnd, StringComparison.Ordinal) ? "" : text.EndsWith(lineEnd, StringComparison.Ordinal) ? lineEnd : lineEnd + lineEnd;
        return text + gap + added.Replace("\n", lineEnd, StringComparison.Ordinal);
    }

    private static string LineEndOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        return end >= 0 && text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : "\n";
    }
}
