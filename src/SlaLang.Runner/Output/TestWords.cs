using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Evaluation;
using SlaLang.Model;
using SlaLang.Testing;
using SlaLang.Text;

namespace SlaLang.Runner.Output;

/// <summary>What tests came to, in words.</summary>
internal static class TestWords
{
    public static string Of(TestState state) => state switch
    {
        TestState.Passed => "passed",
        TestState.Failed => "failed",
        _ => "undetermined",
    };

    public static string Of(CoverageKind kind) => kind switch
    {
        CoverageKind.Obligation => "obligation",
        CoverageKind.Rate => "rate",
        CoverageKind.Milestone => "milestone",
        _ => "metric",
    };

    /// <summary>`5 tests passed`, `3 passed, 1 failed, 1 undetermined`.</summary>
    public static string Summary(TestReport report)
    {
        if (report.Tests.IsEmpty)
        {
            return "no tests";
        }

        var passed = report.Count(TestState.Passed);
        string[] others = [.. new[] { TestState.Failed, TestState.Undetermined }.Where(state => report.Count(state) > 0).Select(state => $"{report.Count(state)} {Of(state)}")];
        return others.Length == 0 ? $"{Counted.Of(passed, "test")} passed" : $"{Counted.Of(report.Tests.Length, "test")}: {string.Join(", ", others.Prepend($"{passed} passed"))}";
    }

    /// <summary>A formula without its layout.</summary>
    public static string Written(Location location) => string.Join(' ', location.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Why an expectation does not hold, in a sentence for each comparison or message.</summary>
    public static IEnumerable<string> Reasons(ExpectationResult result) => result switch
    {
        { Comparisons.Length: > 0 } => result.Comparisons.Select(Sentence),
        { Reason.Length: > 0 } => [result.Reason],
        { Messages.Length: > 0 } => result.Messages.Select(Sentence),
        _ => ["it is not so"],
    };

    /// <summary>How the figures of an expectation came about: of a single comparison its sides but for those that are written out, of any other the whole.</summary>
    public static ImmutableArray<Derivation> Shown(ExpectationResult result) => result switch
    {
        { Derivation: null } => [],
        { Derivation: var whole, Comparisons: [{ Expression: BinaryExpression compared }] } when compared == result.Expression && whole.Inputs.Length == 2 =>
            [.. whole.Inputs.Where(side => !(side.Inputs.IsEmpty && (side.Location == compared.Left.Location || side.Location == compared.Right.Location)))],
        { Derivation: var whole } => [whole],
    };

    private static string Sentence(FailedComparison failed)
    {
        var left = failed.Expression is BinaryExpression comparison ? Written(comparison.Left.Location) : Written(failed.Expression.Location);
        return failed.Difference.Length == 0 ? $"{left} is {failed.Left}, against {failed.Right}" : $"{left} is {failed.Left}, {failed.Difference} than {failed.Right}";
    }

    private static string Sentence(Diagnostic message) => message.Help.Length == 0 ? message.Message : $"{message.Message} ({message.Help})";
}
