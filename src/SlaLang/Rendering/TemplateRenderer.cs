using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SlaLang.Diagnostics;
using SlaLang.Text;

namespace SlaLang.Rendering;

/// <summary>Runs a template; whatever is wrong with it becomes a message about its place.</summary>
internal sealed class TemplateRenderer(TemplateSet templates)
{
    public RenderResult Render(string entry, ScriptObject view)
    {
        if (templates.Find(entry) is not { } text)
        {
            return Failed(RenderingDiagnostics.MissingEntry(Place(entry, "", default), entry, templates.Texts.Keys));
        }

        var template = Template.Parse(text, entry, ConfinedTemplates.ParserOptions);
        return template.HasErrors
            ? new RenderResult(null, [.. template.Messages.Where(message => message.Type == ParserMessageType.Error).Select(SyntaxError)])
            : Run(template, view);
    }

    private RenderResult Run(Template template, ScriptObject view)
    {
        try
        {
            return new RenderResult(template.Render(new LimitedContext(templates, view)), []);
        }
        catch (ScriptParserRuntimeException failure)
        {
            return new RenderResult(null, [.. failure.ParserMessages.Select(SyntaxError)]);
        }
        catch (ScriptRuntimeException failure)
        {
            return Failed(RuntimeError(failure));
        }
    }

    private Diagnostic SyntaxError(LogMessage message) =>
        RenderingDiagnostics.TemplateSyntax(Place(message.Span), message.Message);

    private Diagnostic RuntimeError(ScriptRuntimeException failure)
    {
        var place = Place(failure.Span);
        return TemplateFailures.Of(failure.OriginalMessage) switch
        {
            TemplateFailure.UnknownName => RenderingDiagnostics.UnknownName(place, place.Text),
            TemplateFailure.MissingTemplate => RenderingDiagnostics.MissingInclude(place, templates.Texts.Keys),
            TemplateFailure.TooMuch => RenderingDiagnostics.TooMuch(place),
            _ => RenderingDiagnostics.TemplateStopped(place, failure.OriginalMessage),
        };
    }

    private Location Place(SourceSpan span) =>
        Place(span.FileName ?? "", templates.Find(span.FileName ?? "") ?? "", TextSpan.FromBounds(span.Start.Offset, span.End.Offset + 1));

    private static Location Place(string name, string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        return new Location(new SourceText(name, text), TextSpan.FromBounds(start, Math.Clamp(span.End, start, text.Length)));
    }

    private static RenderResult Failed(Diagnostic diagnostic) => new(null, [diagnostic]);
}
