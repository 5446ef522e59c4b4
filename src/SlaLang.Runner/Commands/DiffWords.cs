using System.Collections.Immutable;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Commands;

/// <summary>Reads what is to be compared off the words of a command line: files, folders, revisions, `A..B`, `A...B`, `REVISION:PATH`.</summary>
internal sealed class DiffWords(string currentFolder)
{
    private GitRepository? repository;

    private GitRepository Repository => repository ??= GitRepository.Open(currentFolder);

    /// <summary>The two sides; a problem of git, or a word that means nothing, is an exception.</summary>
    public (DiffSide Before, DiffSide After) Read(ImmutableArray<string> words) => words switch
    {
        [var only] => One(only),
        [var first, var second] => Two(first, second),
        [var first, var second, var path] => (Revision(first, path), Revision(second, path)),
        _ => throw Problem("there are too many words", "write two sides, or two revisions and a path"),
    };

    private (DiffSide Before, DiffSide After) One(string word) =>
        Exists(word) ? (Revision("HEAD", word), new FileSide(word, MayBeMissing: true))
        : IsRange(word) ? Range(word, ".")
        : (Revision(word, "."), new FileSide(".", MayBeMissing: true));

    private (DiffSide Before, DiffSide After) Two(string first, string second) =>
        Exists(first) ? (new FileSide(first, MayBeMissing: false), SideOf(second))
        : IsRange(first) ? Range(first, second)
        : IsFileOfRevision(first) ? (FileOfRevision(first), SideOf(second))
        : Exists(second) ? (Revision(first, second), new FileSide(second, MayBeMissing: true))
        : IsFileOfRevision(second) ? (Revision(first, "."), FileOfRevision(second))
        : Repository.Commit(second) is not null ? (Revision(first, "."), Revision(second, "."))
        : (Revision(first, second), new FileSide(second, MayBeMissing: true));

    private DiffSide SideOf(string word) =>
        Exists(word) ? new FileSide(word, MayBeMissing: false)
        : IsFileOfRevision(word) ? FileOfRevision(word)
        : throw Problem($"there is no file or folder `{word}`", "a file of a revision is written `REVISION:PATH`, such as `HEAD:agreement.sla`");

    private bool Exists(string word) => word == SourceReader.StandardInput || Path.Exists(Path.GetFullPath(word, currentFolder));

    private static bool IsRange(string word) => word.Contains("..", StringComparison.Ordinal) && !word.Contains('/', StringComparison.Ordinal) || word.Contains("...", StringComparison.Ordinal) || IsSlashedRange(word);

    /// <summary>`origin/main..HEAD`, but not `../agreement.sla`.</summary>
    private static bool IsSlashedRange(string word) => word.IndexOf("..", StringComparison.Ordinal) is > 0 and var dots && word[dots - 1] != '/' && !word.AsSpan(dots).StartsWith("../");

    private static bool IsFileOfRevision(string word) => word.IndexOf(':', StringComparison.Ordinal) > 0;

    private (DiffSide Before, DiffSide After) Range(string range, string path)
    {
        var fromAncestor = range.Contains("...", StringComparison.Ordinal);
        var ends = range.Split(fromAncestor ? "..." : "..", 2).Select(end => end.Length == 0 ? "HEAD" : end).ToArray();
        var (before, after) = (Revision(ends[0], path), Revision(ends[1], path));
        if (!fromAncestor)
        {
            return (before, after);
        }

        var ancestor = Repository.Ancestor(before.Commit, after.Commit) ?? throw Problem($"`{ends[0]}` and `{ends[1]}` have no commit in common", "write two dots to compare them as they are");
        return (before with { Commit = ancestor, Revision = ancestor[..10] }, after);
    }

    private RevisionSide FileOfRevision(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var (revision, path) = (word[..colon], word[(colon + 1)..]);
        return Revision(revision, ".") with { Path = path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal) ? FromRoot(path) : FilePath.Shown(path) };
    }

    private RevisionSide Revision(string word, string path) => Repository.Commit(word) is { } commit
        ? new RevisionSide(Repository, commit, word, FromRoot(path))
        : throw Problem($"`{word}` is no file, no folder and no revision", "revisions are branches, tags and commits, such as `main`, `HEAD~1` or `main..HEAD`; `git log` lists commits");

    private string FromRoot(string path) => Repository.FromRoot(path)
        ?? throw Problem($"`{path}` is outside of the git repository", "revisions are read from the repository that the current folder is in");

    private static GitProblemException Problem(string message, string help) => new(message, help);
}
