namespace SlaLang.Runner.Tests.Compliance;

/// <summary>
/// A trap of judging, in a folder of `tests/Compliance`: `agreement.sla`, `crm/*.csv`, `as-of.txt`, what is right in `expected*.csv` (worked out by hand
/// from docs/compliance.md, never copied from a result), and why in `about.md`.
/// </summary>
public sealed record ComplianceCase(string Name)
{
    private static string Root => Repository.PathOf("tests/Compliance");

    public static IReadOnlyList<ComplianceCase> All { get; } =
        [.. Directory.EnumerateDirectories(Root).Select(folder => new ComplianceCase(Path.GetFileName(folder))).OrderBy(found => found.Name, StringComparer.Ordinal)];

    public string Folder => Path.Combine(Root, Name);

    public string Agreement => Path.Combine(Folder, "agreement.sla");

    public string Data => Path.Combine(Folder, "crm");

    public string AsOf => Read("as-of.txt").Trim();

    public IEnumerable<string> ExpectedFiles => Directory.EnumerateFiles(Folder, "expected*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
