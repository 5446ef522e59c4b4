using System.Text.RegularExpressions;

namespace SlaLang.Runner.Tests.Cases;

/// <summary>
/// A mistake of a user and the message that it gets: `agreement.sla` and `expected.txt`; `command.txt` where another command than `check`
/// says it; and for one case of each code `about.md`, whose first line is the title of its page, and `fixed.sla` or `fixed.md`.
/// A further example of the page has a title with two signs, `## …`, and a `fixed.sla` that is a whole file.
/// </summary>
public sealed partial record CaseFolder(string Stage, string Name)
{
    private static string Root => Repository.PathOf("tests/Cases");

    public string Code => "SLA" + Name[..4];

    /// <summary>False for a message that only other programs than `sla` can cause.</summary>
    public bool IsRun => File.Exists(PathOf("agreement.sla"));

    public bool HasPage => File.Exists(PathOf("about.md")) && !IsFurther;

    /// <summary>True for another example on the page of its code.</summary>
    public bool IsFurther => Read("about.md").StartsWith("## ", StringComparison.Ordinal);

    /// <summary>All but the files that cases share.</summary>
    public static IReadOnlyList<CaseFolder> All { get; } =
    [
        .. Directory.EnumerateDirectories(Root)
            .Where(stage => Path.GetFileName(stage) != "base")
            .SelectMany(stage => Directory.EnumerateDirectories(stage).Select(folder => new CaseFolder(Path.GetFileName(stage), Path.GetFileName(folder))))
            .OrderBy(folder => folder.Name, StringComparer.Ordinal),
    ];

    public static CaseFolder Find(string stage, string name) => All.Single(folder => folder.Stage == stage && folder.Name == name);

    public string PathOf(string file) => Path.Combine(Root, Stage, Name, file);

    /// <summary>The text of a file of the folder; empty where there is none.</summary>
    public string Read(string file) => File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)) : "";

    /// <summary>The words of `command.txt` where the message comes from another command than `check`.</summary>
    public IReadOnlyList<string> Command
    {
        get
        {
            var written = Read("command.txt").Trim();
            return written.Length == 0 ? ["check", "agreement.sla"] : [.. Words().Matches(written).Select(word => word.Value.Trim('\''))];
        }
    }

    /// <summary>What the command prints when it is run inside the folder.</summary>
    public string Run() => Run(Command);

    /// <summary>What `sla check` prints for what the help tells to write.</summary>
    public string RunFixed() => Run(["check", "fixed.sla"]);

    private string Run(IReadOnlyList<string> command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Program.Run([.. command], new RunnerIO { Input = Stream.Null, Output = output, Error = error, CurrentFolder = PathOf("") });
        return (output.ToString() + error).ReplaceLineEndings("\n");
    }

    [GeneratedRegex("'[^']*'|[^ ]+")]
    private static partial Regex Words();
}
