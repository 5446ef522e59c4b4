using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Testing;

namespace SlaLang.Runner.Output;

/// <summary>Tests as people read them: a line for each, then of each expectation that does not hold the figures on both sides and where they come from.</summary>
internal sealed class TestText(Terminal terminal, bool showsCoverage)
{
    private const string Indent = "  ";

    public void Write(ImmutableArray<TestedAgreement> tested)
    {
        foreach (var (index, agreement) in tested.Index())
        {
            if (index > 0)
            {
                terminal.WriteLine();
            }

            Write(agreement);
        }
    }

    private void Write(TestedAgreement tested)
    {
        var report = tested.Report;
        var sections = report.Tests.IsEmpty ? [] : ImmutableArray.Create(Results(report));
        new TextReport(terminal).Write([new Report(TitleOf(tested.Model), [$"{tested.Path}: {TestWords.Summary(report)}"], sections)]);
        foreach (var test in report.Tests)
        {
            foreach (var expectation in test.Expectations.Where(expectation => expectation.State != TestState.Passed))
            {
                terminal.WriteLine();
                Write(tested.Model, test, expectation);
            }
        }

        if (showsCoverage)
        {
            terminal.WriteLine();
            Write(report.Coverage);
        }
    }

    private static string TitleOf(AgreementModel model) => model.Title + (model.Version.Length == 0 ? "" : $", version {model.Version}");

    private static ReportSection Results(TestReport report) => new(
        "Tests",
        [new("test", IsFigure: false), new("expectations"), new("result", IsFigure: false)],
        [.. report.Tests.Select(test => ImmutableArray.Create(test.Test.Title, Figure(test.Expectations.Length), TestWords.Of(test.State)))])
    {
        Emphases = [.. report.Tests.Select(test => EmphasisOf(test.State))],
    };

    private static Emphasis EmphasisOf(TestState state) => state switch
    {
        TestState.Failed => Emphasis.Error,
        TestState.Undetermined => Emphasis.Warning,
        _ => Emphasis.None,
    };

    private void Write(AgreementModel model, TestResult test, ExpectationResult expectation)
    {
        terminal.Write(TestWords.Of(expectation.State), EmphasisOf(expectation.State));
        terminal.Write($": {test.Test.Title}", Emphasis.Strong);
        terminal.WriteLine($"  [{expectation.Expression.Location}]", Emphasis.Label);
        terminal.WriteLine($"{Indent}expect {TestWords.Written(expectation.Expression.Location)}");
        foreach (var reason in TestWords.Reasons(expectation))
        {
            terminal.WriteLine($"{Indent}{reason}", Emphasis.Strong);
        }

        if (test.Test.AsOf is { } asOf)
        {
            terminal.WriteLine($"{Indent}as of {Values.Figures.Of(new Values.InstantValue(asOf))} {model.Calendar.Opening.Zone.Id}", Emphasis.Faint);
        }

        WriteDerivations(expectation);
    }

    private void WriteDerivations(ExpectationResult expectation)
    {
        var shown = TestWords.Shown(expectation);
        if (!shown.IsEmpty)
        {
            terminal.WriteLine();
        }

        var tree = new DerivationTree(terminal);
        foreach (var derivation in shown)
        {
            tree.Write(derivation, Indent);
        }
    }

    private void Write(Coverage coverage)
    {
        terminal.WriteLine("Exercised by a test", Emphasis.Strong);
        foreach (var kind in coverage.Items.GroupBy(item => item.Kind))
        {
            terminal.WriteLine($"{Indent}{TestWords.Of(kind.Key)}s: {Figure(kind.Count(item => !item.Tests.IsEmpty))} of {Figure(kind.Count())}");
        }

        var missing = coverage.NotExercised.ToImmutableArray();
        if (missing.IsEmpty)
        {
            return;
        }

        terminal.WriteLine();
        terminal.WriteLine("No test exercises", Emphasis.Strong);
        foreach (var item in missing)
        {
            terminal.Write($"{Indent}{TestWords.Of(item.Kind)} {item.Name}");
            terminal.WriteLine($"  [{item.Location}]", Emphasis.Label);
        }
    }

    private static string Figure(int number) => Values.Figures.Of(number);
}
