using System.Text.RegularExpressions;

namespace SlaLang.Tests.Parsing;

/// <summary>Damages a text in the ways that typing, merging and saving damage files; the same seed always does the same damage.</summary>
internal sealed partial class RandomEdits(int seed)
{
    private const string Characters = "{}()\"'#$%,;:.-_=<>!*/+\\ \t\r\n\0\uFEFF\u200B\uD800\uDC00é→×÷0123456789aZ";

    private readonly Random random = new(seed);

    /// <summary>One to four edits in a row.</summary>
    public string Apply(string text, string other)
    {
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            text = ApplyOne(text, other);
        }

        return text;
    }

    private string ApplyOne(string text, string other) => random.Next(11) switch
    {
        0 => WithTokens(text, (tokens, index) => tokens.RemoveAt(index)),
        1 => WithTokens(text, (tokens, index) => tokens.Insert(index, tokens[index])),
        2 => WithTokens(text, (tokens, index) => (tokens[index], tokens[^(index + 1)]) = (tokens[^(index + 1)], tokens[index])),
        3 => WithTokens(text, (tokens, index) => tokens.RemoveRange(index, Math.Min(tokens.Count - index, random.Next(40)))),
        4 => text.Insert(Place(text), Characters[random.Next(Characters.Length)].ToString()),
        5 => text.Insert(Place(text), new string(Characters[random.Next(Characters.Length)], random.Next(1, 300))),
        6 => text[..Place(text)],
        7 => text[Place(text)..],
        8 => text[..Place(text)] + other[Place(other)..],
        9 => text.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal),
        _ => text.Insert(Place(text), other[..Math.Min(other.Length, random.Next(200))]),
    };

    private string WithTokens(string text, Action<List<string>, int> edit)
    {
        var tokens = Token().Matches(text).Select(match => match.Value).ToList();
        if (tokens.Count > 0)
        {
            edit(tokens, random.Next(tokens.Count));
        }

        return string.Concat(tokens);
    }

    private int Place(string text) => random.Next(text.Length + 1);

    [GeneratedRegex(@"\w+|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
