namespace SlaLang.Compliance;

/// <summary>Counts items by group, such as the period that they belong to, and by how they stand; there may be millions.</summary>
/// <param name="groups">How many groups there are.</param>
internal sealed class ItemTallies(int groups)
{
    private const int States = (int)ItemState.Excused + 1;

    private readonly int[] counts = new int[groups * States];

    public ItemTally this[int group] => new(
        counts[PlaceOf(group, ItemState.Met)],
        counts[PlaceOf(group, ItemState.Missed)],
        counts[PlaceOf(group, ItemState.Pending)],
        counts[PlaceOf(group, ItemState.Undetermined)],
        counts[PlaceOf(group, ItemState.Excused)]);

    public void Count(int group, ItemState state) => counts[PlaceOf(group, state)]++;

    /// <summary>Adds what another counted of the same groups.</summary>
    public void Add(ItemTallies other)
    {
        for (var place = 0; place < counts.Length; place++)
        {
            counts[place] += other.counts[place];
        }
    }

    private static int PlaceOf(int group, ItemState state) => (group * States) + (int)state;
}
