namespace SlaLang.Model;

/// <summary>The locales that documents can be written in.</summary>
public static class Locales
{
    public const string Default = "en-US";

    public static IReadOnlyCollection<string> Names { get; } = ["en-US", "en-GB", "fr-FR"];
}
