namespace SlaLang.Facts;

/// <summary>An id to look a lead up by. One of up to sixteen ASCII characters, as those of all CRMs are, is two numbers; <c>Longer</c> is any other.</summary>
public readonly record struct LeadKey(ulong First, ulong Second, string? Longer = null)
{
    private const int LongestPacked = 16;
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

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
        var half = Math.Min(canonical.Length, LongestPacked / 2);
        var (first, second) = (Pack(canonical[..half], out var isFirst), Pack(canonical[half..], out var isSecond));
        return isFirst && isSecond && canonical.Length <= LongestPacked ? new LeadKey(first, second) : new LeadKey(0, 0, canonical.ToString());
    }

    /// <summary>The id as it is shown.</summary>
    public override string ToString()
    {
        if (Longer is not null)
        {
            return Longer;
        }

        Span<char> characters = stackalloc char[LongestPacked];
        Unpack(First, characters[..(LongestPacked / 2)]);
        Unpack(Second, characters[(LongestPacked / 2)..]);
        return characters.TrimEnd('\0').ToString();
    }

    /// <summary>Characters from 1 to 128 in a byte each, the first in the highest, so that numbers stand in the order of ids; zero behind the last.</summary>
    private static ulong Pack(ReadOnlySpan<char> characters, out bool isPacked)
    {
        var (bytes, beyond) = (0UL, 0U);
        foreach (var character in characters)
        {
            bytes = (bytes << 8) | (byte)character;
            beyond |= ((uint)character - 1) >> 7;
        }

        isPacked = beyond == 0;
        return characters.IsEmpty ? 0 : bytes << (8 * ((LongestPacked / 2) - characters.Length));
    }

    private static void Unpack(ulong bytes, Span<char> characters)
    {
        for (var index = 0; index < characters.Length; index++)
        {
            characters[index] = (char)(byte)(bytes >> (8 * ((LongestPacked / 2) - 1 - index)));
        }
    }
}
