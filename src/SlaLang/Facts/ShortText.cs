using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SlaLang.Facts;

/// <summary>Texts of up to eight bytes of UTF-8 as a number.</summary>
public static class ShortText
{
    public const int Longest = 8;

    private const int Four = 4;

    /// <summary>In each of four bytes one.</summary>
    private const uint OneEach = 0x0101_0101;

    /// <summary>In each of four bytes what no ASCII character has.</summary>
    private const uint HighEach = 0x8080_8080;

    /// <summary>False for a text of more than eight bytes. Two texts of the same length have different numbers; zero bytes tell nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPack(ReadOnlySpan<byte> text, out ulong packed)
    {
        packed = 0;
        if (text.Length is > Longest or 0)
        {
            return text.IsEmpty;
        }

        packed = text.Length >= Four
            ? MemoryMarshal.Read<uint>(text) | ((ulong)MemoryMarshal.Read<uint>(text[^Four..]) << 32)
            : text[0] | ((ulong)text[text.Length / 2] << 8) | ((ulong)text[^1] << 16);
        return true;
    }

    /// <summary>
    /// The first character in the highest byte and zero behind the last, so that numbers stand in the order of texts. False where a character is none
    /// of the 127 from the first after zero on.
    /// </summary>
    /// <param name="text">Up to eight bytes.</param>
    /// <param name="packed">The number.</param>
    internal static bool TryPackInOrder(ReadOnlySpan<byte> text, out ulong packed)
    {
        packed = 0;
        if (text.Length >= Four)
        {
            var (first, last) = (BinaryPrimitives.ReadUInt32BigEndian(text), BinaryPrimitives.ReadUInt32BigEndian(text[^Four..]));
            packed = ((ulong)first << 32) | ((ulong)last << (8 * (Longest - text.Length)));
            return (((first - OneEach) | first | (last - OneEach) | last) & HighEach) == 0;
        }

        var beyond = 0;
        for (var index = 0; index < text.Length; index++)
        {
            packed |= (ulong)text[index] << (8 * (Longest - 1 - index));
            beyond |= (text[index] - 1) | text[index];
        }

        return (beyond & ~sbyte.MaxValue) == 0;
    }
}
