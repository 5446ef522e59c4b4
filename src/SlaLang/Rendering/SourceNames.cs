using SlaLang.Text;

namespace SlaLang.Rendering;

/// <summary>Names files as seen from the folder of the agreement, so that a document is the same wherever it is made.</summary>
internal sealed class SourceNames(string rootPath)
{
    private readonly string folder = rootPath[..(rootPath.LastIndexOfAny(['/', '\\']) + 1)];

    public string File(Location location)
    {
        var path = location.Source.Path;
        return (path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : path).Replace('\\', '/');
    }

    public string Line(Location location) => $"{File(location)}:{location.Position.Line}";
}
