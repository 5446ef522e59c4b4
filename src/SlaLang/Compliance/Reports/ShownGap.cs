using System.Numerics;
using Fractions;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Compliance.Reports;

/// <summary>
/// A shortfall as every report prints it: shares in per cent, and amounts of leads or money. The promise is rounded into what is promised and the measured
/// amount away from it; the difference is rounded up, so that it always suffices.
/// </summary>
public sealed record ShownGap(Fraction Promised, Fraction Measured, Fraction Difference, int Decimals)
{
    private const int MostDecimals = 4;

    private static Fraction Hundred => new(100);

    /// <summary>Of a share: the difference is that to the figure that is printed.</summary>
    public static ShownGap Of(Rate promised, Rate measured)
    {
        var shown = ShownShare.Of(measured, promised);
        var difference = Fraction.Abs((promised.Value * Hundred) - shown.Percent);
        return new ShownGap(promised.Value * Hundred, shown.Percent, Rounded(difference, shown.Decimals, up: true), shown.Decimals);
    }

    /// <summary>Of what was delivered.</summary>
    public static ShownGap Of(VolumePeriod volume, Shortfall shortfall, Currency currency)
    {
        var (decimals, isBelow) = (DecimalsOf(volume, currency), !shortfall.MoreNeeded.IsNegative);
        return new ShownGap(
            Rounded(shortfall.Promised, decimals, up: isBelow),
            Rounded(shortfall.Measured, decimals, up: !isBelow),
            Rounded(Fraction.Abs(shortfall.MoreNeeded), decimals, up: true),
            decimals);
    }

    /// <summary>The fewest decimals with which the amounts of a period stand to each other as the exact ones do.</summary>
    public static int DecimalsOf(VolumePeriod volume, Currency currency)
    {
        var most = volume.ByValue ? currency.Decimals : MostDecimals;
        var decimals = 0;
        while (decimals < most && !IsKept(volume, decimals))
        {
            decimals++;
        }

        return decimals;
    }

    public static Fraction Rounded(Fraction figure, int decimals, bool up)
    {
        var scale = new Fraction(BigInteger.Pow(10, decimals));
        return new Fraction(up ? Exact.Ceiling(figure * scale) : Exact.Floor(figure * scale)) / scale;
    }

    /// <summary>To the nearest, halves up.</summary>
    public static Fraction Rounded(Fraction figure, int decimals) =>
        Rounded(figure + new Fraction(1, 2 * BigInteger.Pow(10, decimals)), decimals, up: false);

    private static bool IsKept(VolumePeriod volume, int decimals)
    {
        var delivered = Rounded(volume.Delivered, decimals);
        return (volume.Least is not { } least || delivered >= Rounded(least, decimals, up: true) == volume.Delivered >= least)
            && (volume.Most is not { } most || delivered <= Rounded(most, decimals, up: false) == volume.Delivered <= most)
            && delivered > Rounded(volume.Demand, decimals) == volume.Delivered > volume.Demand;
    }
}
