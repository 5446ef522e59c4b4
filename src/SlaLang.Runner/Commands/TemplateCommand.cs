using System.CommandLine;
using SlaLang.Rendering;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Commands;

/// <summary>`sla template`: the built-in templates, to look at and to start from.</summary>
internal static class TemplateCommand
{
    public static Verb Create(Func<ParseResult, Session> open) =>
        new Verb("template", "Lists the built-in templates of the document, or writes them out to start one's own from.")
        {
            Examples = ["sla template list", "sla template export our-templates", "sla template export nos-modeles --language fr"],
        }.With(List(open), Export(open));

    private static Verb List(Func<ParseResult, Session> open) =>
        new Verb("list", "Names the built-in templates of each language.") { Examples = ["sla template list"] }.Does(result =>
        {
            var session = open(result);
            foreach (var language in BuiltInTemplates.Languages)
            {
                session.Output.WriteLine($"{language}: {string.Join(", ", BuiltInTemplates.Names(language))}");
            }

            return ExitCode.Fine;
        });

    private static Verb Export(Func<ParseResult, Session> open)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where the templates go; it is created" };
        var language = Inputs.Choice("--language", "The language of the fixed sentences", [.. BuiltInTemplates.Languages]);
        var force = new Option<bool>("--force") { Description = "Write over files that are there already" };
        return new Verb("export", "Writes the built-in templates to a folder; `sla render --template FOLDER` uses them from there.")
        {
            Examples = ["sla template export our-templates", "sla template export nos-modeles --language fr --force"],
        }.With(folder, language, force)
         .Does(result => Export(open(result), result.GetRequiredValue(folder), result.GetRequiredValue(language), result.GetValue(force)));
    }

    private static int Export(Session session, string folder, string language, bool isForced)
    {
        var files = BuiltInTemplates.Names(language).Select(name => (Path: FilePath.Shown(Path.Combine(folder, name)), Text: BuiltInTemplates.Text(language, name) ?? "")).ToList();
        return files.Find(file => File.Exists(Path.GetFullPath(file.Path, session.IO.CurrentFolder))) is { Path: { } existing } && !isForced
            ? session.Refuse($"`{existing}` is there already", "nothing was written; name another folder, or add `--force` to write over it")
            : session.WriteFiles(files);
    }
}
