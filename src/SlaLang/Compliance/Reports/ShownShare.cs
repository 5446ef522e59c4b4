using Fractions;
using SlaLang.Model;
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

    /// <param name="share">What was measured.</param>
    /// <param name="promised">The end of what is promised; it belongs to the promise.</param>
    /// <param name="isMost">True where more than it is outside, false where less is.</param>
    public static ShownShare Of(Rate share, Rate promised, bool isMost = false) => Of(share, promised, isMost, DecimalsOf(promised));

    private static ShownShare Of(Rate share, Rate promised, bool isMost, int decimals)
    {
        var (exact, limit) = (share.Value * Hundred, promised.Value * Hundred);
        var nearest = Floor(exact + (UnitOf(decimals) / new Fraction(2)), decimals);
        var isTooHigh = (isMost ? exact <= limit && nearest > limit : exact < limit && nearest >= limit) || (exact < Hundred && nearest >= Hundred);
        var isTooLow = (isMost ? exact > limit && nearest <= limit : exact >= limit && nearest < limit) || (nearest.IsZero && !exact.IsZero);
        return new ShownShare(isTooHigh ? Floor(exact, decimals) : isTooLow ? Floor(exact, decimals) + UnitOf(decimals) : nearest, decimals);
    }

    /// <summary>A share that nothing is promised of: the nearest figure, with more than one decimal only where that makes it exact.</summary>
    public static ShownShare Of(Rate share) => Of(share, new Rate(Fraction.Zero), isMost: false, DecimalsOf(share));

    /// <summary>The measured share of a period: for volume that of the demand, before the end of what is expected to date. Null where there is none.</summary>
    public static ShownShare? Of(PeriodVerdict period, Duty duty) => (period, duty) switch
    {
        (SharePeriod { Share: { } share, Promised: var promised }, _) => Of(share, promised),
        (VolumePeriod volume, DeliverDuty { Terms: var terms }) => Of(volume, terms),
        _ => null,
    };

    private static ShownShare? Of(VolumePeriod volume, DeliverTerms terms)
    {
        var whole = volume.HasEnded ? volume.Demand : volume.ExpectedToDate;
        if (whole.IsZero)
        {
            return null;
        }

        var share = new Rate(volume.Delivered / whole);
        var isMost = terms.Most is not null && (terms.Least is null || share.Value > Fraction.One);
        return Of(share, (isMost ? terms.Most : terms.Least) ?? Rate.Whole, isMost);
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

    private static Fraction Floor(Fraction percent, int decimals) => new Fraction(Exact.Floor(percent / UnitOf(decimals))) * UnitOf(decimals);
}
