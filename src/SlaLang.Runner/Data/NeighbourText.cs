using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SlaLang.Runner.Data;

/// <summary>
/// What cells say that stand next to each other, 16 to 48 bytes of UTF-8, in three parts of two numbers which may lie over each other: whatever its
/// length, a text is read, mixed and compared without a loop.
/// </summary>
internal readonly struct NeighbourText
{
    private const int Half = sizeof(ulong);
    private const int Part = 2 * Half;
    private const int Longest = 3 * Part;
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private readonly (ulong Low, ulong High) first;
    private readonly (ulong Low, ulong High) middle;
    private readonly (ulong Low, ulong High) last;
    private readonly int length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private NeighbourText(ReadOnlySpan<byte> text)
    {
        length = text.Length;
        first = (NumberAt(text, 0), NumberAt(text, Half));
        middle = (NumberAt(text, (length - Part) / 2), NumberAt(text, ((length - Part) / 2) + Half));
        last = (NumberAt(text, length - Part), NumberAt(text, length - Half));
    }

    /// <summary>True for a text that is too short or too long to be kept.</summary>
    public bool IsNone => length == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NeighbourText Of(ReadOnlySpan<byte> text) => text.Length is >= Part and <= Longest ? new NeighbourText(text) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(in NeighbourText other)
    {
        var outer = (first.Low ^ other.first.Low) | (first.High ^ other.first.High) | (last.Low ^ other.last.Low) | (last.High ^ other.last.High);
        return (outer | (middle.Low ^ other.middle.Low) | (middle.High ^ other.middle.High) | (uint)(length ^ other.length)) == 0;
    }

    /// <summary>Where it belongs in a table of so many bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Place(int bits)
    {
        // Parts that lie over each other must not take each other away: each is multiplied by another odd number, from the roots of the first primes.
        var mixed = (first.Low * 0x6A09_E667_F3BC_C909) + (first.High * 0xBB67_AE85_84CA_A73B)
            + (middle.Low * 0x3C6E_F372_FE94_F82B) + (middle.High * 0xA54F_F53A_5F1D_36F1)
            + (last.Low * 0x510E_527F_ADE6_82D1) + (last.High * 0x9B05_688C_2B3E_6C1F);
        return (int)(((mixed ^ (mixed >> 32)) + (uint)length) * Spread >> (64 - bits));
    }

    private static ulong NumberAt(ReadOnlySpan<byte> text, int place) => MemoryMarshal.Read<ulong>(text[place..]);
}
