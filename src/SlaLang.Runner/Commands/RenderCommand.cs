using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Rendering;
using SlaLang.Rendering.Locales;
using SlaLang.Runner.Data;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Commands;

/// <summary>`sla render`: the document to read and sign.</summary>
internal sealed class RenderCommand
{
    private readonly Argument<string[]> files = Inputs.Files();

    private readonly Option<string> output = new("--output", "-o")
    {
        Description = "Where to write: a file whose suffix says the format (.html, .md), or a folder (ending in /) for several agreements; standard output unless told",
        HelpName = "PATH",
    };

    private readonly Option<string> template = new("--template")
    {
        Description = "A folder with templates of one's own, used in the place of the built-in ones of the same name; see `sla template export`",
        HelpName = "FOLDER",
    };

    private readonly Option<string> format = new("--format")
    {
        Description = "html or markdown, where the suffix of the file does not say it; to standard output, markdown unless told",
        HelpName = "html|markdown",
    };

    private readonly DataInputs data = new();

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new RenderCommand();
        return new Verb("render", "Writes the agreement as a document: one HTML file without scripts or links to elsewhere, or Markdown.")
        {
            Details = "A file is written whole or not at all, and never over an .sla file. Nothing is written while any of the agreements has errors. With --as-of, ${…} in texts also give figures that are measured from the CRM's exports.",
            Examples = ["sla render agreement.sla -o agreement.html", "sla render agreement.sla > agreement.md", "sla render . -o documents/ --format html --template our-templates", "sla render agreement.sla --data crm --as-of 2026-03-31 -o agreement.html"],
        }.With([command.files, command.output, command.template, command.format, .. command.data.All]).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var target = RenderTarget.Of(result.GetValue(output), result.GetValue(format), session.IO.CurrentFolder);
        if (target.Problem.Length > 0)
        {
            return session.Refuse(target.Problem, "write `-o agreement.html` or `-o agreement.md`, or say `--format html` or `--format markdown`");
        }

        var templates = result.GetValue(template) is { } folder ? new TemplateFolder(session.IO).Read(folder) : new ReadTemplates(null, "");
        if (templates.Problem.Length > 0)
        {
            return session.Refuse(templates.Problem, "`sla template export FOLDER` writes the built-in templates to start from");
        }

        var agreements = Agreements.Load(session, result.GetRequiredValue(files));
        if (agreements.ExitCode != ExitCode.Fine)
        {
            return agreements.ExitCode;
        }

        return agreements.All.Length != 1 && !target.IsFolder
            ? session.Refuse($"there {(agreements.All.Length == 0 ? "is no agreement" : "are several agreements")} to write", "name one file, or a folder to write to, such as `-o documents/`")
            : data.FolderOf(result) is not null && data.WrittenAsOf(result) is null
            ? session.Refuse("figures that are measured are those of an instant", "add `--as-of 2026-03-31`: the day up to which the exports are to be read")
            : Facts(result, session, agreements.All, out var exitCode) is { } facts ? Render(session, facts, target, templates.Templates)
            : exitCode;
    }

    /// <summary>Each agreement with what its exports say, if they are asked for; null where they cannot be had.</summary>
    private ImmutableArray<(LoadedAgreement Agreement, FactSet? Facts)>? Facts(ParseResult result, Session session, ImmutableArray<LoadedAgreement> agreements, out int exitCode)
    {
        exitCode = ExitCode.Fine;
        var read = ImmutableArray.CreateBuilder<(LoadedAgreement, FactSet?)>();
        foreach (var agreement in agreements)
        {
            var asOf = data.AsOf(result, session, agreement.Model.Calendar.Opening.Zone, out var refused);
            var load = asOf is null ? null : data.Load(result, session, agreement, (asOf, new FactLoadOptions()));
            exitCode = refused ?? load?.ExitCode ?? ExitCode.Fine;
            if (exitCode != ExitCode.Fine)
            {
                return null;
            }

            read.Add((agreement, load?.Facts));
        }

        return read.ToImmutable();
    }

    private static int Render(Session session, ImmutableArray<(LoadedAgreement Agreement, FactSet? Facts)> agreements, RenderTarget target, TemplateSet? templates)
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        foreach (var (agreement, facts) in agreements)
        {
            var plan = SlaEngine.Plan(agreement.Model);
            var rendered = DocumentRenderer.Render(new RenderRequest(plan, agreement.Compilation.Digest, target.Format, Completed(templates, agreement.Model)) { Facts = facts });
            session.Report(plan.Diagnostics.Where(message => message.Severity > Severity.Note).Concat(rendered.Diagnostics));
            var hasErrors = plan.Diagnostics.Concat(rendered.Diagnostics).Any(message => message.Severity == Severity.Error);
            if (rendered.Text is { } text && !hasErrors)
            {
                documents.Add(new Document(target.PathFor(agreement.File), text));
            }
        }

        return documents.Count < agreements.Length ? ExitCode.Errors
            : FindClash(documents, agreements.Select(entry => entry.Agreement), session.IO.CurrentFolder) is { } clash ? session.Refuse(clash, "choose another name or folder with `-o`")
            : Write(session, documents);
    }

    /// <summary>What one's own templates leave out comes from the built-in ones of the agreement's language.</summary>
    private static TemplateSet? Completed(TemplateSet? own, AgreementModel model) =>
        own is null ? null : BuiltInTemplates.Set(LocaleFormat.For(model.Locale).Language).With(own);

    private static string? FindClash(IReadOnlyList<Document> documents, IEnumerable<LoadedAgreement> agreements, string currentFolder)
    {
        string? RealOf(string path) => FilePath.Real(Path.GetFullPath(path, currentFolder));
        var sources = agreements.SelectMany(agreement => agreement.Compilation.Sources).Select(source => RealOf(source.Path)).ToHashSet();
        bool IsSource(string path) => sources.Contains(RealOf(path)) || path.EndsWith(SourceFiles.Suffix, StringComparison.OrdinalIgnoreCase);
        var paths = documents.Select(document => document.Path).OfType<string>().ToList();
        return paths.Find(IsSource) is { } source ? $"`{source}` would be written over a source of the agreement"
            : paths.GroupBy(path => path).FirstOrDefault(group => group.Count() > 1) is { Key: var shared } ? $"several documents would be written to `{shared}`"
            : null;
    }

    private static int Write(Session session, IReadOnlyList<Document> documents)
    {
        if (documents is [{ Path: null, Text: var text }])
        {
            session.IO.Output.Write(text);
            return ExitCode.Fine;
        }

        return session.WriteFiles(documents.Select(document => (document.Path ?? "", document.Text)));
    }

    /// <summary>A finished text and where it goes; null for standard output.</summary>
    private sealed record Document(string? Path, string Text);
}
