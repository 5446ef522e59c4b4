using System.Text;

namespace SlaLang.Rendering.Markup;

/// <summary>Plain text in Markdown: whatever it holds, a reader shows it as it is, on one line.</summary>
public static class MarkdownText
{
    private const string AlwaysEscaped = "\\`*_[]<>|~&$";

    private const string EscapedAtStart = "#+-=";

    public static string Escape(string plain)
    {
        var text = OneLine(plain);
        var markdown = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (NeedsEscape(text, index))
            {
                markdown.Append('\\');
            }

            markdown.Append(text[index]);
        }

        return markdown.ToString();
    }

    /// <summary>A code span whose fence is longer than any run of backticks in it.</summary>
    public static string Code(string written)
    {
        var text = OneLine(written);
        var fence = new string('`', LongestRun(text) + 1);
        var padding = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return $"{fence}{padding}{text}{padding}{fence}";
    }

    private static string OneLine(string text)
    {
        var words = text.Split([' ', '\t', '\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(string.Join(' ', words).Select(character => HiddenMarks.Is(character) ? '\uFFFD' : character));
    }

    private static bool NeedsEscape(string text, int index) => text[index] switch
    {
        var character when AlwaysEscaped.Contains(character, StringComparison.Ordinal) => true,
        ':' => text.AsSpan(index).StartsWith("://", StringComparison.Ordinal),
        '.' => IsListNumber(text, index) || IsWebAddress(text, index),
        ')' => IsListNumber(text, index),
        var character => index == 0 && EscapedAtStart.Contains(character, StringComparison.Ordinal),
    };

    private static bool IsListNumber(string text, int index) =>
        index > 0 && (index + 1 == text.Length || text[index + 1] == ' ') && text.AsSpan(0, index).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsWebAddress(string text, int index) => text.AsSpan(0, index).EndsWith("www", StringComparison.OrdinalIgnoreCase);

    private static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
