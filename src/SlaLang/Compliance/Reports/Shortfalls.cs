using Fractions;
using SlaLang.Model;
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
        FormulaPeriod { Bound: { } bound } formula => Of(formula, bound),
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

    /// <summary>Of a share so many rows more, or fewer; of any other figure the difference itself.</summary>
    private static Shortfall Of(FormulaPeriod formula, KeepBound bound)
    {
        var (promised, measured) = (ShownFigure.InUnitOf(formula.Result.Value, bound.Value), Arithmetic.Figure(formula.Result.Value));
        if (formula.Result is { Value: RateValue, Part: var (part, whole) })
        {
            var limit = promised * new Fraction(whole);
            return new Shortfall(promised, measured, new Fraction((bound.IsLeast ? Exact.Ceiling(limit) : Exact.Floor(limit)) - part));
        }

        return new Shortfall(promised, measured, promised - measured);
    }

    /// <summary>Leads are counted whole.</summary>
    private static Fraction Whole(VolumePeriod volume, Fraction amount) => volume.ByValue ? amount : new Fraction(Exact.Ceiling(amount));
}
