using System.Text;

namespace SlaLang.Facts;

/// <summary>An id to look a lead up by. One of up to sixteen ASCII characters, as those of all CRMs are, is two numbers; <c>Longer</c> is any other.</summary>
public readonly record struct LeadKey(ulong First, ulong Second, string? Longer = null)
{
    private const int LongestPacked = 2 * ShortText.Longest;
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Whether it is certainly the same; of longer ids that is not looked at.</summary>
    public bool IsSame(in LeadKey other) => First == other.First && Second == other.Second && ReferenceEquals(Longer, other.Longer);

    /// <summary>Well mixed, so that any part of its bits tells ids apart.</summary>
    internal ulong Hash => HashOf(First, Second);

    internal static ulong HashOf(ulong first, ulong second)
    {
        var mixed = ((second * Spread) ^ (second >> 32) ^ first) * Spread;
        return mixed ^ (mixed >> 32);
    }

    /// <param name="id">As it is written; space around it and the check of a Salesforce id do not matter.</param>
    public static LeadKey Of(ReadOnlySpan<char> id)
    {
        var canonical = LeadIds.Canonical(id);
        Span<byte> utf8 = stackalloc byte[LongestPacked];
        return canonical.IsEmpty ? default
            : Encoding.UTF8.TryGetBytes(canonical, utf8, out var length) && TryOf(utf8[..length], out var key) ? key
            : new LeadKey(0, 0, canonical.ToString());
    }

    /// <summary>The same of UTF-8, for most ids and faster; false for an id with space around it, for a long one, and for one that is not ASCII.</summary>
    public static bool TryOf(ReadOnlySpan<byte> id, out LeadKey key)
    {
        key = default;
        if (id.Length is 0 or > LongestPacked || id[0] <= ' ' || id[^1] <= ' ')
        {
            return false;
        }

        var half = Math.Min(id.Length, ShortText.Longest);
        var isPacked = ShortText.TryPackInOrder(id[..half], out var first) & ShortText.TryPackInOrder(id[half..], out var second);
        key = new LeadKey(first, second);
        return isPacked;
    }

    /// <summary>The id as it is shown.</summary>
    public override string ToString()
    {
        if (Longer is not null)
        {
            return Longer;
        }

        Span<char> characters = stackalloc char[LongestPacked];
        Unpack(First, characters[..ShortText.Longest]);
        Unpack(Second, characters[ShortText.Longest..]);
        return characters.TrimEnd('\0').ToString();
    }

    private static void Unpack(ulong bytes, Span<char> characters)
    {
        for (var index = 0; index < characters.Length; index++)
        {
            characters[index] = (char)(byte)(bytes >> (8 * (ShortText.Longest - 1 - index)));
        }
    }
}
