using System.CommandLine;
using SlaLang.Diagnostics;
using SlaLang.Runner.Files;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Commands;

/// <summary>`sla plan`: the plan as a file beside the agreement, so that its effect is in every diff.</summary>
internal sealed class PlanCommand
{
    private const string Suffix = ".plan";

    private readonly Argument<string[]> files = Inputs.Files();

    private readonly Option<bool> save = new("--save") { Description = "Write the plan of agreement.sla to agreement.plan beside it" };

    private readonly Option<bool> check = new("--check") { Description = "Write nothing; show how the saved plan differs, and end with exit code 5 if it does or is not there" };

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new PlanCommand();
        return new Verb("plan", "Keeps the worked-out plan beside the agreement: a line for each month, so that a text diff shows what a change does.")
        {
            Details = "The saved plan names the digest of the content that it was worked out from. Without --save and --check it goes to standard output.",
            Examples = ["sla plan agreement.sla --save", "sla plan . --check"],
        }.With(command.files, command.save, command.check).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var (isSave, isCheck) = (result.GetValue(save), result.GetValue(check));
        if (isSave && isCheck)
        {
            return session.Refuse("a plan is either saved or checked", "leave out `--save` or `--check`");
        }

        var agreements = Agreements.Load(session, result.GetRequiredValue(files));
        if (agreements.ExitCode != ExitCode.Fine)
        {
            return agreements.ExitCode;
        }

        var worst = ExitCode.Fine;
        foreach (var agreement in agreements.All)
        {
            var exitCode = Take(session, agreement, isSave, isCheck);
            worst = worst == ExitCode.Fine ? exitCode : worst;
        }

        return worst;
    }

    private static int Take(Session session, LoadedAgreement agreement, bool isSave, bool isCheck)
    {
        var plan = SlaEngine.Plan(agreement.Model);
        session.Report(plan.Diagnostics.Where(message => message.Severity > Severity.Note));
        if (plan.Diagnostics.Any(message => message.Severity == Severity.Error))
        {
            return ExitCode.Errors;
        }

        var text = SavedPlan.Of(Path.GetFileName(agreement.File.Path), agreement.Compilation.Digest, plan);
        var path = Path.ChangeExtension(agreement.File.Path, Suffix);
        if (!isSave && !isCheck)
        {
            session.IO.Output.Write(text);
            return ExitCode.Fine;
        }

        return agreement.File.Path == SourceReader.StandardInput ? session.Refuse("the plan of standard input has no file", "name the agreement's file")
            : isCheck ? Check(session, path, text)
            : session.WriteFiles([(path, text)]);
    }

    private static int Check(Session session, string path, string text)
    {
        if (!File.Exists(Path.GetFullPath(path, session.IO.CurrentFolder)))
        {
            session.Output.WriteLine($"there is no {path}; `sla plan --save` writes it");
            return ExitCode.Differs;
        }

        var read = new SourceReader(session.IO).Read(path);
        if (read.Source is not { } saved)
        {
            return session.Refuse(read.Problem);
        }

        if (saved.Text.ReplaceLineEndings("\n") == text)
        {
            session.Output.WriteLine($"{path} is what the agreement says now");
            return ExitCode.Fine;
        }

        session.Output.WriteLine($"{path} is not what the agreement says now; `sla plan --save` writes it anew");
        UnifiedDiff.Write(session.Output.WriteLine, path, saved.Text.ReplaceLineEndings("\n"), text);
        return ExitCode.Differs;
    }
}
