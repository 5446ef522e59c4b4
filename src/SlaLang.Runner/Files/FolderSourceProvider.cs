using SlaLang.Text;

namespace SlaLang.Runner.Files;

/// <summary>Finds included files beside the file that names them, and never outside the project folder, whatever links say.</summary>
internal sealed class FolderSourceProvider(SourceReader reader, string currentFolder, string projectFolder) : ISourceProvider
{
    private readonly Dictionary<string, IncludedSource> found = new(StringComparer.Ordinal);

    /// <summary>The project of a file: the nearest folder above it that holds `.git`, else its own folder.</summary>
    public static string ProjectFolderOf(string path, string currentFolder)
    {
        var full = Path.GetFullPath(path, currentFolder);
        var own = path == SourceReader.StandardInput ? FilePath.Real(currentFolder) : Path.GetDirectoryName(FilePath.Real(full));
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return folder;
            }
        }

        return own ?? currentFolder;
    }

    public IncludedSource Find(SourceText from, string path)
    {
        var shown = FilePath.Beside(from.Path, path);
        if (!found.TryGetValue(shown, out var result))
        {
            result = Path.IsPathRooted(path) || path.Contains('\0', StringComparison.Ordinal) ? Refused(IncludeProblem.OutsideProject) : Read(shown);
            found.Add(shown, result);
        }

        return result;
    }

    private IncludedSource Read(string shown)
    {
        var full = Path.GetFullPath(shown, currentFolder);
        if (FilePath.Real(full) is not { } real || !FilePath.IsInside(projectFolder, real))
        {
            return Refused(IncludeProblem.OutsideProject);
        }

        return !File.Exists(real) ? Refused(IncludeProblem.Missing)
            : reader.Read(shown) is { Source: { } source } ? new IncludedSource(source, null)
            : Refused(IncludeProblem.Unreadable);
    }

    private static IncludedSource Refused(IncludeProblem problem) => new(null, problem);
}
