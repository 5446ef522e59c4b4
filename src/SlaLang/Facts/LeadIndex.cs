using System.Numerics;
using System.Runtime.InteropServices;

namespace SlaLang.Facts;

/// <summary>
/// The places of leads by id. The table that is searched holds no more than a part of each id's hash and where its entry is, so that it stays near
/// the processor. Several threads may look up; one at a time may add while none does.
/// </summary>
internal sealed class LeadIndex
{
    private const int FirstBits = 10;

    /// <summary>Stands for an entry that is not in its place.</summary>
    private const int Elsewhere = -1;

    private readonly Dictionary<string, int> longer = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];
    private int bits = FirstBits;

    /// <summary>Of no use but that what was looked at is not left out as useless.</summary>
    private int lastSeen;
    private Slot[] slots = new Slot[1 << FirstBits];

    /// <summary>The place of an id; −1 where there is none.</summary>
    public int Find(in LeadKey key)
    {
        if (key.Longer is { } id)
        {
            return longer.GetValueOrDefault(id, -1);
        }

        ref readonly var slot = ref slots[SlotOf(key)];
        return slot.EntryAndOne == 0 ? -1 : entries[slot.EntryAndOne - 1].Place;
    }

    /// <summary>The places of several ids. The first and the last pass go to memory for all of them at once instead of for one after the other.</summary>
    public void Find(ReadOnlySpan<LeadKey> keys, Span<int> places)
    {
        for (var index = 0; index < keys.Length; index++)
        {
            var hash = keys[index].Hash;
            ref readonly var slot = ref slots[HomeOf(hash)];
            places[index] = slot.Hash == (uint)hash || slot.EntryAndOne == 0 ? slot.EntryAndOne : Elsewhere;
        }

        for (var index = 0; index < keys.Length; index++)
        {
            places[index] = places[index] == Elsewhere ? EntryWith(keys[index].Hash) : places[index];
        }

        var known = CollectionsMarshal.AsSpan(entries);
        for (var index = 0; index < keys.Length; index++)
        {
            var isFound = places[index] > 0 && keys[index].Longer is null && known[places[index] - 1].Is(keys[index]);
            places[index] = isFound ? known[places[index] - 1].Place : Find(keys[index]);
        }
    }

    /// <summary>The place that an id has already, else the one given, which it has from now on.</summary>
    public int FindOrAdd(in LeadKey key, int place)
    {
        if (key.Longer is { } written)
        {
            return longer.TryAdd(written, place) ? place : longer[written];
        }

        ref var slot = ref slots[SlotOf(key)];
        if (slot.EntryAndOne != 0)
        {
            return entries[slot.EntryAndOne - 1].Place;
        }

        entries.Add(new Entry(key.First, key.Second, place));
        slot = new Slot((uint)key.Hash, entries.Count);
        Grow();
        return place;
    }

    /// <summary>Makes room for about so many ids.</summary>
    public void Reserve(int count)
    {
        entries.EnsureCapacity(count);
        var needed = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 1))) + 1;
        if (needed > bits)
        {
            Spread(needed);
        }
    }

    /// <summary>Looks at where several ids belong, so that the processor waits for memory once and not for each that is added.</summary>
    public void Near(ReadOnlySpan<LeadKey> keys)
    {
        var seen = 0;
        foreach (ref readonly var key in keys)
        {
            seen += slots[HomeOf(key.Hash)].EntryAndOne;
        }

        lastSeen = seen;
    }

    /// <summary>Gives the id of each place another place; a negative one but −1, which stands for none, is as good as any.</summary>
    public void Move(int[] moved)
    {
        foreach (ref var entry in CollectionsMarshal.AsSpan(entries))
        {
            entry = entry with { Place = moved[entry.Place] };
        }

        foreach (var (id, place) in longer)
        {
            longer[id] = moved[place];
        }
    }

    /// <summary>Where the key is, else where it belongs; at least half of the table is empty.</summary>
    private int SlotOf(in LeadKey key)
    {
        var hash = key.Hash;
        var known = CollectionsMarshal.AsSpan(entries);
        for (var place = HomeOf(hash); ; place = (place + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[place];
            if (slot.EntryAndOne == 0 || (slot.Hash == (uint)hash && known[slot.EntryAndOne - 1].Is(key)))
            {
                return place;
            }
        }
    }

    /// <summary>The entry with a hash, counted from one, which others may have driven away from its place; zero for none. Nothing but the table is looked at.</summary>
    private int EntryWith(ulong hash)
    {
        var place = HomeOf(hash);
        while (slots[place].EntryAndOne != 0 && slots[place].Hash != (uint)hash)
        {
            place = (place + 1) & (slots.Length - 1);
        }

        return slots[place].EntryAndOne;
    }

    /// <summary>Where an id with this hash belongs, unless others are there.</summary>
    private int HomeOf(ulong hash) => (int)(hash >> (64 - bits));

    private void Grow()
    {
        if (entries.Count > slots.Length / 2)
        {
            Spread(bits + 1);
        }
    }

    private void Spread(int newBits)
    {
        bits = newBits;
        slots = Empty(1 << bits);
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var hash = LeadKey.HashOf(entries[entry].First, entries[entry].Second);
            var place = HomeOf(hash);
            while (slots[place].EntryAndOne != 0)
            {
                place = (place + 1) & (slots.Length - 1);
            }

            slots[place] = new Slot((uint)hash, entry + 1);
        }
    }

    /// <summary>Written to before it is looked at: the first write to memory that was only read has the system stop all processors, page by page.</summary>
    private static Slot[] Empty(int length)
    {
        const int Parts = 16;
        var empty = GC.AllocateUninitializedArray<Slot>(length);
        Parallel.For(0, Parts, part => empty.AsSpan(length / Parts * part, length / Parts).Clear());
        return empty;
    }

    private readonly record struct Slot(uint Hash, int EntryAndOne);

    /// <summary>Without a reference, for the garbage collector has nothing to look for in it.</summary>
    private readonly record struct Entry(ulong First, ulong Second, int Place)
    {
        public bool Is(in LeadKey key) => First == key.First && Second == key.Second;
    }
}
