using Fractions;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>A figure against a band, both ends of which are inside.</summary>
internal static class VolumeBand
{
    /// <summary>The verdict, and the side on which the figure lies outside: below (−1), above (1), or neither (0).</summary>
    public static (Verdict Verdict, int Side) Judge(VolumePeriod period, Fraction low, Fraction figure, Fraction high)
    {
        if (period.Demand.IsZero)
        {
            return (Verdict.NoData, 0);
        }

        if (period.HasEnded && period.Least is { } least && high < least)
        {
            return (Verdict.Breached, -1);
        }

        if (period.HasEnded && period.Most is { } most && low > most)
        {
            return (Verdict.Breached, 1);
        }

        var isInside = SideOf(period.Least, period.Most, low) == 0 && SideOf(period.Least, period.Most, high) == 0;
        return period.HasEnded && isInside ? (Verdict.Met, 0) : OnTheWay(period, figure);
    }

    public static bool IsOutside(DeliverTerms terms, Fraction figure, Fraction whole) => SideOf(whole * terms.Least?.Value, whole * terms.Most?.Value, figure) != 0;

    /// <summary>Against the band around what was expected to date.</summary>
    private static (Verdict Verdict, int Side) OnTheWay(VolumePeriod period, Fraction figure)
    {
        var sofar = period.ExpectedToDate / period.Demand;
        var side = SideOf(period.Least * sofar, period.Most * sofar, figure);
        return (side == 0 ? Verdict.OnTrack : Verdict.AtRisk, side);
    }

    private static int SideOf(Fraction? least, Fraction? most, Fraction figure) => figure < least ? -1 : figure > most ? 1 : 0;
}
