using SlaLang.Text;

namespace SlaLang.Runner.Files;

/// <summary>Finds included files in the same commit as the file that names them, and never outside the repository.</summary>
internal sealed class GitSourceProvider(GitRepository repository, string commit, string revision) : ISourceProvider
{
    private readonly Dictionary<string, IncludedSource> found = new(StringComparer.Ordinal);

    /// <summary>A file of the commit, called `REVISION:PATH`, with the path counted from the repository's root.</summary>
    public ReadResult? Read(string path) => repository.Read(commit, path) is { } bytes ? SourceReader.Decode($"{revision}:{path}", bytes) : null;

    public IncludedSource Find(SourceText from, string path)
    {
        var own = from.Path.StartsWith($"{revision}:", StringComparison.Ordinal) ? from.Path[(revision.Length + 1)..] : from.Path;
        var named = FilePath.Beside(own, path);
        if (!found.TryGetValue(named, out var result))
        {
            result = path.StartsWith('/') || Path.IsPathRooted(path) || named.StartsWith("..", StringComparison.Ordinal) || path.Any(char.IsControl)
                ? new IncludedSource(null, IncludeProblem.OutsideProject)
                : Included(named);
            found.Add(named, result);
        }

        return result;
    }

    private IncludedSource Included(string path) => Read(path) switch
    {
        null => new IncludedSource(null, IncludeProblem.Missing),
        { Source: { } source } => new IncludedSource(source, null),
        _ => new IncludedSource(null, IncludeProblem.Unreadable),
    };
}
