using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Values;

namespace SlaLang.Calibrating;

/// <summary>Where a true figure lies with a confidence of 95 %, by a sample. Roots are taken upwards at twelve decimals, so that an interval is never too narrow.</summary>
internal static class Confidence
{
    private const int RootDecimals = 12;

    /// <summary>The 97.5 % quantile of the normal distribution.</summary>
    private static readonly Fraction Quantile = new(1_959_964, 1_000_000);

    /// <summary>Wilson's interval for the share of those who got on.</summary>
    public static (Fraction Low, Fraction High) OfShare(int reached, int sample)
    {
        var (size, count, square) = (new Fraction(sample), new Fraction(reached), Quantile * Quantile);
        var middle = count + (square / new Fraction(2));
        var half = Quantile * Root((count * (size - count) / size) + (square / new Fraction(4)));
        var (low, high) = ((middle - half) / (size + square), (middle + half) / (size + square));
        return (low.IsNegative ? Fraction.Zero : low, high > Fraction.One ? Fraction.One : high);
    }

    /// <summary>The mean and its normal interval, from the variance of the sample; no interval for a single figure.</summary>
    public static (Fraction Mean, (Fraction Low, Fraction High)? Interval) OfMean(ImmutableArray<Fraction> figures)
    {
        var size = new Fraction(figures.Length);
        var mean = Sum(figures) / size;
        if (figures.Length < 2)
        {
            return (mean, null);
        }

        var variance = Sum(figures.Select(figure => (figure - mean) * (figure - mean))) / (size - Fraction.One);
        var half = Quantile * Root(variance / size);
        return (mean, (mean - half, mean + half));
    }

    /// <summary>The least figure with so many decimals whose square is not below.</summary>
    private static Fraction Root(Fraction square)
    {
        var scale = BigInteger.Pow(10, RootDecimals);
        var scaled = Exact.Ceiling(square * new Fraction(scale * scale));
        return new Fraction(RootUp(scaled), scale);
    }

    /// <summary>Newton's iteration from above falls until it has the whole root.</summary>
    private static BigInteger RootUp(BigInteger square)
    {
        if (square.IsZero)
        {
            return square;
        }

        var root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        for (var next = (root + (square / root)) / 2; next < root; next = (root + (square / root)) / 2)
        {
            root = next;
        }

        return root * root < square ? root + 1 : root;
    }

    private static Fraction Sum(IEnumerable<Fraction> figures) => figures.Aggregate(Fraction.Zero, (sum, figure) => sum + figure);
}
