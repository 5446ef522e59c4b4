using Fractions;

namespace SlaLang.Evaluation;

/// <summary>An answer from the CRM's exports, or why there is none.</summary>
/// <param name="Derivation">How it came about; null where what was asked for does not exist.</param>
public sealed record FactsExplanation(Derivation? Derivation)
{
    /// <summary>What does not exist, as a sentence, and what to ask for instead.</summary>
    public string Problem { get; init; } = "";

    public string Help { get; init; } = "";

    /// <summary>The measured figure of a single duty, where it has one.</summary>
    public Fraction? Exact { get; init; }

    /// <summary>What the exact figure counts: leads, a currency; empty for a share.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What to ask next; empty for nothing.</summary>
    public string Next { get; init; } = "";

    public static FactsExplanation None(string problem, string help) => new((Derivation?)null) { Problem = problem, Help = help };
}
