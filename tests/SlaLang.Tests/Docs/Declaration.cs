using System.Collections.Immutable;

namespace SlaLang.Tests.Docs;

/// <summary>A declaration of an example as text. Its key is what it declares: the words before the title and the brace, such as `stage MQL`.</summary>
internal sealed record Declaration(string Key, string Text)
{
    public static ImmutableArray<Declaration> Split(string text)
    {
        var declarations = new List<List<string>>();
        foreach (var line in text.Split('\n'))
        {
            var begins = line.Length > 0 && (char.IsLetter(line[0]) || declarations.Count == 0);
            if (begins)
            {
                declarations.Add([]);
            }

            declarations[^1].Add(line);
        }

        return [.. declarations.Select(lines => new Declaration(KeyOf(lines[0]), string.Join('\n', lines)))];
    }

    /// <summary>The block with these lines, each in the place of those that begin with the same word.</summary>
    public Declaration WithLines(string lines)
    {
        var given = lines.Split('\n').Select(FirstWord).ToHashSet();
        var own = Text.TrimEnd().Split('\n');
        return this with { Text = string.Join('\n', [own[0], .. own[1..^1].Where(line => !given.Contains(FirstWord(line))), lines, own[^1]]) };
    }

    private static string KeyOf(string header)
    {
        var key = header.Split('"', '{', '=', '#')[0].Trim();
        return key is "excuse" or "clause" or "test" or "scenario" ? header : key;
    }

    private static string FirstWord(string line) => line.Trim().Split(' ')[0];
}
