namespace SlaLang.Runner.Tests.Compliance;

/// <summary>
/// A trap of judging, in a folder of `tests/Compliance`: `agreement.sla`, `crm/*.csv`, `as-of.txt`, what is right in `expected*.csv` (worked out by hand
/// from docs/compliance.md, never copied from a result), and why in `about.md`. Where nothing can be judged, `refused.txt` says what the user is told instead.
/// </summary>
public sealed record ComplianceCase(string Name)
{
    private static string Root => Repository.PathOf("tests/Compliance");

    /// <summary>All that are judged.</summary>
    public static IReadOnlyList<ComplianceCase> All { get; } = [.. Folders.Where(found => !found.IsRefused)];

    /// <summary>All in which the data is refused.</summary>
    public static IReadOnlyList<ComplianceCase> Refused { get; } = [.. Folders.Where(found => found.IsRefused)];

    private static IEnumerable<ComplianceCase> Folders =>
        [.. Directory.EnumerateDirectories(Root).Select(folder => new ComplianceCase(Path.GetFileName(folder))).OrderBy(found => found.Name, StringComparer.Ordinal)];

    public string Folder => Path.Combine(Root, Name);

    public string Agreement => Path.Combine(Folder, "agreement.sla");

    public string Data => Path.Combine(Folder, "crm");

    public bool IsRefused => File.Exists(Path.Combine(Folder, "refused.txt"));

    public string AsOf => Read("as-of.txt").Trim();

    public IEnumerable<string> ExpectedFiles => Directory.EnumerateFiles(Folder, "expected*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
