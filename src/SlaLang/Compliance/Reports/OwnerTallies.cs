using System.Collections.Immutable;

namespace SlaLang.Compliance.Reports;

/// <summary>Counts items by the owner of their lead.</summary>
internal sealed class OwnerTallies
{
    private readonly Dictionary<string, Standing> owners = new(StringComparer.Ordinal);

    public void Count(string owner, ItemState state) => Of(owner).Tally.Count(0, state);

    public void CountDueToday(string owner) => Of(owner).DueToday++;

    public void CountOverdue(string owner) => Of(owner).Overdue++;

    /// <summary>The most missed first, then by name.</summary>
    public ImmutableArray<OwnerStanding> Standings() =>
    [
        .. owners
            .Select(entry => new OwnerStanding(entry.Key, entry.Value.Tally[0], entry.Value.DueToday, entry.Value.Overdue))
            .OrderByDescending(standing => standing.Tally.Missed)
            .ThenBy(standing => standing.Owner, StringComparer.Ordinal),
    ];

    private Standing Of(string owner)
    {
        if (!owners.TryGetValue(owner, out var standing))
        {
            standing = new Standing();
            owners.Add(owner, standing);
        }

        return standing;
    }

    private sealed class Standing
    {
        public ItemTallies Tally { get; } = new(1);

        public int DueToday { get; set; }

        public int Overdue { get; set; }
    }
}
