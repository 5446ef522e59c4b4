using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Formatting;
using SlaLang.Runner.Files;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Commands;

/// <summary>`sla diff`: what changed in meaning.</summary>
internal sealed class DiffCommand
{
    private readonly Argument<string[]> words = new("WHAT")
    {
        Description = "What to compare: two files or folders; a revision of git and a path; two revisions, also as A..B, and a path; a path alone stands for HEAD and that path",
        Arity = new ArgumentArity(1, 3),
    };

    private readonly Option<bool> check = new("--check", "--exit-code") { Description = "End with exit code 5 when the meaning differs" };

    private readonly Option<string> path = new("--path") { Description = "OLD and NEW are copies of this file, as `git difftool` makes them; their includes are found beside it", HelpName = "FILE" };

    private readonly Option<bool> textconv = new("--textconv") { Description = "Print what one file says, a statement to a line without comments, for git's textconv" };

    private readonly BackTestOptions backTest = new();

    private readonly Option<string> format = Inputs.Format("text", "json", "markdown", "html");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new DiffCommand();
        return new Verb("diff", "Shows what changed in meaning between two agreements, for which team it is stricter or looser, and what it does to the plan.")
        {
            Details = "Layout, comments and the order of declarations mean nothing. A folder stands for the agreements in and below it, paired by their paths. "
                + "Revisions are read with git, with the files that they include. A change is tightened or loosened for a team only where exact figures prove it, else changed. "
                + "With --data and --as-of, what was judged in the last quarter stands beside what would have been judged under the later terms.",
            Examples = ["sla diff old.sla new.sla", "sla diff HEAD agreement.sla", "sla diff main...HEAD agreement.sla --format markdown", "sla diff --check HEAD~1 HEAD .", "sla diff main agreement.sla --data crm --as-of 2026-03-31"],
        }.With([command.words, command.check, .. command.backTest.All, command.path, command.textconv, command.format])
         .Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        if (backTest.FindProblem(result, session) is { } refused)
        {
            return refused;
        }

        ImmutableArray<string> given = [.. result.GetRequiredValue(words)];
        if (result.GetValue(textconv))
        {
            return Convert(session, given);
        }

        try
        {
            var (before, after) = result.GetValue(path) is { } own ? Copies(given, own) : new DiffWords(session.IO.CurrentFolder).Read(given);
            var (old, renewed) = (before.Load(session), after.Load(session));
            var worst = old.ExitCode != ExitCode.Fine ? old.ExitCode : renewed.ExitCode;
            return worst != ExitCode.Fine ? worst
                : old.Agreements.IsEmpty && renewed.Agreements.IsEmpty ? session.Refuse($"there is no agreement in `{before.Name}`, nor in `{after.Name}`", "name a file that declares an agreement, or a folder that holds one")
                : Compare(result, session, old.Agreements, renewed.Agreements);
        }
        catch (GitProblemException problem)
        {
            return session.Refuse(problem.Message, problem.Help);
        }
    }

    /// <summary>A file that cannot be read as SlaLang is printed as it is, for git stops at a failure.</summary>
    private static int Convert(Session session, ImmutableArray<string> given)
    {
        if (given is not [var file])
        {
            return session.Refuse("`--textconv` is for one file", "git names it: `git config diff.sla.textconv \"sla diff --textconv\"`");
        }

        var (source, problem) = new SourceReader(session.IO).Read(file);
        session.IO.Output.Write(source is null ? "" : BareText.Of(source) ?? source.Text);
        return source is null ? session.Refuse(problem) : ExitCode.Fine;
    }

    private static (DiffSide Before, DiffSide After) Copies(ImmutableArray<string> given, string path) => given is [var before, var after]
        ? (new CopySide(before, path), new CopySide(after, path))
        : throw new GitProblemException("`--path` needs two files", "write `sla diff OLD NEW --path FILE`");

    private int Compare(ParseResult result, Session session, ImmutableArray<SideAgreement> before, ImmutableArray<SideAgreement> after)
    {
        var compared = ImmutableArray.CreateBuilder<ComparedAgreement>();
        foreach (var (old, renewed) in Pairs(before, after))
        {
            var (one, exitCode) = Compare(result, session, old, renewed);
            if (exitCode != ExitCode.Fine)
            {
                return exitCode;
            }

            compared.Add(one);
        }

        Write(session, compared.ToImmutable(), result.GetValue(format));
        return result.GetValue(check) && compared.Any(one => !one.Diff.IsEmpty) ? ExitCode.Differs : ExitCode.Fine;
    }

    private (ComparedAgreement Compared, int ExitCode) Compare(ParseResult result, Session session, SideAgreement? before, SideAgreement? after)
    {
        var compared = ComparedAgreement.Of(before?.Compilation, after?.Compilation);
        return backTest.IsGiven(result) && before is not null && after is not null
            ? backTest.Add(result, session, compared, (before, after))
            : (compared, ExitCode.Fine);
    }

    /// <summary>One agreement on each side is the same one whatever its name; several are paired by their names.</summary>
    private static IEnumerable<(SideAgreement? Before, SideAgreement? After)> Pairs(ImmutableArray<SideAgreement> before, ImmutableArray<SideAgreement> after) =>
        before.Length <= 1 && after.Length <= 1
            ? [(before.FirstOrDefault(), after.FirstOrDefault())]
            : before.Concat(after).Select(agreement => agreement.Name).Distinct().Order(StringComparer.Ordinal)
                .Select(name => (before.FirstOrDefault(agreement => agreement.Name == name), after.FirstOrDefault(agreement => agreement.Name == name)));

    private static void Write(Session session, ImmutableArray<ComparedAgreement> compared, string? format)
    {
        switch (format)
        {
            case "json":
                DiffJson.Write(session.IO.Output, compared);
                break;
            case "markdown":
                session.IO.Output.Write(DiffMarkdown.Of(compared));
                break;
            case "html":
                session.IO.Output.Write(DiffHtml.Of(compared));
                break;
            default:
                new DiffText(session.Output).Write(compared);
                break;
        }
    }
}
