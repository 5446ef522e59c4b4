using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SlaLang.Facts;

/// <summary>Names that occur many times, such as those of actors, kept once each; several threads may add to it.</summary>
public sealed class NameTable
{
    private readonly ConcurrentDictionary<string, int> places = new(StringComparer.Ordinal);

    public int Count => places.Count;

    /// <summary>The place of a name; which one depends on the order in which names come.</summary>
    public int PlaceOf(ReadOnlySpan<char> name)
    {
        if (places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var place))
        {
            return place;
        }

        lock (places)
        {
            return places.GetOrAdd(name.ToString(), _ => places.Count);
        }
    }

    /// <summary>The names in ordinal order, and for each place the one that its name has there.</summary>
    internal (ImmutableArray<string> Names, int[] Ranks) Ranked()
    {
        var names = places.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
        var ranks = new int[names.Length];
        for (var rank = 0; rank < names.Length; rank++)
        {
            ranks[names[rank].Value] = rank;
        }

        return ([.. names.Select(entry => entry.Key)], ranks);
    }
}
