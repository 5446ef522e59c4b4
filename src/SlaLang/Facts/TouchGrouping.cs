namespace SlaLang.Facts;

/// <summary>Puts touches together by lead; of touches with the same instant, kind, direction and actor it keeps one, one by a person if there is any.</summary>
internal sealed class TouchGrouping(int[] kindRanks, int[] actorRanks)
{
    private const TouchTraits Directions = TouchTraits.Inbound | TouchTraits.UnknownDirection;

    public (GroupedFacts<TouchFact> Groups, int Repeated) Group(IReadOnlyList<List<TouchFact>> parts, int leads)
    {
        foreach (var part in parts)
        {
            for (var index = 0; index < part.Count; index++)
            {
                var touch = part[index];
                part[index] = touch with
                {
                    Kind = touch.Kind < kindRanks.Length ? (ushort)kindRanks[touch.Kind] : TouchFact.NoKind,
                    Actor = actorRanks[touch.Actor],
                };
            }
        }

        return FactGroups.Of(parts, leads, touch => touch.Lead, Order, AreSame);
    }

    private static int Order(TouchFact one, TouchFact other) =>
        one.At.CompareTo(other.At) is not 0 and var byTime ? byTime
        : one.At.IsDay != other.At.IsDay ? one.At.IsDay.CompareTo(other.At.IsDay)
        : one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind)
        : one.Actor != other.Actor ? one.Actor.CompareTo(other.Actor)
        : DirectionOf(one) != DirectionOf(other) ? DirectionOf(one).CompareTo(DirectionOf(other))
        : ((ushort)one.Traits).CompareTo((ushort)other.Traits);

    private static bool AreSame(TouchFact one, TouchFact other) =>
        one.At == other.At && one.Kind == other.Kind && one.Actor == other.Actor && DirectionOf(one) == DirectionOf(other);

    private static ushort DirectionOf(TouchFact touch) => (ushort)(touch.Traits & Directions);
}
