using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>How demand and expected revenue answer to each figure that they rest on, one at a time.</summary>
/// <param name="Model">The agreement.</param>
/// <param name="Points">The step: so many percentage points of a rate, and so many per cent of a deal value.</param>
/// <param name="Now">As it is agreed.</param>
/// <param name="Levers">Every figure, the one with the largest effect first.</param>
public sealed record Sensitivity(AgreementModel Model, Fraction Points, PlannedOutcome Now, ImmutableArray<Lever> Levers);

/// <summary>The leads that the deals closing within the term take, and what the leads that are planned bring within the term.</summary>
public sealed record PlannedOutcome(BigInteger Leads, Money Revenue);

/// <summary>Which figure of a lead type's rates is moved.</summary>
public abstract record LeverLine;

public sealed record RateLine(StageSymbol From, StageSymbol To) : LeverLine;

public sealed record DealValueLine : LeverLine;

public sealed record TimeToCloseLine : LeverLine;

/// <summary>A figure of a lead type in a stream, and what a step down and a step up do; null where the step is not possible.</summary>
public sealed record Lever(StreamSymbol Stream, LeadTypeSymbol Lead, LeverLine Line)
{
    /// <summary>The figure on the agreement's first day, such as `34%`, `2,000 USD` or `30 days`.</summary>
    public string Now { get; init; } = "";

    public LeverEffect? Less { get; init; }

    public LeverEffect? More { get; init; }
}

/// <summary>What a step changes: leads needed, and revenue of the leads that are planned now.</summary>
public sealed record LeverEffect(BigInteger Leads, Money Revenue);
