using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SlaLang.Runner.Data;

/// <summary>64 bytes that are looked at at once; of each the answer is a bit.</summary>
internal readonly ref struct ByteGroup
{
    private const int Part = 16;

    private readonly Vector128<byte> first;
    private readonly Vector128<byte> second;
    private readonly Vector128<byte> third;
    private readonly Vector128<byte> last;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ByteGroup(ReadOnlySpan<byte> bytes)
    {
        (first, second) = (Vector128.Create(bytes), Vector128.Create(bytes[Part..]));
        (third, last) = (Vector128.Create(bytes[(2 * Part)..]), Vector128.Create(bytes[(3 * Part)..]));
    }

    /// <summary>A bit for each byte that is the one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong PlacesOf(byte one)
    {
        var wanted = Vector128.Create(one);
        var low = Bits(Vector128.Equals(first, wanted), Vector128.Equals(second, wanted));
        var high = Bits(Vector128.Equals(third, wanted), Vector128.Equals(last, wanted));
        return low | ((ulong)high << (2 * Part));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasEither(byte one, byte other)
    {
        var (wanted, also) = (Vector128.Create(one), Vector128.Create(other));
        var low = Vector128.Equals(first, wanted) | Vector128.Equals(first, also) | Vector128.Equals(second, wanted) | Vector128.Equals(second, also);
        var high = Vector128.Equals(third, wanted) | Vector128.Equals(third, also) | Vector128.Equals(last, wanted) | Vector128.Equals(last, also);
        return (low | high) != Vector128<byte>.Zero;
    }

    private static uint Bits(Vector128<byte> low, Vector128<byte> high) => low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << Part);
}
