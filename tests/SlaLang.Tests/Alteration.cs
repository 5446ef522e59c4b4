using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaLang.Tests;

/// <summary>One thing that a file says, said otherwise: a figure, a name, a word, a text, a date, a time.</summary>
/// <param name="Line">The line that it stands in, counted from 1.</param>
/// <param name="Before">What stands there.</param>
/// <param name="After">What stands there instead.</param>
/// <param name="Text">The whole file with it.</param>
internal sealed partial record Alteration(int Line, string Before, string After, string Text)
{
    /// <summary>Every single alteration of a file. Comments are left alone. What is one thing is told by an expression of its own, not by the lexer.</summary>
    public static IEnumerable<Alteration> Of(string file) =>
        from match in Thing().Matches(file)
        where !match.Value.StartsWith('#')
        from after in Others(match.Value)
        select new Alteration(1 + file.AsSpan(0, match.Index).Count('\n'), match.Value, after, file[..match.Index] + after + file[(match.Index + match.Length)..]);

    public override string ToString() => $"line {Line}: `{Before}` became `{After}`";

    private static string[] Others(string thing) => thing switch
    {
        ['"', '"', '"', ..] => [$"\"\"\"x{thing[3..]}", $"{thing[..^3]}x\"\"\"", .. Inner(thing, 3)],
        ['"', ..] => [$"\"x{thing[1..]}", $"{thing[..^1]}x\"", .. Inner(thing, 1)],
        [>= '0' and <= '9', ..] => [NextDigit(thing)],
        _ => [thing + "x"],
    };

    /// <summary>Each word and figure inside a text, with its last letter in the other case, or its last digit another.</summary>
    private static IEnumerable<string> Inner(string text, int quotes) =>
        from match in Word().Matches(text)
        where match.Index >= quotes && (match.Index == 0 || text[match.Index - 1] != '\\') && (char.IsAsciiDigit(match.Value[^1]) || SwapCase(match.Value) != match.Value)
        select text[..match.Index] + (char.IsAsciiDigit(match.Value[^1]) ? NextDigit(match.Value) : SwapCase(match.Value)) + text[(match.Index + match.Length)..];

    private static string SwapCase(string word) => word[..^1] + (char.IsUpper(word[^1]) ? char.ToLowerInvariant(word[^1]) : char.ToUpperInvariant(word[^1]));

    /// <summary>The last digit counted on by one, 9 to 0: always another figure.</summary>
    private static string NextDigit(string figure)
    {
        var last = figure.LastIndexOfAny([.. "0123456789"]);
        return figure[..last] + ((figure[last] - '0' + 1) % 10).ToString(CultureInfo.InvariantCulture) + figure[(last + 1)..];
    }

    [GeneratedRegex("\"\"\"(?s:.*?)\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"|#[^\\n]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}:[0-9]{2}|[0-9][0-9_.]*|[\\p{L}_][\\w-]*")]
    private static partial Regex Thing();

    [GeneratedRegex("\\w+")]
    private static partial Regex Word();
}
