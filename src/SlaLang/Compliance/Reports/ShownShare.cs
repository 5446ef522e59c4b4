using Fractions;
using SlaLang.Values;

namespace SlaLang.Compliance.Reports;

/// <summary>
/// A share as it is printed, in per cent: the nearest figure with its decimals, but never one on the other side of the promise, and never 0 % or 100 %
/// where it is not exactly that.
/// </summary>
/// <param name="Percent">The figure to print; it has no more than the decimals.</param>
/// <param name="Decimals">One, or as many as the promise has.</param>
public readonly record struct ShownShare(Fraction Percent, int Decimals)
{
    private const int MostDecimals = 4;

    private static Fraction Hundred => new(100);

    public static ShownShare Of(Rate share, Rate promised)
    {
        var decimals = DecimalsOf(promised);
        var exact = share.Value * Hundred;
        var nearest = Rounded(exact + (UnitOf(decimals) / new Fraction(2)), decimals);
        Fraction[] limits = [promised.Value * Hundred, Fraction.Zero, Hundred];
        var isBelow = Array.Exists(limits, limit => exact < limit && nearest >= limit);
        var isAbove = Array.Exists(limits, limit => exact >= limit && nearest < limit) || (nearest.IsZero && !exact.IsZero);
        return new ShownShare(isBelow ? Rounded(exact, decimals) : isAbove ? nearest + UnitOf(decimals) : nearest, decimals);
    }

    /// <summary>As reports on a terminal print it: `94.9%`.</summary>
    public override string ToString() => $"{Exact.Decimals(Percent, Decimals).Digits}%";

    private static int DecimalsOf(Rate promised)
    {
        for (var decimals = 1; decimals <= MostDecimals; decimals++)
        {
            if (Exact.Decimals(promised.Value * Hundred, decimals).IsExact)
            {
                return decimals;
            }
        }

        return 1;
    }

    private static Fraction UnitOf(int decimals) => new(1, System.Numerics.BigInteger.Pow(10, decimals));

    private static Fraction Rounded(Fraction percent, int decimals) => new Fraction(Exact.Floor(percent / UnitOf(decimals))) * UnitOf(decimals);
}
