using System.Collections.Immutable;
using System.CommandLine;
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

    private readonly Option<string> format = Inputs.Format("text", "json", "markdown");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new DiffCommand();
        return new Verb("diff", "Shows what changed in meaning between two agreements, for which team it is stricter or looser, and what it does to the plan.")
        {
            Details = "Layout, comments and the order of declarations mean nothing. A folder stands for the agreements in and below it, paired by their paths. "
                + "Revisions are read with git, with the files that they include. A change is tightened or loosened for a team only where exact figures prove it, else changed.",
            Examples = ["sla diff old.sla new.sla", "sla diff HEAD agreement.sla", "sla diff main...HEAD agreement.sla --format markdown", "sla diff --check HEAD~1 HEAD ."],
        }.With(command.words, command.check, command.format).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        try
        {
            var (before, after) = new DiffWords(session.IO.CurrentFolder).Read([.. result.GetRequiredValue(words)]);
            var (old, renewed) = (before.Load(session), after.Load(session));
            var worst = old.ExitCode != ExitCode.Fine ? old.ExitCode : renewed.ExitCode;
            return worst != ExitCode.Fine ? worst : Compare(result, session, old.Agreements, renewed.Agreements);
        }
        catch (GitProblemException problem)
        {
            return session.Refuse(problem.Message, problem.Help);
        }
    }

    private int Compare(ParseResult result, Session session, ImmutableArray<SideAgreement> before, ImmutableArray<SideAgreement> after)
    {
        if (before.IsEmpty && after.IsEmpty)
        {
            return session.Refuse("there is no agreement on either side", "name a file that declares an agreement, or a folder that holds one");
        }

        ImmutableArray<ComparedAgreement> compared = [.. Pairs(before, after).Select(pair => ComparedAgreement.Of(pair.Before?.Compilation, pair.After?.Compilation))];
        Write(session, compared, result.GetValue(format));
        return result.GetValue(check) && compared.Any(one => !one.Diff.IsEmpty) ? ExitCode.Differs : ExitCode.Fine;
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
            default:
                new DiffText(session.Output).Write(compared);
                break;
        }
    }
}
