using System.Globalization;
using System.Text;

namespace SlaLang.Runner.Tests.Docs;

/// <summary>
/// Runs the examples of a page: in each block marked `console`, a line `$ sla …` (or `$ cat FILE`) is run and the lines below it must be
/// what it prints. `| head -20` and `| tail -20` cut the output as the shell would. A block marked `sla FILE`, `csv FILE` or `file FILE` is written to that file. All blocks of a page share a folder that begins with the
/// repository's examples and calendars in it.
/// </summary>
public sealed class ConsoleBlocks : IDisposable
{
    private const string Prompt = "$ ";
    private const string Fence = "```";

    /// <summary>What a block that is written to a file begins with.</summary>
    private static readonly string[] FileBlocks = [Fence + "sla ", Fence + "csv ", Fence + "file "];

    private static readonly string[] Folders = ["examples", "calendars"];

    private readonly WorkFolder folder = new();

    public ConsoleBlocks()
    {
        foreach (var file in Folders.SelectMany(name => Directory.EnumerateFiles(Repository.PathOf(name), "*", SearchOption.AllDirectories)))
        {
            folder.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file));
        }
    }

    /// <summary>The page with the output that its commands print now.</summary>
    public string Rerun(string page)
    {
        var result = new List<string>();
        var block = "";
        var content = new List<string>();
        foreach (var line in page.Split('\n'))
        {
            if (block.Length > 0 && line.StartsWith(Fence, StringComparison.Ordinal))
            {
                result.AddRange(Finished(block, content));
                block = "";
            }
            else if (block.Length > 0)
            {
                content.Add(line);
                continue;
            }
            else if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                (block, content) = (line, []);
            }

            result.Add(line);
        }

        return string.Join('\n', result);
    }

    private IEnumerable<string> Finished(string block, List<string> content)
    {
        if (Array.Find(FileBlocks, start => block.StartsWith(start, StringComparison.Ordinal)) is { } file)
        {
            folder.Write(block[file.Length..], string.Join('\n', content) + "\n");
        }

        return block != Fence + "console" ? content
            : content.Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).SelectMany(line => OutputOf(line[Prompt.Length..]).Prepend(line));
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> OutputOf(string command)
    {
        var parts = command.Split(" | ");
        var words = Words(parts[0]);
        var output = words[0] switch
        {
            "sla" => Run(words[1..]),
            "cat" => folder.Read(words[1]),
            _ => throw new InvalidOperationException($"an example can run `sla` and `cat`, but this is `{command}`"),
        };
        var lines = output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd());
        return output.Length == 0 ? [] : parts.Skip(1).Aggregate(lines, Cut);
    }

    private static IEnumerable<string> Cut(IEnumerable<string> lines, string filter) => filter.Split(" -") switch
    {
        ["head", var count] => lines.Take(int.Parse(count, CultureInfo.InvariantCulture)),
        ["tail", var count] => lines.TakeLast(int.Parse(count, CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"an example can be cut by `head -20` and `tail -20`, but this is `{filter}`"),
    };

    private string Run(string[] words)
    {
        var result = folder.Run(words);
        return result.Output + result.Error;
    }

    /// <summary>Splits at spaces outside quotation marks, as a shell does.</summary>
    private static string[] Words(string command)
    {
        var words = new List<StringBuilder> { new() };
        var quote = '\0';
        foreach (var sign in command)
        {
            if (quote == '\0' && sign == ' ')
            {
                words.Add(new StringBuilder());
            }
            else if (sign == quote || (quote == '\0' && sign is '\'' or '"'))
            {
                quote = quote == '\0' ? sign : '\0';
            }
            else
            {
                words[^1].Append(sign);
            }
        }

        return [.. words.Select(word => word.ToString())];
    }
}
