using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Data;

/// <summary>Finds the files of each table: those that `source` blocks name, else those with the conventional names.</summary>
internal static class FactFiles
{
    private const string Suffix = ".csv";

    /// <param name="agreement">The agreement's path as it is shown, beside which files are looked for when no folder is given.</param>
    /// <param name="dataFolder">The folder of the exports as the user wrote it.</param>
    public static ImmutableArray<ExportFile> Of(AgreementModel model, string agreement, string? dataFolder, string currentFolder) =>
    [
        .. from table in FactFields.Kinds
           let sources = model.Sources.Where(source => source.Kind == table).ToList()
           from file in sources.Count > 0
               ? sources.Select(source => Named(source, agreement, dataFolder, currentFolder))
               : dataFolder is null ? [] : Conventional(table, dataFolder, currentFolder)
           select file,
    ];

    private static ExportFile Named(FactSource source, string agreement, string? dataFolder, string currentFolder)
    {
        var path = dataFolder is null ? FilePath.Beside(agreement, source.Path) : InFolder(source.Path, dataFolder, currentFolder);
        return new ExportFile(source.Kind, path, Path.GetFullPath(path, currentFolder), source);
    }

    /// <summary>In a folder that is given, the path of the block counts from there; where there is no such file, its name alone does, also when the folder is the block's own.</summary>
    private static string InFolder(string path, string dataFolder, string currentFolder)
    {
        var below = FilePath.Shown($"{dataFolder}/{path}");
        var right = FilePath.Shown($"{dataFolder}/{Path.GetFileName(path)}");
        var isOwn = Path.GetFileName(Path.TrimEndingDirectorySeparator(FilePath.Shown(dataFolder))) == Path.GetFileName(Path.GetDirectoryName(path));
        return Path.Exists(Path.GetFullPath(below, currentFolder)) || !(isOwn || Path.Exists(Path.GetFullPath(right, currentFolder))) ? below : right;
    }

    /// <summary>`leads.csv`, and the parts `leads-….csv` and `leads.….csv` of an export that was split.</summary>
    private static IEnumerable<ExportFile> Conventional(string table, string dataFolder, string currentFolder)
    {
        var folder = Path.GetFullPath(dataFolder, currentFolder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder)
                .Select(file => Path.GetFileName(file))
                .Where(name => IsPart(name, table))
                .Order(StringComparer.Ordinal)
                .Select(name => new ExportFile(table, FilePath.Shown($"{dataFolder}/{name}"), Path.Combine(folder, name), null))
            : [];
    }

    private static bool IsPart(string name, string table) =>
        name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
        && name.StartsWith(table, StringComparison.OrdinalIgnoreCase)
        && name[table.Length] is '.' or '-';
}
