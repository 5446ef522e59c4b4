using Fractions;

namespace SlaLang.Values;

/// <summary>Compares lengths of time that are counted alike. Business time and elapsed time, or days and months, have no order.</summary>
public static class TimeOrder
{
    /// <summary>Below, at or above zero as the first is shorter, equal or longer; null where the two cannot be compared.</summary>
    public static int? Compare(TimeAmount left, TimeAmount right)
    {
        var (one, other) = (Scale(left.Unit), Scale(right.Unit));
        return one.Family == other.Family ? (left.Amount * one.Size).CompareTo(right.Amount * other.Size) : null;
    }

    /// <summary>The same length in minutes, months, business minutes or business days.</summary>
    public static TimeAmount InSmallestUnit(TimeAmount time)
    {
        var (family, size) = Scale(time.Unit);
        var unit = family switch { "elapsed" => TimeUnit.Minute, "months" => TimeUnit.Month, "business hours" => TimeUnit.BusinessMinute, _ => TimeUnit.BusinessDay };
        return new TimeAmount(time.Amount * size, unit);
    }

    private static (string Family, Fraction Size) Scale(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => ("elapsed", Fraction.One),
        TimeUnit.Hour => ("elapsed", new Fraction(60)),
        TimeUnit.Day => ("elapsed", new Fraction(24 * 60)),
        TimeUnit.Week => ("elapsed", new Fraction(7 * 24 * 60)),
        TimeUnit.Month => ("months", Fraction.One),
        TimeUnit.Quarter => ("months", new Fraction(3)),
        TimeUnit.Year => ("months", new Fraction(12)),
        TimeUnit.BusinessMinute => ("business hours", Fraction.One),
        TimeUnit.BusinessHour => ("business hours", new Fraction(60)),
        _ => ("business days", Fraction.One),
    };
}
