using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Runner.Output;
using SlaLang.Testing;

namespace SlaLang.Runner.Commands;

/// <summary>`sla test`: whether the agreement says what its tests expect.</summary>
internal sealed class TestCommand
{
    private readonly Argument<string[]> files = Inputs.Files();

    private readonly Option<string[]> only = new("--only") { Description = "Only tests whose title has these words in it, in any capitals; may be given several times", HelpName = "WORDS" };

    private readonly Option<bool> coverage = new("--coverage") { Description = "List the obligations, rates, milestones and metrics that no test exercises" };

    private readonly Option<string> format = Inputs.Format("text", "json", "junit");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new TestCommand();
        return new Verb("test", "Runs the tests of agreements: whether they say what was agreed.")
        {
            Details = "A test looks at the plan and at the facts that it gives itself, never at the CRM's exports. Ends with exit code 3 when a test fails, and with 4 when none fails but one cannot be told.",
            Examples = ["sla test agreement.sla", "sla test . --format junit > tests.xml", "sla test agreement.sla --only \"lead value\" --coverage"],
        }.With(command.files, command.only, command.coverage, command.format).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var agreements = Agreements.Load(session, result.GetRequiredValue(files));
        var words = result.GetValue(only) ?? [];
        var titles = agreements.All.SelectMany(agreement => agreement.Model.Tests).Select(test => test.Title).ToImmutableArray();
        if (Array.Find(words, word => !titles.Any(title => Has(title, word))) is { } unknown && !agreements.All.IsEmpty)
        {
            return session.RefuseWord("no test has in its title", unknown, titles);
        }

        var plans = agreements.All.Select(agreement => (Agreement: agreement, Plan: SlaEngine.Plan(agreement.Model))).ToList();
        ImmutableArray<TestedAgreement> tested = [.. plans.Select(entry => new TestedAgreement(entry.Agreement.File.Path, entry.Agreement.Compilation.Digest, SlaEngine.Test(entry.Plan, Chosen(entry.Agreement.Model, words))))];
        Write(result, session, tested);
        var errors = plans.SelectMany(entry => entry.Plan.Diagnostics).Where(message => message.Severity == Severity.Error).ToList();
        session.Report(errors);
        return agreements.ExitCode != ExitCode.Fine ? agreements.ExitCode
            : errors.Count > 0 ? ExitCode.Errors
            : tested.Any(one => one.Report.Count(TestState.Failed) > 0) ? ExitCode.Broken
            : tested.Any(one => one.Report.Count(TestState.Undetermined) > 0) ? ExitCode.CannotTell
            : ExitCode.Fine;
    }

    private static IEnumerable<AgreementTest> Chosen(AgreementModel model, string[] words) =>
        model.Tests.Where(test => words.Length == 0 || Array.Exists(words, word => Has(test.Title, word)));

    private static bool Has(string title, string words) => title.Contains(words, StringComparison.OrdinalIgnoreCase);

    private void Write(ParseResult result, Session session, ImmutableArray<TestedAgreement> tested)
    {
        switch (result.GetValue(format))
        {
            case "json":
                TestJson.Write(session.IO.Output, tested);
                break;
            case "junit":
                TestJunit.Write(session.IO.Output, tested);
                break;
            default:
                new TestText(session.Output, result.GetValue(coverage)).Write(tested);
                break;
        }
    }
}
