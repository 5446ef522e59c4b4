using System.Collections.Immutable;
using System.Text;

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

    private static GitProblemException Refused(string error) => new($"git refused: {error.Split('\n')[0]}", "try the same revision and path with `git show`");

    /// <summary>Without the locks that git takes to refresh its index: nothing is written.</summary>
    private static ProgramResult Run(string folder, IEnumerable<string> arguments) =>
        ExternalProgram.Run(Program, folder, "", ["--no-optional-locks", .. arguments]) ?? throw NoGit();

    private static GitProblemException NoGit() => new("the program `git` cannot be started, so that no revision can be read", "install git, or compare two files or folders: `sla diff OLD NEW`");
}
