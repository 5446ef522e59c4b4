using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Evaluation;
using SlaLang.Model;

namespace SlaLang.Testing;

/// <summary>How an expectation or a test came out.</summary>
public enum TestState
{
    Passed,
    Failed,

    /// <summary>A fact is missing that would decide it.</summary>
    Undetermined,
}

/// <summary>The tests that were run, in the order of the files, and what they exercise of the agreement.</summary>
public sealed record TestReport(AgreementModel Model, ImmutableArray<TestResult> Tests, Coverage Coverage)
{
    public int Count(TestState state) => Tests.Count(test => test.State == state);
}

/// <summary>A test with each of its expectations, in the order of the file.</summary>
public sealed record TestResult(AgreementTest Test, ImmutableArray<ExpectationResult> Expectations)
{
    /// <summary>A failure outweighs what cannot be told.</summary>
    public TestState State =>
        Expectations.Any(expectation => expectation.State == TestState.Failed) ? TestState.Failed
        : Expectations.Any(expectation => expectation.State == TestState.Undetermined) ? TestState.Undetermined
        : TestState.Passed;
}

/// <summary>An expectation: how it came out and, where it has a value, how that came about.</summary>
public sealed record ExpectationResult(Expression Expression, TestState State, Derivation? Derivation)
{
    /// <summary>Of an expectation that failed: the comparisons in it that do not hold.</summary>
    public ImmutableArray<FailedComparison> Comparisons { get; init; } = [];

    /// <summary>Why it cannot be told from the facts that are given, as a clause.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why it has no value.</summary>
    public ImmutableArray<Diagnostic> Messages { get; init; } = [];
}

/// <summary>A comparison that does not hold.</summary>
/// <param name="Expression">The comparison.</param>
/// <param name="Left">What its left side came to, exactly where that can be shown.</param>
/// <param name="Right">What its right side came to.</param>
/// <param name="Difference">How far the left side is from the right one, as words; empty where they have no difference.</param>
public sealed record FailedComparison(Expression Expression, string Left, string Right, string Difference);

/// <summary>What of an agreement its tests exercise.</summary>
public sealed record Coverage(ImmutableArray<CoverageItem> Items)
{
    public IEnumerable<CoverageItem> NotExercised => Items.Where(item => item.Tests.IsEmpty);
}

/// <summary>An obligation, rate, milestone or metric, the line that declares it, and the titles of the tests that exercise it.</summary>
public sealed record CoverageItem(CoverageKind Kind, string Name, Text.Location Location, ImmutableArray<string> Tests);

public enum CoverageKind
{
    Obligation,
    Rate,
    Milestone,
    Metric,
}
