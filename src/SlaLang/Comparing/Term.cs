using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Comparing;

/// <summary>A single thing that an agreement says. Two agreements that say the same have terms of the same meaning.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The declaration that it belongs to.</param>
/// <param name="Name">What of it; empty for the declaration itself.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record Term(TermKind Kind, string Subject, string Name, Location Location)
{
    /// <summary>What it says, exactly and however it is spelled; equal if and only if it means the same.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>What it says, for people.</summary>
    public string Text { get; init; } = "";

    /// <summary>What tells it from its neighbours, the finest first: two sides are paired by the first that they share.</summary>
    public ImmutableArray<string> Keys { get; init; } = [Name];

    public Weight? Weight { get; init; }

    public ImmutableArray<Stake> Stakes { get; init; } = [];

    public DemandInput? Input { get; init; }

    /// <summary>What it consists of; said only where both sides have the whole.</summary>
    public ImmutableArray<Term> Children { get; init; } = [];

    /// <summary>True for a term that follows from others, so that it is neither added nor removed by itself.</summary>
    public bool IsDerived { get; init; }
}

/// <summary>What it does to a team when there is more of a term, and when the term is added.</summary>
internal readonly record struct Stake(string Team, Bearing WhenMore, Bearing WhenAdded);
