using SlaLang.Rendering.View;

namespace SlaLang.Rendering.Markup;

/// <summary>Turns texts into what a template of one format may put in anywhere; a template itself never escapes.</summary>
public abstract record DocumentMarkup
{
    public abstract string Text(string plain);

    /// <summary>A formula as it is written in the agreement.</summary>
    public abstract string Code(string written);

    public abstract string Prose(ProseView prose);
}

public sealed record HtmlMarkup : DocumentMarkup
{
    public override string Text(string plain) => HtmlText.Escape(plain);

    public override string Code(string written) => $"<code>{HtmlText.Escape(written)}</code>";

    public override string Prose(ProseView prose) => HtmlRenderer.Render(prose.Markdown);
}

public sealed record MarkdownMarkup : DocumentMarkup
{
    public override string Text(string plain) => MarkdownText.Escape(plain);

    public override string Code(string written) => MarkdownText.Code(written);

    public override string Prose(ProseView prose) => MarkdownGuard.Guard(prose.Markdown);
}
