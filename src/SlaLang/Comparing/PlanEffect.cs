using System.Collections.Immutable;
using NodaTime;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Comparing;

/// <summary>Two plans side by side.</summary>
/// <param name="Stages">The stages of both, by name, in the order of the later funnel; the figures of a row follow it.</param>
/// <param name="Months">Demand by month, stream and lead type.</param>
/// <param name="Capacity">What each team with a capacity is asked for in each month.</param>
public sealed record PlanEffect(ImmutableArray<StageSymbol> Stages, DemandComparison Months, ImmutableArray<ComparedCapacity> Capacity)
{
    /// <summary>False where the two are in different currencies, so that amounts cannot be held against each other.</summary>
    public bool IsOneCurrency { get; init; } = true;
}

/// <summary>A team's load in a month; a side is null where the team has no such month or no capacity.</summary>
public sealed record ComparedCapacity(string Team, YearMonth Month, CapacityCheck? Before, CapacityCheck? After);
