using Fractions;
using SlaLang.Values;

namespace SlaLang.Compliance.Reports;

/// <summary>How much was lacking, or too much, in a period that is breached or at risk.</summary>
internal static class Shortfalls
{
    public static Shortfall? Of(PeriodVerdict period) => period switch
    {
        { Verdict: not (Verdict.Breached or Verdict.AtRisk) } => null,
        SharePeriod { Share: { } measured } share => new Shortfall(share.Promised.Value, measured.Value, new Fraction(share.MoreNeeded)),
        VolumePeriod volume => Of(volume),
        _ => null,
    };

    /// <summary>Before the period's end, the band is that around what was expected to date. Within the band, only a row of over-deliveries is a breach.</summary>
    private static Shortfall? Of(VolumePeriod volume)
    {
        var part = volume.HasEnded || volume.Demand.IsZero ? Fraction.One : volume.ExpectedToDate / volume.Demand;
        var (least, most) = (volume.Least * part, volume.Most * part);
        return volume.Delivered < least ? new Shortfall(least.Value, volume.Delivered, Whole(volume, least.Value - volume.Delivered))
            : volume.Delivered > most ? new Shortfall(most.Value, volume.Delivered, -Whole(volume, volume.Delivered - most.Value))
            : volume is { Verdict: Verdict.Breached, IsOverDelivered: true } ? new Shortfall(volume.Demand, volume.Delivered, -Whole(volume, volume.Delivered - volume.Demand))
            : null;
    }

    /// <summary>Leads are counted whole.</summary>
    private static Fraction Whole(VolumePeriod volume, Fraction amount) => volume.ByValue ? amount : new Fraction(Exact.Ceiling(amount));
}
