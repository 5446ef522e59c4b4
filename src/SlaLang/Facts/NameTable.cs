using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SlaLang.Facts;

/// <summary>Names that occur many times, such as those of actors, kept once each; several threads may add to it.</summary>
public sealed class NameTable
{
    private const int FirstLength = 64;

    private readonly ConcurrentDictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Names by their places; replaced by a longer list before a name is given a place beyond its end.</summary>
    private volatile string[] names = new string[FirstLength];

    public int Count => places.Count;

    /// <summary>All of them by their places.</summary>
    public ImmutableArray<string> Names => [.. names[..Count]];

    /// <summary>The name of a place that was given out.</summary>
    public string this[int place] => names[place];

    /// <summary>The place of a name; which one depends on the order in which names come.</summary>
    public int PlaceOf(ReadOnlySpan<char> name)
    {
        if (places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var place))
        {
            return place;
        }

        lock (places)
        {
            return places.TryGetValue(name.ToString(), out var known) ? known : Add(name.ToString(), places.Count);
        }
    }

    private int Add(string name, int place)
    {
        if (place == names.Length)
        {
            var longer = new string[2 * place];
            names.CopyTo(longer, 0);
            names = longer;
        }

        names[place] = name;
        places[name] = place;
        return place;
    }

    /// <summary>For each place the one that its name has in ordinal order, which does not depend on how names come.</summary>
    internal int[] Ranks()
    {
        var ranks = new int[Count];
        foreach (var (rank, entry) in places.OrderBy(entry => entry.Key, StringComparer.Ordinal).Index())
        {
            ranks[entry.Value] = rank;
        }

        return ranks;
    }
}
