using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace SlaLang.Runner.Files;

/// <summary>The git repository around a folder, asked through the program `git`. Words of the user are arguments, never options.</summary>
internal sealed class GitRepository
{
    private const string Program = "git";

    private readonly string folder;

    private GitRepository(string folder, string root, string prefix)
    {
        this.folder = folder;
        Root = root;
        Prefix = prefix;
    }

    /// <summary>The full path of the folder that holds all others.</summary>
    public string Root { get; }

    /// <summary>The folder that relative paths start from, counted from the root: empty, or with a `/` at its end.</summary>
    public string Prefix { get; }

    /// <summary>True for a clone whose history was cut short.</summary>
    public bool IsShallow => Encoding.ASCII.GetString(Run(folder, ["rev-parse", "--is-shallow-repository"]).Output).Trim() == "true";

    public static GitRepository Open(string folder)
    {
        var (code, output, _) = Run(folder, ["rev-parse", "--show-toplevel", "--show-prefix"]);
        var lines = Encoding.UTF8.GetString(output).Split('\n');
        return code == 0 && lines.Length > 1
            ? new GitRepository(folder, lines[0], lines[1])
            : throw new GitProblemException("this folder is in no git repository", "compare two files or folders: `sla diff OLD NEW`");
    }

    /// <summary>The commit that a revision names; null when it names none.</summary>
    public string? Commit(string revision)
    {
        if (revision.Length == 0 || revision[0] == '-' || revision.Any(char.IsControl))
        {
            return null;
        }

        var (code, output, _) = Run(folder, ["rev-parse", "--verify", "--quiet", revision + "^{commit}"]);
        return code == 0 ? Encoding.ASCII.GetString(output).Trim() : null;
    }

    /// <summary>The last commit that two have in common; null when there is none.</summary>
    public string? Ancestor(string commit, string other)
    {
        var (code, output, _) = Run(folder, ["merge-base", commit, other]);
        return code == 0 ? Encoding.ASCII.GetString(output).Trim() : null;
    }

    /// <summary>All files of a commit at or below a path counted from the root; an empty path is the root.</summary>
    public ImmutableArray<string> Files(string commit, string path)
    {
        var (code, output, error) = Run(folder, ["--literal-pathspecs", "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, .. path.Length == 0 ? Array.Empty<string>() : ["--", path]]);
        return code == 0 ? [.. Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries)] : throw Refused(error);
    }

    /// <summary>The bytes of a file as they were committed, without any conversion; null where the commit has no such file.</summary>
    public byte[]? Read(string commit, string path)
    {
        var (code, output, _) = Run(folder, ["cat-file", "blob", $"{commit}:{path}"]);
        return code == 0 ? output : null;
    }

    /// <summary>A path as git calls it, counted from the root, which itself is empty; null for one outside of the repository.</summary>
    public string? FromRoot(string path)
    {
        var full = Path.GetFullPath(path, FilePath.Real(folder) ?? folder);
        var relative = Path.GetRelativePath(FilePath.Real(Root) ?? Root, full).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." ? "" : relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>The commits before now that changed one of the files, on whatever branch they came from, newest first.</summary>
    public ImmutableArray<CommitHeading> History(IEnumerable<string> paths, int most)
    {
        string[] form = ["--full-history", "--encoding=UTF-8", "--date=short", "--format=tformat:%H%x00%h%x00%ad%x00%s", string.Create(CultureInfo.InvariantCulture, $"--max-count={most}")];
        var (code, output, _) = Run(Root, ["--literal-pathspecs", "-c", "log.showSignature=false", "log", "-z", "--no-color", .. form, "HEAD", "--", .. paths]);
        var fields = code == 0 ? Encoding.UTF8.GetString(output).Split('\0') : [];
        return [.. fields.Chunk(4).Where(commit => commit.Length == 4).Select(commit => new CommitHeading(commit[0], commit[1], DateOf(commit[2]), commit[3]))];
    }

    /// <summary>A file's name and the names that it had before it was renamed, the latest first.</summary>
    public ImmutableArray<string> Names(string path)
    {
        var (code, output, _) = Run(Root, ["--literal-pathspecs", "-c", "log.showSignature=false", "log", "-z", "--follow", "--name-only", "--format=tformat:", "HEAD", "--", path]);
        return [.. (code == 0 ? Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries) : []).Select(name => name.TrimStart('\n')).Prepend(path).Distinct()];
    }

    private static LocalDate? DateOf(string written) => LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var date } ? date : null;

    /// <summary>What tells the content of each file in each commit from others; empty where the commit has no such file.</summary>
    public ImmutableArray<string> ContentIds(IEnumerable<(string Commit, string Path)> files)
    {
        var input = string.Concat(files.Select(file => $"{file.Commit}:{file.Path}\n"));
        var (code, output, error) = Run(folder, ["cat-file", "--batch-check"], input);
        return code == 0 ? [.. Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ') is [var id, "blob", _] ? id : "")] : throw Refused(error);
    }

    private static GitProblemException Refused(string error) => new($"git refused: {error.Split('\n')[0]}", "try the same revision and path with `git show`");

    /// <summary>Without the locks that git takes to refresh its index: nothing is written.</summary>
    private static ProgramResult Run(string folder, IEnumerable<string> arguments, string input = "") =>
        ExternalProgram.Run(Program, folder, input, ["--no-optional-locks", .. arguments]) ?? throw NoGit();

    private static GitProblemException NoGit() => new("the program `git` cannot be started", "install git, or compare two files or folders: `sla diff OLD NEW`");
}
