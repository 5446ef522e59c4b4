using SlaLang.Rendering.Locales;
using SlaLang.Rendering.Markup;
using SlaLang.Rendering.Reports;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering;

/// <summary>Writes who kept the agreement as a document. The same report gives the same bytes.</summary>
public static class ReportRenderer
{
    public static RenderResult Render(ReportDocumentRequest request)
    {
        var plan = request.Report.Result.Plan;
        var format = LocaleFormat.For(plan.Model.Locale);
        var agreement = new ViewFactory(plan, format, new ProseReader(new ProseFigures(plan), format));
        var view = new ReportViewFactory(request, format, agreement).Create();
        return Render(view, request.Format, BuiltInTemplates.ReportSet(format.Language));
    }

    internal static RenderResult Render(ReportView view, DocumentFormat format, TemplateSet templates)
    {
        DocumentMarkup markup = format == DocumentFormat.Html ? new HtmlMarkup() : new MarkdownMarkup();
        return new TemplateRenderer(templates).Render(EntryOf(format), new ViewMapper(markup).Map(view));
    }

    /// <summary>The template that a format begins with.</summary>
    public static string EntryOf(DocumentFormat format) => format == DocumentFormat.Html ? "report.html" : "report.md";
}
