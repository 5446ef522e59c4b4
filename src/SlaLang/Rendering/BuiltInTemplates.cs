using System.Collections.Immutable;
using System.Text;

namespace SlaLang.Rendering;

/// <summary>The templates that come with the engine: one layout for all languages, and each language's sentences.</summary>
public static class BuiltInTemplates
{
    private const string Folder = "templates/";
    private const string Shared = "common";

    /// <summary>Templates of the report begin with this; they are not for changing yet.</summary>
    private const string Report = "report";

    public static ImmutableArray<string> Languages => ["en", "fr"];

    /// <summary>The templates of the agreement's document, to start one's own from.</summary>
    public static ImmutableArray<string> Names(string language) =>
        [.. AllNames(language).Where(name => !name.StartsWith(Report, StringComparison.Ordinal))];

    public static string? Text(string language, string name) =>
        Read(PathOf(language, name)) ?? Read(PathOf(Shared, name));

    /// <summary>The templates of the agreement's document in a language.</summary>
    public static TemplateSet Set(string language) => Of(language, Names(language));

    /// <summary>Those of the report, and those that it includes.</summary>
    public static TemplateSet ReportSet(string language) => Of(language, AllNames(language));

    private static TemplateSet Of(string language, ImmutableArray<string> names) =>
        new(names.ToImmutableDictionary(name => name, name => Text(language, name) ?? ""));

    private static ImmutableArray<string> AllNames(string language) =>
        [.. Resources(Shared).Concat(Resources(language)).Select(NameOf).Order(StringComparer.Ordinal)];

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
