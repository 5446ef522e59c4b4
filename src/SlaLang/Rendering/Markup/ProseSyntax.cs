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

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Images would be fetched from elsewhere, and a script's address is no page: neither is followed.</summary>
    public static bool IsFollowed(LinkInline link) => !link.IsImage && IsSafe(link.Url);

    public static bool IsFollowed(AutolinkInline link) => link.IsEmail || IsSafe(link.Url);

    private static bool IsSafe(string? address) =>
        address is not null && (Begins(address, "https://") || Begins(address, "http://") || Begins(address, "mailto:"));

    private static bool Begins(string address, string scheme) => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
}
