namespace SlaLang.Runner.Files;

/// <summary>A file to work on: how it is shown, what its results are called, and whether the user named it or a folder held it.</summary>
internal sealed record SourceFile(string Path, string ResultName, bool IsNamed);

/// <summary>Finds the .sla files that the words of a command line mean.</summary>
internal static class SourceFiles
{
    public const string Suffix = ".sla";

    private static readonly EnumerationOptions EveryFolder = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>A folder stands for all .sla files in and below it, in ordinal order.</summary>
    public static IEnumerable<SourceFile> Of(string argument, string currentFolder)
    {
        var shown = argument == SourceReader.StandardInput ? argument : FilePath.Shown(argument);
        var full = Path.GetFullPath(argument, currentFolder);
        return argument != SourceReader.StandardInput && Directory.Exists(full)
            ? InFolder(full, shown)
            : [new SourceFile(shown, Path.GetFileName(shown), IsNamed: true)];
    }

    private static IEnumerable<SourceFile> InFolder(string folder, string shown) =>
        Directory.EnumerateFiles(folder, "*" + Suffix, EveryFolder)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(shown == "." ? file : FilePath.Shown($"{shown}/{file}"), file, IsNamed: false));
}
