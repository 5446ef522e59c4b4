namespace SlaLang.Facts;

/// <summary>Touches by time; of those with the same instant, kind, direction and actor one is kept, one by a person if there is any.</summary>
internal readonly struct TouchOrder(int[] kindRanks, int[] actorRanks) : IFactOrder<TouchFact>
{
    private const TouchTraits Directions = TouchTraits.Inbound | TouchTraits.UnknownDirection;

    /// <summary>With the places that kinds and actors have once all of them are known.</summary>
    public TouchFact Final(in TouchFact fact) => fact with
    {
        Kind = fact.Kind < kindRanks.Length ? (ushort)kindRanks[fact.Kind] : TouchFact.NoKind,
        Actor = actorRanks[fact.Actor],
    };

    public int Compare(in TouchFact one, in TouchFact other) =>
        one.At.CompareTo(other.At) is not 0 and var byTime ? byTime
        : one.At.IsDay != other.At.IsDay ? one.At.IsDay.CompareTo(other.At.IsDay)
        : one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind)
        : one.Actor != other.Actor ? one.Actor.CompareTo(other.Actor)
        : DirectionOf(one) != DirectionOf(other) ? DirectionOf(one).CompareTo(DirectionOf(other))
        : ((ushort)one.Traits).CompareTo((ushort)other.Traits);

    public bool AreSame(in TouchFact one, in TouchFact other) =>
        one.At == other.At && one.Kind == other.Kind && one.Actor == other.Actor && DirectionOf(one) == DirectionOf(other);

    private static ushort DirectionOf(in TouchFact touch) => (ushort)(touch.Traits & Directions);
}
