using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>How a figure came about: what it is, its value, the formula with its figures put in, the line that declared it, and the figures it was made of.</summary>
/// <param name="Title">What the figure is, such as `MQL from website for March 2026`.</param>
/// <param name="Figure">Its value as people read it, such as `2,106 leads`.</param>
/// <param name="Formula">How it was calculated, such as `716 ÷ 34% = 2,105.8823…, rounded up`; empty for a declared figure.</param>
/// <param name="Location">The line that declared it, for a declared figure.</param>
/// <param name="Inputs">The figures in the formula, in its order.</param>
public sealed record Derivation(string Title, string Figure, string Formula, Location? Location, ImmutableArray<Derivation> Inputs)
{
    /// <summary>What else a reader should know, such as which line of rates lost.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>A value together with its explanation.</summary>
public sealed record Derived(Value Value, Derivation Derivation)
{
    /// <summary>How far the value may be from the truth, because facts are missing; null where it is certain.</summary>
    public FormulaBounds? Bounds { get; init; }

    /// <summary>For a share of rows: how many of how many.</summary>
    public SharePart? Part { get; init; }
}
