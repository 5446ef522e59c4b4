using SlaLang.Model;

namespace SlaLang.Runner.Data;

/// <summary>A file of a table, as messages show its path, and the `source` block that says how to read it; without one the columns have the conventional names.</summary>
internal sealed record ExportFile(string Table, string Path, string FullPath, FactSource? Source)
{
    /// <summary>Its size; zero where there is no such file.</summary>
    public long Bytes => File.Exists(FullPath) ? new FileInfo(FullPath).Length : 0;
}
