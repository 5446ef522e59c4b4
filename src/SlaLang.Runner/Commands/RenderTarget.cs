using SlaLang.Rendering;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Commands;

/// <summary>Where documents go and in which format, or what is wrong with where they should go.</summary>
internal sealed record RenderTarget(string? Path, bool IsFolder, DocumentFormat Format)
{
    private const string PdfSuffix = ".pdf";

    public string Problem { get; init; } = "";

    /// <summary>True for HTML that a browser is to print.</summary>
    public bool IsPdf { get; init; }

    /// <summary>The format is the named one, else the one of the suffix; a folder holds HTML, standard output is Markdown.</summary>
    public static RenderTarget Of(string? path, string? format, string currentFolder)
    {
        var target = path is null or SourceReader.StandardInput ? null : path;
        var isFolder = target is not null && (target.EndsWith('/') || target.EndsWith('\\') || Directory.Exists(System.IO.Path.GetFullPath(target, currentFolder)));
        var isPdf = format == "pdf" || (format is null && target is not null && !isFolder && System.IO.Path.GetExtension(target) == PdfSuffix);
        var chosen = FormatNamed(format) ?? (target is null ? DocumentFormat.Markdown : isFolder ? DocumentFormat.Html : FormatOfSuffix(target));
        return new RenderTarget(target, isFolder, chosen ?? DocumentFormat.Html)
        {
            IsPdf = isPdf,
            Problem = isPdf && target is null ? "a PDF cannot be written to standard output"
                : format is not null && FormatNamed(format) is null ? $"`--format` cannot be `{format}`"
                : chosen is null ? $"`{path}` does not say in its suffix what to write"
                : "",
        };
    }

    /// <summary>Null for standard output.</summary>
    public string? PathFor(SourceFile file) =>
        IsFolder && Path is not null ? FilePath.Shown(System.IO.Path.Combine(Path, System.IO.Path.ChangeExtension(file.ResultName, Suffix))) : Path;

    private string Suffix => IsPdf ? PdfSuffix : Format == DocumentFormat.Html ? ".html" : ".md";

    private static DocumentFormat? FormatNamed(string? name) => name switch
    {
        "html" or "pdf" => DocumentFormat.Html,
        "markdown" => DocumentFormat.Markdown,
        _ => null,
    };

    private static DocumentFormat? FormatOfSuffix(string path) => System.IO.Path.GetExtension(path) switch
    {
        ".html" or ".htm" or PdfSuffix => DocumentFormat.Html,
        ".md" or ".markdown" => DocumentFormat.Markdown,
        _ => null,
    };
}
