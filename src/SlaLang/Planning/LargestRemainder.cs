using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>Deals whole leads out over parts: the parts' sum is rounded up, every part gets its whole leads, and what is left goes to the largest remainders, ties to the earlier part.</summary>
internal static class LargestRemainder
{
    public static ImmutableArray<BigInteger> Deal(ImmutableArray<Fraction> parts)
    {
        var total = Exact.Ceiling(parts.Aggregate(Fraction.Zero, (sum, part) => sum + part));
        var whole = parts.Select(Exact.Floor).ToArray();
        var left = total - whole.Aggregate(BigInteger.Zero, (sum, part) => sum + part);
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(index => parts[index] - new Fraction(whole[index])).ThenBy(index => index);
        foreach (var index in order.Take((int)left))
        {
            whole[index]++;
        }

        return [.. whole];
    }
}
