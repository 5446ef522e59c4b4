using System.Collections.Immutable;
using SlaLang.Compliance;
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
    /// <summary>So many leads of a promise that was not kept are told of.</summary>
    private const int MostLeads = 10;

    public static TestReport Run(DemandPlan plan, IEnumerable<AgreementTest> tests)
    {
        var runs = tests.Select(test => Run(plan, test)).ToArray();
        return new TestReport(plan.Model, [.. runs.Select(run => run.Result)], CoverageFinder.Find(plan, runs));
    }

    private static TestRun Run(DemandPlan plan, AgreementTest test)
    {
        var facts = TestFacts.Of(plan.Model, test);
        var evaluator = new Evaluator(plan, facts);
        var promises = new Lazy<VerdictExplanations?>(() => facts is null ? null : Told(plan, facts));
        var teller = new Evaluator(plan, facts) { Told = (obligation, period) => promises.Value?.Of(new VerdictQuery(obligation, period, null)).Derivation is { } told ? told with { Remark = "", Location = obligation.Location.FirstLine() } : null };
        return new TestRun(new TestResult(test, [.. test.Expectations.Select(expectation => Judge(evaluator, teller, expectation))]), facts);
    }

    private static VerdictExplanations Told(DemandPlan plan, FactSet facts) =>
        new(new ComplianceJudge(plan, facts, new FormulaEvaluation(plan, facts)).Judge(), MostLeads);

    /// <param name="evaluator">Says whether it holds.</param>
    /// <param name="teller">Says in full why it does not.</param>
    /// <param name="expectation">What is expected.</param>
    private static ExpectationResult Judge(Evaluator evaluator, Evaluator teller, Expression expectation)
    {
        var (derived, diagnostics) = evaluator.Evaluate(expectation);
        var isPassed = derived?.Value is BooleanValue { IsTrue: true };
        derived = isPassed || derived is null ? derived : teller.Evaluate(expectation).Derived ?? derived;
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
