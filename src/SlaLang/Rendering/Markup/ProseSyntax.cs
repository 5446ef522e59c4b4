using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SlaLang.Rendering.Markup;

/// <summary>The Markdown that people may write in an agreement: CommonMark without HTML, with links to pages and mailboxes only.</summary>
internal static class ProseSyntax
{
    public const int DeepestHeading = 6;

    /// <summary>Headings of a text stand below those of the document around it.</summary>
    public const int HeadingShift = 3;

    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    /// <summary>Null for a text whose quotes, lists or emphasis are nested too deeply to be anybody's prose; it is shown as it is written.</summary>
    public static MarkdownDocument? TryParse(string markdown) => Try(() => Markdown.Parse(markdown, Pipeline));

    /// <summary>Null for a document that is nested too deeply to be written.</summary>
    public static string? TryWrite(MarkdownDocument document) => Try(() => document.ToHtml(Pipeline));

    /// <summary>Markdig says by this exception alone that a text is nested beyond its limit.</summary>
    private static T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Images would be fetched from elsewhere, and a script's address is no page: neither is followed.</summary>
    public static bool IsFollowed(LinkInline link) => !link.IsImage && IsSafe(link.Url);

    public static bool IsFollowed(AutolinkInline link) => link.IsEmail || IsSafe(link.Url);

    private static bool IsSafe(string? address) =>
        address is not null && (Begins(address, "https://") || Begins(address, "http://") || Begins(address, "mailto:"));

    private static bool Begins(string address, string scheme) => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
}
