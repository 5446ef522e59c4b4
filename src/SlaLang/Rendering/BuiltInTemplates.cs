using System.Collections.Immutable;
using System.Text;

namespace SlaLang.Rendering;

/// <summary>The templates that come with the engine: one layout for all languages, and each language's sentences.</summary>
public static class BuiltInTemplates
{
    private const string Folder = "templates/";
    private const string Shared = "common";

    public static ImmutableArray<string> Languages => ["en", "fr"];

    public static ImmutableArray<string> Names(string language) =>
        [.. Resources(Shared).Concat(Resources(language)).Select(NameOf).Order(StringComparer.Ordinal)];

    public static string? Text(string language, string name) =>
        Read(PathOf(language, name)) ?? Read(PathOf(Shared, name));

    /// <summary>All templates of a language.</summary>
    public static TemplateSet Set(string language) =>
        new(Names(language).ToImmutableDictionary(name => name, name => Text(language, name) ?? ""));

    private static IEnumerable<string> Resources(string folder) =>
        typeof(BuiltInTemplates).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(PathOf(folder, ""), StringComparison.Ordinal));

    private static string PathOf(string folder, string name) => $"{Folder}{folder}/{name}";

    private static string NameOf(string resource) => resource[(resource.LastIndexOf('/') + 1)..];

    private static string? Read(string resource)
    {
        using var stream = typeof(BuiltInTemplates).Assembly.GetManifestResourceStream(resource);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
