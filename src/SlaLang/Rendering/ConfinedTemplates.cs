using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SlaLang.Rendering;

/// <summary>Finds included templates in the given set, never in a file system.</summary>
internal sealed class ConfinedTemplates(TemplateSet templates) : ITemplateLoader
{
    private const int DeepestExpression = 100;

    public static ParserOptions ParserOptions { get; } = new() { ExpressionDepthLimit = DeepestExpression };

    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        templates.Find(templateName) is null ? null : templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templates.Find(templatePath);

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        ValueTask.FromResult(Load(context, callerSpan, templatePath));
}
