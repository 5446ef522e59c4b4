namespace SlaLang.Rendering;

/// <summary>Why a template stopped.</summary>
internal enum TemplateFailure
{
    Other,
    UnknownName,
    MissingTemplate,
    TooMuch,
}

/// <summary>Tells failures apart by what the template language says; it has no codes.</summary>
internal static class TemplateFailures
{
    private static readonly (string Part, TemplateFailure Failure)[] Known =
    [
        ("was not found", TemplateFailure.UnknownName),
        ("Cannot get member", TemplateFailure.UnknownName),
        ("Include template", TemplateFailure.MissingTemplate),
        ("Unable to include", TemplateFailure.MissingTemplate),
        ("limit", TemplateFailure.TooMuch),
    ];

    public static TemplateFailure Of(string message) =>
        Known.FirstOrDefault(known => message.Contains(known.Part, StringComparison.OrdinalIgnoreCase)).Failure;
}
