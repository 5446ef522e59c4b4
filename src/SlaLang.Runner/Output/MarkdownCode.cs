namespace SlaLang.Runner.Output;

/// <summary>
/// Words of users in Markdown that is shown on a code host: as code, where nothing is markup, a mention of somebody or a link to an issue.
/// </summary>
internal static class MarkdownCode
{
    /// <summary>A code span, also within a table.</summary>
    public static string Of(string text)
    {
        var safe = SafeText.Of(text.ReplaceLineEndings(" ")).Trim();
        if (safe.Length == 0)
        {
            return "";
        }

        var fence = new string('`', LongestRun(safe) + 1);
        var pad = safe[0] == '`' || safe[^1] == '`' ? " " : "";
        return $"{fence}{pad}{safe.Replace("|", "\\|", StringComparison.Ordinal)}{pad}{fence}";
    }

    /// <summary>Plain words as they are; as code what a code host might take for a mention, an issue or a link.</summary>
    public static string OrPlain(string text) =>
        text.AsSpan().ContainsAny('@', '#', '/') || text.Contains("www.", StringComparison.OrdinalIgnoreCase) ? Of(text) : MarkdownReport.Literal(text);

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var sign in text)
        {
            run = sign == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
