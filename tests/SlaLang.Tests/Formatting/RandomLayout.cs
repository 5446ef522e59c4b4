using System.Text;
using System.Text.RegularExpressions;

namespace SlaLang.Tests.Formatting;

/// <summary>Lays a file out in another way that says the same: spaces, tabs, line breaks, semicolons, comments; the same seed gives the same layout.</summary>
internal sealed partial class RandomLayout(int seed)
{
    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private int comments;

    public string Apply(string source)
    {
        var tokens = Token().Matches(source.ReplaceLineEndings("\n")).Select(match => match.Value).ToArray();
        for (var index = 0; index < tokens.Length; index++)
        {
            var next = Array.Find(tokens[(index + 1)..Math.Min(tokens.Length, index + 40)], token => !string.IsNullOrWhiteSpace(token) || token == "\n") ?? "";
            Add(tokens[index], next);
        }

        return random.Next(4) == 0 ? text.Replace("\n", "\r\n").ToString() : text.ToString();
    }

    private void Add(string token, string next)
    {
        if (token == "\n")
        {
            EndLine(next);
        }
        else if (string.IsNullOrWhiteSpace(token))
        {
            text.Append(Spaces(1));
        }
        else if (token.StartsWith("\"\"\"", StringComparison.Ordinal))
        {
            text.Append(Indented(token));
        }
        else
        {
            text.Append(token);
            Continue(token);
        }
    }

    /// <summary>After these a line break does not end a statement.</summary>
    private void Continue(string token)
    {
        if (token is "," or "->" or "=" or "==" or ">=" or "<=" or "*" or "(" && random.Next(6) == 0)
        {
            text.Append(MaybeComment()).Append(string.Concat(Enumerable.Repeat("\n", random.Next(1, 4)))).Append(Spaces(1));
        }
        else if (token is "(" or ")" or "{" or "}")
        {
            text.Append(Spaces(0));
        }
    }

    /// <summary>What begins a declaration at the left margin ends an unfinished block, so only lines of the margin stay there.</summary>
    private void EndLine(string next)
    {
        var isQuiet = next is "{" or "}" or "\n" or "" || next.StartsWith('#') || LastSign() == '{';
        if (!isQuiet && random.Next(5) == 0 && !LastLineHasComment())
        {
            text.Append(Spaces(0)).Append(';').Append(random.Next(2) == 0 ? Spaces(1) : MaybeComment() + "\n" + Spaces(1));
            return;
        }

        text.Append(MaybeComment()).Append(string.Concat(Enumerable.Repeat("\n", random.Next(1, 4))));
        if (random.Next(8) == 0)
        {
            text.Append(Spaces(0)).Append($"#{++comments} alone").Append('\n').Append(random.Next(2) == 0 ? "\n" : "");
        }

        text.Append(Spaces(1));
    }

    private string MaybeComment() => random.Next(8) == 0 && !LastLineHasComment() ? $"{Spaces(1)}# trailing {++comments} → \"{Spaces(0)}" : "";

    private bool LastLineHasComment()
    {
        var index = text.Length - 1;
        while (index >= 0 && text[index] is not ('\n' or '#'))
        {
            index--;
        }

        return index >= 0 && text[index] == '#';
    }

    private char LastSign()
    {
        var index = text.Length - 1;
        while (index >= 0 && text[index] is (' ' or '\t'))
        {
            index--;
        }

        return index >= 0 ? text[index] : '\n';
    }

    /// <summary>A text whose lines all move by as much, or one that begins on the line of its quotes.</summary>
    private string Indented(string token)
    {
        var margin = new string(' ', random.Next(0, 9));
        return string.Join('\n', token.Split('\n').Select((line, index) => index == 0 || line.Trim().Length == 0 ? line : margin + line));
    }

    private string Spaces(int least) => random.Next(6) == 0 ? new string('\t', random.Next(least, 3)) : new string(' ', random.Next(least, 7));

    [GeneratedRegex("\"\"\"(?s:.*?)\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"|#[^\\n]*|\\n|[ \\t]+|->|==|>=|<=|!=|[\\w.:%-]+|.")]
    private static partial Regex Token();
}
