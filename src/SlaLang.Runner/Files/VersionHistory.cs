using System.Collections.Immutable;

namespace SlaLang.Runner.Files;

/// <summary>Looks in git for the commits at which an agreement said what somebody signed.</summary>
/// <param name="repository">The repository that the agreement lies in.</param>
/// <param name="root">The agreement, counted from the repository's root.</param>
internal sealed class VersionHistory(GitRepository repository, string root)
{
    /// <summary>So many commits are looked through, which is more than an agreement sees in its life.</summary>
    private const int MostCommits = 1000;

    private readonly ImmutableArray<string> names = repository.Names(root);
    private readonly SortedSet<string> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SignedVersion> found = new(StringComparer.Ordinal);

    /// <summary>A version for each digest, in the same order; whatever git lacks is a sentence in it.</summary>
    /// <param name="agreement">The agreement as it is now.</param>
    /// <param name="path">Its path, from the current folder.</param>
    /// <param name="digests">What was signed.</param>
    /// <param name="currentFolder">The folder that paths start from.</param>
    public static ImmutableArray<SignedVersion> Find(Compilation agreement, string path, ImmutableArray<string> digests, string currentFolder)
    {
        try
        {
            var full = FilePath.Real(Path.GetFullPath(path, currentFolder)) ?? Path.GetFullPath(path, currentFolder);
            var repository = GitRepository.Open(Path.GetDirectoryName(full) ?? currentFolder);
            return repository.FromRoot(full) is { } root
                ? new VersionHistory(repository, root).Find(digests, agreement.Sources.Select(source => repository.FromRoot(Path.GetFullPath(source.Path, currentFolder))).OfType<string>())
                : Missing(digests, "git does not have this file");
        }
        catch (GitProblemException problem)
        {
            return Missing(digests, $"{problem.Message}, so what has changed since is not told");
        }
    }

    private static ImmutableArray<SignedVersion> Missing(ImmutableArray<string> digests, string problem) => [.. digests.Select(digest => SignedVersion.Missing(digest, problem))];

    private ImmutableArray<SignedVersion> Find(ImmutableArray<string> digests, IEnumerable<string> included)
    {
        Add([.. names, .. included]);
        var known = 0;
        var commits = ImmutableArray<CommitHeading>.Empty;
        while (paths.Count > known && !digests.All(found.ContainsKey))
        {
            known = paths.Count;
            commits = repository.History(paths, MostCommits);
            Search(commits, digests);
        }

        return [.. digests.Select(digest => found.GetValueOrDefault(digest) ?? SignedVersion.Missing(digest, WhyMissing(commits.Length)))];
    }

    /// <summary>Each content is read once. Files that earlier versions include become paths to look at.</summary>
    private void Search(ImmutableArray<CommitHeading> commits, ImmutableArray<string> digests)
    {
        var files = paths.ToArray();
        var ids = repository.ContentIds(from commit in commits from file in files select (commit.Hash, file));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, commit) in commits.Index())
        {
            if (digests.All(found.ContainsKey))
            {
                return;
            }

            if (seen.Add(string.Join(' ', ids.AsSpan(index * files.Length, files.Length).ToArray())))
            {
                Look(commit, digests);
            }
        }
    }

    private void Look(CommitHeading commit, ImmutableArray<string> digests)
    {
        var provider = new GitSourceProvider(repository, commit.Hash, commit.ShortHash);
        if (names.Select(provider.Read).FirstOrDefault(read => read is not null)?.Source is not { } source)
        {
            return;
        }

        var content = Compilation.Create(source, provider);
        Add(content.Sources.Select(read => read.Path[(commit.ShortHash.Length + 1)..]));
        if (content.Model is not null && digests.Contains(content.Digest))
        {
            found.TryAdd(content.Digest, new SignedVersion(content.Digest, commit, content, ""));
        }
    }

    /// <summary>Git is asked for contents a line each.</summary>
    private void Add(IEnumerable<string> more) => paths.UnionWith(more.Where(path => !path.Any(char.IsControl)));

    private string WhyMissing(int commits) =>
        repository.IsShallow ? "no commit here has it, and this clone lacks older ones: `git fetch --unshallow` gets them"
        : commits == MostCommits ? "none of the latest 1,000 commits of these files has it"
        : "no commit has it: it was signed before it was committed, or history was rewritten";
}
