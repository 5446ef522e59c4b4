namespace SlaLang.Runner.Files;

/// <summary>Paths as messages show them: relative where the user wrote them so, with `/`, without `.` and needless `..`.</summary>
internal static class FilePath
{
    private const int MostLinks = 40;

    public static string Shown(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace(Path.DirectorySeparatorChar, '/').Split('/'))
        {
            Append(parts, part);
        }

        var shown = string.Join('/', parts);
        return shown.Length > 0 ? shown : path.StartsWith('/') ? "/" : ".";
    }

    /// <summary>The path of a file named in another file.</summary>
    public static string Beside(string path, string named)
    {
        var slash = path.LastIndexOf('/');
        return Shown(slash < 0 ? named : $"{path[..slash]}/{named}");
    }

    /// <summary>The full path with every link followed; null where links run in a circle.</summary>
    public static string? Real(string fullPath) => Real(fullPath, MostLinks);

    public static bool IsInside(string folder, string path) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? Real(string fullPath, int linksLeft)
    {
        if (Path.GetDirectoryName(fullPath) is not { } parent)
        {
            return fullPath;
        }

        if (linksLeft == 0 || Real(parent, linksLeft) is not { } realParent)
        {
            return null;
        }

        var path = Path.Combine(realParent, Path.GetFileName(fullPath));
        return new FileInfo(path).LinkTarget is { } target ? Real(Path.GetFullPath(target, realParent), linksLeft - 1) : path;
    }

    private static void Append(List<string> parts, string part)
    {
        var isRoot = part.Length == 0 && parts.Count == 0;
        if (part == ".." && parts.Count > 0 && parts[^1] is not (".." or ""))
        {
            parts.RemoveAt(parts.Count - 1);
        }
        else if (isRoot || part is not ("" or "."))
        {
            parts.Add(part);
        }
    }
}
