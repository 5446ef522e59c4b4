using System.Collections.Immutable;

namespace SlaLang.Compliance;

/// <summary>What a rule came to for all leads; see <see cref="DutyVerdict"/>.</summary>
internal sealed record JudgedItems(ImmutableArray<DutyItem> Items)
{
    public ImmutableArray<DutyItem> WholeLeads { get; init; } = [];

    public int RejectedUntouched { get; init; }

    public int HandOvers { get; init; }
}
