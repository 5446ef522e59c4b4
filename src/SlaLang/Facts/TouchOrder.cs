namespace SlaLang.Facts;

/// <summary>Touches by time and then by names, as the places of names depend on which was read first; of those with the same instant, kind, direction and actor one is kept, one by a person if there is any.</summary>
internal readonly struct TouchOrder(int[] kindRanks, int[] actorRanks) : IFactOrder<TouchFact>
{
    private const TouchTraits Directions = TouchTraits.Inbound | TouchTraits.UnknownDirection;

    public int Compare(in TouchFact one, in TouchFact other) =>
        one.At.CompareTo(other.At) is not 0 and var byTime ? byTime
        : one.At.IsDay != other.At.IsDay ? one.At.IsDay.CompareTo(other.At.IsDay)
        : one.Kind != other.Kind ? RankOf(one.Kind).CompareTo(RankOf(other.Kind))
        : one.Actor != other.Actor ? actorRanks[one.Actor].CompareTo(actorRanks[other.Actor])
        : DirectionOf(one) != DirectionOf(other) ? DirectionOf(one).CompareTo(DirectionOf(other))
        : ((ushort)one.Traits).CompareTo((ushort)other.Traits);

    public bool AreSame(in TouchFact one, in TouchFact other) =>
        one.At == other.At && one.Kind == other.Kind && one.Actor == other.Actor && DirectionOf(one) == DirectionOf(other);

    private int RankOf(ushort kind) => kind < kindRanks.Length ? kindRanks[kind] : TouchFact.NoKind;

    private static ushort DirectionOf(in TouchFact touch) => (ushort)(touch.Traits & Directions);
}
