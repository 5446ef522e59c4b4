using System.Text;

namespace SlaLang.Runner.Output;

/// <summary>The catalogue of messages that is built into the command, a page for each code.</summary>
internal static class MessagePages
{
    private const string Resource = "diagnostics.md";

    /// <summary>False in a build that was made without the catalogue.</summary>
    public static bool Exist => Catalogue().Length > 0;

    /// <summary>The section of that code without its heading's sign; null where the catalogue has none.</summary>
    public static string? Find(string code) => Find(code, Catalogue());

    internal static string? Find(string code, string catalogue)
    {
        var lines = catalogue.Split('\n');
        var heading = Array.FindIndex(lines, line => line == $"## {code}" || line.StartsWith($"## {code}:", StringComparison.Ordinal));
        return heading < 0 ? null : string.Join('\n', Section(lines[heading..])).Trim();
    }

    /// <summary>A heading and what follows up to the next one; `##` inside a code block is no heading.</summary>
    private static IEnumerable<string> Section(string[] lines)
    {
        var isCode = false;
        yield return lines[0][3..];
        foreach (var line in lines.Skip(1).TakeWhile(line => isCode || !(line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal))))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            yield return line;
        }
    }

    private static string Catalogue()
    {
        using var stream = typeof(MessagePages).Assembly.GetManifestResourceStream(Resource);
        return stream is null ? "" : new StreamReader(stream, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n");
    }
}
