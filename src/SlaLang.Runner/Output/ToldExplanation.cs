using Fractions;
using SlaLang.Evaluation;
using SlaLang.Facts;

namespace SlaLang.Runner.Output;

/// <summary>An explanation from the CRM's exports, with the question as it was asked.</summary>
internal sealed record ToldExplanation(string Path, string Query, FactsQuery Asked, Derivation Derivation)
{
    public required Moment AsOf { get; init; }

    public required Fraction? Exact { get; init; }

    public required string Unit { get; init; }

    /// <summary>The command line that asks the next question; empty for none.</summary>
    public required string Next { get; init; }
}
