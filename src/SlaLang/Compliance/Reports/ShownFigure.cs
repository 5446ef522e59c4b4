using System.Numerics;
using Fractions;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Compliance.Reports;

/// <summary>
/// The value of a formula as it is printed: with few decimals, but never on the other side of its bound. A share follows <see cref="ShownShare"/>.
/// </summary>
public static class ShownFigure
{
    private const int Decimals = 2;

    /// <summary>What was measured in a period, as reports on a terminal print it; null where nothing was.</summary>
    public static string? Measured(PeriodVerdict period, Duty duty) => period switch
    {
        FormulaPeriod { Result.Value: UndeterminedValue } => null,
        FormulaPeriod formula => Figures.Of(Of(formula.Result.Value, formula.Bound)),
        _ => ShownShare.Of(period, duty)?.ToString(),
    };

    /// <summary>What is lacking, or too much, between the figures as they are printed; of a share in points.</summary>
    public static string Difference(FormulaPeriod formula, Shortfall shortfall)
    {
        var shown = Of(formula.Result.Value, formula.Bound);
        var apart = Fraction.Abs(shortfall.Promised - Arithmetic.Figure(shown));
        return shown is RateValue ? $"{Figures.Of(apart * new Fraction(100))} points" : Figures.Of(Arithmetic.WithFigure(shown, apart));
    }

    /// <summary>The figure to print; any other value as it is.</summary>
    public static Value Of(Value value, KeepBound? bound)
    {
        if (value is RateValue rate)
        {
            var shown = bound?.Value is RateValue promised ? ShownShare.Of(rate.Rate, promised.Rate, isMost: !bound.IsLeast) : ShownShare.Of(rate.Rate);
            return new RateValue(new Rate(shown.Percent / new Fraction(100)));
        }

        if (value is not (MoneyValue or NumberValue or CountValue or DurationValue))
        {
            return value;
        }

        var exact = Arithmetic.Figure(value);
        var decimals = value is MoneyValue money ? money.Money.Currency.Decimals : Decimals;
        var nearest = Rounded(exact + new Fraction(1, 2 * BigInteger.Pow(10, decimals)), decimals, up: false);
        if (bound is null || !Crosses(exact, nearest, InUnitOf(value, bound.Value), bound.IsLeast))
        {
            return Arithmetic.WithFigure(value, nearest);
        }

        return Arithmetic.WithFigure(value, Rounded(exact, decimals, up: nearest < exact));
    }

    private static bool Crosses(Fraction exact, Fraction shown, Fraction limit, bool isLeast) => isLeast ? exact >= limit != shown >= limit : exact <= limit != shown <= limit;

    /// <summary>The bound's figure in the unit of the value: `90 minutes` against a figure in hours is 1.5.</summary>
    internal static Fraction InUnitOf(Value value, Value bound) => (value, bound) switch
    {
        (DurationValue time, DurationValue limit) when time.Time.Unit != limit.Time.Unit =>
            TimeOrder.InSmallestUnit(limit.Time).Amount / TimeOrder.InSmallestUnit(time.Time with { Amount = Fraction.One }).Amount,
        _ => Arithmetic.Figure(bound),
    };

    private static Fraction Rounded(Fraction figure, int decimals, bool up)
    {
        var scale = new Fraction(BigInteger.Pow(10, decimals));
        return new Fraction(up ? Exact.Ceiling(figure * scale) : Exact.Floor(figure * scale)) / scale;
    }
}
