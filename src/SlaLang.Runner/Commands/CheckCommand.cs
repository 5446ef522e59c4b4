using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Diagnostics;
using SlaLang.Runner.Files;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Commands;

/// <summary>`sla check`: every message about files and folders.</summary>
internal static class CheckCommand
{
    public static Verb Create(Func<ParseResult, Session> open)
    {
        var files = Inputs.Files();
        var format = Inputs.Format("text", "json", "sarif", "github");
        var strict = new Option<bool>("--strict") { Description = "End with exit code 2 on warnings too" };
        return new Verb("check", "Checks agreements: names, figures, dates, and whether the plan can hold.")
        {
            Details = "Of a folder's files, those that another file includes are checked through that one. Obligations, metrics and tests are checked for meaning; `sla comply` judges promises, `sla test` runs tests.",
            Examples = ["sla check agreement.sla", "sla check --strict .", "cat agreement.sla | sla check -", "sla check . --format sarif > agreement.sarif"],
        }.With(files, format, strict).Does(result =>
        {
            var session = open(result);
            var loaded = session.Load(result.GetRequiredValue(files));
            ImmutableArray<CheckedFile> checkedFiles = [.. loaded.Files.Select(CheckedFile.Of)];
            Write(session, checkedFiles, result.GetValue(format) ?? "");
            return loaded.Problems.Length > 0 ? ExitCode.Usage
                : checkedFiles.Any(file => file.Errors > 0 || (result.GetValue(strict) && file.Warnings > 0)) ? ExitCode.Errors
                : ExitCode.Fine;
        });
    }

    private static void Write(Session session, ImmutableArray<CheckedFile> files, string format)
    {
        switch (format)
        {
            case "json":
                CheckJson.Write(session.IO.Output, files);
                break;
            case "sarif":
                CheckSarif.Write(session.IO.Output, CommandLine.Version, files);
                break;
            case "github":
                CheckGithub.Write(session.IO.Output, files);
                break;
            default:
                CheckText.Write(session.Output, files);
                break;
        }
    }
}
