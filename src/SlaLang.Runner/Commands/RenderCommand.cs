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
        Description = "Where to write: a file whose suffix says the format (.html, .md, .pdf), or a folder (ending in /) for several agreements; standard output unless told",
        HelpName = "PATH",
    };

    private readonly Option<string> template = new("--template")
    {
        Description = "A folder with templates of one's own, used in the place of the built-in ones of the same name; see `sla template export`",
        HelpName = "FOLDER",
    };

    private readonly Option<string> format = new("--format")
    {
        Description = "html, markdown or pdf, where the suffix of the file does not say it; to standard output, markdown unless told",
        HelpName = "html|markdown|pdf",
    };

    private readonly DataInputs data = new();

    private readonly Option<bool> check = new("--check")
    {
        Description = "Write nothing; end with exit code 5 when a document is not what would be written: stale, changed by hand, or not there",
    };

    private readonly SigningOptions signing = new();

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new RenderCommand();
        return new Verb("render", "Writes the agreement as a document: one HTML file without scripts or links to elsewhere, or Markdown.")
        {
            Details = "A file is written whole or not at all, and never over an .sla file. Nothing is written while any of the agreements has errors. A PDF is printed by an installed "
                + "Chromium or Chrome, which SLA_CHROMIUM can name. Signatures that `sla sign` made are shown, and checked with --allowed-signers. With --as-of, ${…} in texts also give figures that are measured from the CRM's exports.",
            Examples = ["sla render agreement.sla -o agreement.html", "sla render agreement.sla > agreement.md", "sla render . -o documents/ --format html --template our-templates", "sla render agreement.sla --data crm --as-of 2026-03-31 -o agreement.html", "sla render agreement.sla --check -o agreement.html", "sla render agreement.sla -o agreement.pdf"],
        }.With([command.files, command.output, command.template, command.format, command.check, .. command.signing.All, .. command.data.All]).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var target = RenderTarget.Of(result.GetValue(output), result.GetValue(format), session.IO.CurrentFolder);
        if (target.Problem.Length > 0)
        {
            return session.Refuse(target.Problem, "write `-o agreement.html`, `-o agreement.md` or `-o agreement.pdf`, or say `--format html` or `--format markdown`");
        }

        if (result.GetValue(check) && (target.Path is null || target.IsPdf))
        {
            return session.Refuse(target.IsPdf ? "a PDF is never the same twice, so that it cannot be checked" : "`--check` needs a document to check", "name the HTML or Markdown file: `--check -o agreement.html`");
        }

        return Run(result, session, target);
    }

    private int Run(ParseResult result, Session session, RenderTarget target)
    {
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
            : Facts(result, session, agreements.All, out var exitCode) is { } facts ? Render(result, session, facts, (target, templates.Templates))
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

    private int Render(ParseResult result, Session session, ImmutableArray<(LoadedAgreement Agreement, FactSet? Facts)> agreements, (RenderTarget Target, TemplateSet? Templates) asked)
    {
        var documents = ImmutableArray.CreateBuilder<RenderedDocument>();
        foreach (var (agreement, facts) in agreements)
        {
            if (signing.BlockOf(result, session, agreement, out var exitCode) is not { } block)
            {
                return exitCode;
            }

            var request = new RenderRequest(SlaEngine.Plan(agreement.Model), agreement.Compilation.Digest, asked.Target.Format, Completed(asked.Templates, agreement.Model)) { Facts = facts, Signing = block };
            if (Render(session, request) is { } text)
            {
                documents.Add(new RenderedDocument(asked.Target.PathFor(agreement.File), text, request.Digest));
            }
        }

        var written = new RenderedDocuments(session, asked.Target.IsPdf, documents.ToImmutable());
        return documents.Count < agreements.Length ? ExitCode.Errors
            : written.FindClash(agreements.Select(entry => entry.Agreement)) is { } clash ? session.Refuse(clash, "choose another name or folder with `-o`")
            : result.GetValue(check) ? written.Check()
            : written.Write();
    }

    /// <summary>Null after its errors have been told.</summary>
    private static string? Render(Session session, RenderRequest request)
    {
        var rendered = DocumentRenderer.Render(request);
        session.Report(request.Plan.Diagnostics.Where(message => message.Severity > Severity.Note).Concat(rendered.Diagnostics));
        return request.Plan.Diagnostics.Concat(rendered.Diagnostics).Any(message => message.Severity == Severity.Error) ? null : rendered.Text;
    }

    /// <summary>What one's own templates leave out comes from the built-in ones of the agreement's language.</summary>
    private static TemplateSet? Completed(TemplateSet? own, AgreementModel model) =>
        own is null ? null : BuiltInTemplates.Set(LocaleFormat.For(model.Locale).Language).With(own);
}
