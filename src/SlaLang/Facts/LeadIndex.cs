using System.Runtime.InteropServices;

namespace SlaLang.Facts;

/// <summary>
/// The places of leads by id. An id of up to sixteen ASCII characters, as those of all CRMs are, is kept as a number; the table that is searched
/// holds no more than a part of the number's hash and where the number is, so that it stays near the processor. Several threads may look up;
/// one at a time may add while none does.
/// </summary>
internal sealed class LeadIndex
{
    private const int LongestPacked = 16;
    private const int FirstBits = 10;
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private readonly Dictionary<string, int> longer = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];
    private int bits = FirstBits;
    private Slot[] slots = new Slot[1 << FirstBits];

    /// <summary>The place of an id; negative where there is none.</summary>
    public int Find(ReadOnlySpan<char> id)
    {
        if (!TryPack(id, out var key))
        {
            return longer.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var place) ? place : -1;
        }

        ref readonly var slot = ref slots[SlotOf(key, HashOf(key))];
        return slot.EntryAndOne == 0 ? -1 : CollectionsMarshal.AsSpan(entries)[slot.EntryAndOne - 1].Place;
    }

    /// <summary>The place that an id has already, else the one given, which it has from now on.</summary>
    public int FindOrAdd(string id, int place)
    {
        if (!TryPack(id, out var key))
        {
            return longer.TryAdd(id, place) ? place : longer[id];
        }

        var hash = HashOf(key);
        ref var slot = ref slots[SlotOf(key, hash)];
        if (slot.EntryAndOne != 0)
        {
            return entries[slot.EntryAndOne - 1].Place;
        }

        entries.Add(new Entry(key.First, key.Second, place));
        slot = new Slot((uint)hash, entries.Count);
        Grow();
        return place;
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

    /// <summary>Characters from 1 to 128 in a byte each; zero stands for none.</summary>
    private static bool TryPack(ReadOnlySpan<char> id, out (ulong First, ulong Second) key)
    {
        key = default;
        if (id.Length > LongestPacked)
        {
            return false;
        }

        var half = Math.Min(id.Length, LongestPacked / 2);
        key = (Pack(id[..half], out var isFirst), Pack(id[half..], out var isSecond));
        return isFirst && isSecond;
    }

    private static ulong Pack(ReadOnlySpan<char> characters, out bool isPacked)
    {
        var (bytes, beyond) = (0UL, 0U);
        foreach (var character in characters)
        {
            bytes = (bytes << 8) | (byte)character;
            beyond |= ((uint)character - 1) >> 7;
        }

        isPacked = beyond == 0;
        return bytes;
    }

    /// <summary>Its high bits choose the slot, its low ones tell ids apart there.</summary>
    private static ulong HashOf((ulong First, ulong Second) key)
    {
        var mixed = ((key.Second * Spread) ^ (key.Second >> 32) ^ key.First) * Spread;
        return mixed ^ (mixed >> 32);
    }

    /// <summary>Where the key is, else where it belongs; at least half of the table is empty.</summary>
    private int SlotOf((ulong First, ulong Second) key, ulong hash)
    {
        var known = CollectionsMarshal.AsSpan(entries);
        for (var place = (int)(hash >> (64 - bits)); ; place = (place + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[place];
            if (slot.EntryAndOne == 0 || (slot.Hash == (uint)hash && known[slot.EntryAndOne - 1].Is(key)))
            {
                return place;
            }
        }
    }

    private void Grow()
    {
        if (entries.Count <= slots.Length / 2)
        {
            return;
        }

        slots = new Slot[1 << ++bits];
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var hash = HashOf((entries[entry].First, entries[entry].Second));
            var place = (int)(hash >> (64 - bits));
            while (slots[place].EntryAndOne != 0)
            {
                place = (place + 1) & (slots.Length - 1);
            }

            slots[place] = new Slot((uint)hash, entry + 1);
        }
    }

    private readonly record struct Slot(uint Hash, int EntryAndOne);

    private readonly record struct Entry(ulong First, ulong Second, int Place)
    {
        public bool Is((ulong First, ulong Second) key) => First == key.First && Second == key.Second;
    }
}
