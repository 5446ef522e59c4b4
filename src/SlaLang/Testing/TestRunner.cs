using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Evaluation;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Testing;

/// <summary>Runs tests: what each expects, looked up in the plan and in the facts that the test gives.</summary>
public static class TestRunner
{
    public static TestReport Run(DemandPlan plan, IEnumerable<AgreementTest> tests)
    {
        var runs = tests.Select(test => Run(plan, test)).ToArray();
        return new TestReport(plan.Model, [.. runs.Select(run => run.Result)], CoverageFinder.Find(plan, runs));
    }

    private static TestRun Run(DemandPlan plan, AgreementTest test)
    {
        var facts = TestFacts.Of(plan.Model, test);
        var evaluator = new Evaluator(plan, facts);
        return new TestRun(new TestResult(test, [.. test.Expectations.Select(expectation => Judge(evaluator, expectation))]), facts);
    }

    private static ExpectationResult Judge(Evaluator evaluator, Expression expectation)
    {
        var (derived, diagnostics) = evaluator.Evaluate(expectation);
        return derived?.Value switch
        {
            BooleanValue { IsTrue: true } => new ExpectationResult(expectation, TestState.Passed, derived.Derivation),
            BooleanValue => new ExpectationResult(expectation, TestState.Failed, derived.Derivation) { Comparisons = [.. FailedComparisons.Of(evaluator, expectation)] },
            UndeterminedValue unknown => new ExpectationResult(expectation, TestState.Undetermined, derived.Derivation) { Reason = unknown.Reason },
            _ => new ExpectationResult(expectation, diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? TestState.Failed : TestState.Undetermined, null) { Messages = diagnostics },
        };
    }
}

/// <summary>A test that was run, with the facts that it gives; null for a test of the plan alone.</summary>
internal sealed record TestRun(TestResult Result, FactSet? Facts);
