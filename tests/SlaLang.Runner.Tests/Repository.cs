using System.Runtime.CompilerServices;

namespace SlaLang.Runner.Tests;

/// <summary>Where the repository's own files are.</summary>
public static class Repository
{
    public static bool UpdatesBaselines => Environment.GetEnvironmentVariable("SLA_UPDATE_BASELINES") == "1";

    public static string Root { get; } = Find();

    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", ".."));
}
