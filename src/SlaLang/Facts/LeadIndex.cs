namespace SlaLang.Facts;

/// <summary>
/// The places of leads by id. An id of up to sixteen ASCII characters, as those of all CRMs are, is kept as a number in the table itself, so that
/// looking one up goes to memory once. Several threads may look up; one at a time may add while none does.
/// </summary>
internal sealed class LeadIndex
{
    private const int LongestPacked = 16;
    private const int FirstBits = 10;
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private readonly Dictionary<string, int> longer = new(StringComparer.Ordinal);
    private int bits = FirstBits;
    private int packed;
    private Slot[] slots = new Slot[1 << FirstBits];

    /// <summary>The place of an id; negative where there is none.</summary>
    public int Find(ReadOnlySpan<char> id)
    {
        if (TryPack(id, out var key))
        {
            return slots[SlotOf(key)].PlaceAndOne - 1;
        }

        return longer.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var place) ? place : -1;
    }

    /// <summary>The place that an id has already, else the one given, which it has from now on.</summary>
    public int FindOrAdd(string id, int place)
    {
        if (!TryPack(id, out var key))
        {
            return longer.TryAdd(id, place) ? place : longer[id];
        }

        ref var slot = ref slots[SlotOf(key)];
        if (slot.PlaceAndOne == 0)
        {
            slot = new Slot(key.First, key.Second, place + 1);
            packed++;
            Grow();
            return place;
        }

        return slot.PlaceAndOne - 1;
    }

    /// <summary>Gives the id of each place another place; a negative one but −1, which stands for none, is as good as any.</summary>
    public void Move(int[] moved)
    {
        foreach (ref var slot in slots.AsSpan())
        {
            slot = slot.PlaceAndOne == 0 ? slot : slot with { PlaceAndOne = moved[slot.PlaceAndOne - 1] + 1 };
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

    /// <summary>Where the key is, else where it belongs; at least half of the table is empty.</summary>
    private int SlotOf((ulong First, ulong Second) key)
    {
        var mixed = ((key.Second * Spread) ^ (key.Second >> 32) ^ key.First) * Spread;
        for (var place = (int)(mixed >> (64 - bits)); ; place = (place + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[place];
            if (slot.PlaceAndOne == 0 || (slot.First == key.First && slot.Second == key.Second))
            {
                return place;
            }
        }
    }

    private void Grow()
    {
        if (packed <= slots.Length / 2)
        {
            return;
        }

        var old = slots;
        slots = new Slot[1 << ++bits];
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.PlaceAndOne != 0)
            {
                slots[SlotOf((slot.First, slot.Second))] = slot;
            }
        }
    }

    private readonly record struct Slot(ulong First, ulong Second, int PlaceAndOne);
}
