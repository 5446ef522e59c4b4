using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SlaLang.Runner.Tests.Docs;

/// <summary>
/// Runs the examples of a page: in each block marked `console`, a line `$ sla …` is run and the lines below it must be what it prints; so are `cat FILE`, `git …` and `ssh-keygen …`,
/// `cd FOLDER`, and `sed -i 's/OLD/NEW/' FILE` with plain texts. `| head -20` and `| tail -20` cut the output as the shell would. A block marked `sla FILE`, `csv FILE` or `file FILE` is
/// written to that file. All blocks of a page share a folder that begins with the repository's examples and calendars in it. Keys and signatures are masked.
/// </summary>
public sealed partial class ConsoleBlocks : IDisposable
{
    private const string Prompt = "$ ";
    private const string Fence = "```";

    /// <summary>What a block that is written to a file begins with.</summary>
    private static readonly string[] FileBlocks = [Fence + "sla ", Fence + "csv ", Fence + "file "];

    private static readonly string[] Folders = ["examples", "calendars"];

    private readonly WorkFolder folder = new();
    private readonly Shell shell = new();
    private readonly Masks masks = new();

    /// <summary>Where commands run and files are written, counted from the page's folder.</summary>
    private string current = "";

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
            folder.Write(Here(block[file.Length..]), masks.Undo(string.Join('\n', content) + "\n"));
        }

        return block != Fence + "console" ? content
            : content.Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).SelectMany(line => OutputOf(line[Prompt.Length..]).Prepend(line));
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> OutputOf(string command)
    {
        var parts = command.Split(" | ");
        var words = Words(parts[0]);
        var output = masks.Apply(words[0] switch
        {
            "sla" => Run(words[1..]),
            "cat" => folder.Read(Here(words[1])),
            "cd" => Enter(words[1]),
            "sed" => Edit(words),
            "git" or "ssh-keygen" => Run(words[0], words[1..]),
            _ => throw new InvalidOperationException($"an example can run `sla`, `cat`, `cd`, `sed -i`, `git` and `ssh-keygen`, but this is `{command}`"),
        });
        var lines = output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd());
        return output.Length == 0 ? [] : parts.Skip(1).Aggregate(lines, Cut);
    }

    private static IEnumerable<string> Cut(IEnumerable<string> lines, string filter) => filter.Split(" -") switch
    {
        ["head", var count] => lines.Take(int.Parse(count, CultureInfo.InvariantCulture)),
        ["tail", var count] => lines.TakeLast(int.Parse(count, CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"an example can be cut by `head -20` and `tail -20`, but this is `{filter}`"),
    };

    private string Here(string path) => Path.Combine(current, path);

    private string Run(string[] words)
    {
        var result = folder.Run(io => io with { CurrentFolder = folder.FullPath(current) }, words);
        return result.Output + result.Error;
    }

    private string Run(string program, string[] words)
    {
        (program == "git" ? (Action)Shell.SkipWithoutGit : Shell.SkipWithoutSshKeygen)();
        var result = shell.Run(folder.FullPath(current), program, words);
        return Progress().Replace(result.Output + result.Error, "");
    }

    /// <summary>What some versions of git tell of their progress though they are asked to be quiet.</summary>
    [GeneratedRegex("^Auto-merging .*\n", RegexOptions.Multiline)]
    private static partial Regex Progress();

    private string Enter(string named)
    {
        current = Here(named);
        return "";
    }

    private string Edit(string[] words)
    {
        if (words is not ["sed", "-i", var script, var file] || script.Split('/') is not ["s", var old, var replacement, ""])
        {
            throw new InvalidOperationException($"an example can edit by `sed -i 's/OLD/NEW/' FILE`, but this is `{string.Join(' ', words)}`");
        }

        folder.Replace(Here(file), old, replacement);
        return "";
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
