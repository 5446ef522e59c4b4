using System.Globalization;
using System.Numerics;
using Fractions;

namespace SlaLang.Values;

/// <summary>Rounding and reading of exact rationals. Nothing between a file and a verdict is binary floating point.</summary>
public static class Exact
{
    private const int LongestFigure = 60;

    /// <summary>The least whole number that is not below the figure.</summary>
    public static BigInteger Ceiling(Fraction figure) => -Floor(-figure);

    /// <summary>The greatest whole number that is not above the figure.</summary>
    public static BigInteger Floor(Fraction figure)
    {
        var quotient = BigInteger.DivRem(figure.Numerator, figure.Denominator, out var remainder);
        return remainder.Sign * figure.Denominator.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>Reads `2_000`, `0.5`, `500k`, `1.5M`; null when it is none of these or longer than any figure of an agreement.</summary>
    public static Fraction? Read(string written)
    {
        if (written.Length > LongestFigure)
        {
            return null;
        }

        var digits = written.Replace("_", "", StringComparison.Ordinal);
        var factor = digits.Length == 0 ? 1 : digits[^1] switch { 'k' => 1_000, 'M' => 1_000_000, _ => 1 };
        digits = factor == 1 ? digits : digits[..^1];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var whole = point < 0 ? digits : digits.Remove(point, 1);
        return BigInteger.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Fraction(number * factor, BigInteger.Pow(10, decimals))
            : null;
    }

    /// <summary>The figure with so many decimals, halves away from zero, and whether that is exactly the figure.</summary>
    public static (string Digits, bool IsExact) Decimals(Fraction figure, int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var scaled = Fraction.Abs(figure) * new Fraction(scale);
        var rounded = Floor(scaled + new Fraction(1, 2));
        var digits = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = figure.IsNegative && rounded > 0 ? "-" : "";
        var text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return (sign + text, new Fraction(rounded) == scaled);
    }
}
