using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Comparing;

/// <summary>What changed in meaning from one agreement to another: the changes, the weightiest first, and what they do to the plan.</summary>
/// <param name="Before">The earlier agreement; null where there was none.</param>
/// <param name="After">The later agreement; null where there is none any more.</param>
/// <param name="Changes">Empty when both mean the same.</param>
/// <param name="Effect">Null where one of the two is missing.</param>
public sealed record AgreementDiff(AgreementModel? Before, AgreementModel? After, ImmutableArray<Change> Changes, PlanEffect? Effect)
{
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>The agreement as it stands, or stood last.</summary>
    public AgreementModel Latest => After ?? Before ?? throw new InvalidOperationException("a difference of nothing");

    /// <summary>The parties of both, in the order of `between`, with all that the changes do to each.</summary>
    public ImmutableArray<TeamBearing> Bearings => [.. Changes
        .SelectMany(change => change.Bearings)
        .GroupBy(bearing => bearing.Team)
        .Select(group => group.First() with { Bearing = Comparing.Bearings.Together(group.Select(bearing => bearing.Bearing)) })];
}
