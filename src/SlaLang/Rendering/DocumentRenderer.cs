using SlaLang.Rendering.Locales;
using SlaLang.Rendering.Markup;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering;

/// <summary>Writes the agreement that everyone signs. Mistakes in a template of one's own are messages, never exceptions.</summary>
public static class DocumentRenderer
{
    public static RenderResult Render(RenderRequest request)
    {
        var format = LocaleFormat.For(request.Plan.Model.Locale);
        var prose = new ProseReader(new ProseFigures(request.Plan, request.Facts), format);
        var view = new ViewFactory(request.Plan, format, prose) { Signing = request.Signing }.Create(request.Digest);
        return Render(view, request.Format, request.Templates ?? BuiltInTemplates.Set(format.Language));
    }

    internal static RenderResult Render(AgreementView view, DocumentFormat format, TemplateSet templates)
    {
        DocumentMarkup markup = format == DocumentFormat.Html ? new HtmlMarkup() : new MarkdownMarkup();
        return new TemplateRenderer(templates).Render(EntryOf(format), new ViewMapper(markup).Map(view));
    }

    /// <summary>The template that a format begins with.</summary>
    public static string EntryOf(DocumentFormat format) => format == DocumentFormat.Html ? "agreement.html" : "agreement.md";
}
