using System.Globalization;
using System.Numerics;
using Fractions;
using SlaLang.Values;

namespace SlaLang.Runner.Data;

/// <summary>Reads amounts and numbers as CRMs write them: `22700`, `$22,700.00`, `1.234,56 EUR`, `US$ 55 779,40`, `12.5 %`.</summary>
internal sealed class AmountReader(bool hasDecimalComma)
{
    private const int LongestFigure = 40;
    private const string Separators = " \u00A0\u202F'\u2019";
    private const string Before = "+-\u2212( \u00A0\u202F";
    private const string Behind = "%) \u00A0\u202F";
    private const string Minus = "-\u2212";

    /// <summary>Whole numbers of so many digits are read and written as they are.</summary>
    private const int PlainDigits = 18;

    private char Point => hasDecimalComma ? ',' : '.';

    private char Group => hasDecimalComma ? '.' : ',';

    /// <summary>Null for what is no amount; the currency only where its code is written.</summary>
    public (Fraction Amount, Currency? Currency)? Read(ReadOnlySpan<char> text) =>
        Digits(text) is { Length: > 0 } digits && !text.Contains('%') && Of(digits) is { } amount ? (amount, CurrencyOf(text)) : null;

    /// <summary>The digits of a number with a point and a sign; empty for what is no number. A percent sign is left out.</summary>
    public string Number(ReadOnlySpan<char> text) => IsPlain(text) ? text.ToString() : Digits(text);

    /// <summary>The digits of a rate: what has a percent sign is divided by a hundred.</summary>
    public string Rate(ReadOnlySpan<char> text)
    {
        var digits = Number(text);
        return digits.Length == 0 || !text.Contains('%') ? digits : Hundredth(digits);
    }

    private static bool IsPlain(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= PlainDigits && (text[0] != '0' || text.Length == 1) && !text.ContainsAnyExceptInRange('0', '9');

    private static string Hundredth(string digits)
    {
        var sign = digits[0] == '-' ? "-" : "";
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? digits : digits[..point])[sign.Length..].PadLeft(3, '0');
        return $"{sign}{whole[..^2]}.{whole[^2..]}{(point < 0 ? "" : digits[(point + 1)..])}";
    }

    private string Digits(ReadOnlySpan<char> text)
    {
        var (first, last) = (text.IndexOfAnyInRange('0', '9'), text.LastIndexOfAnyInRange('0', '9'));
        first -= first > 0 && text[first - 1] == Point ? 1 : 0;
        var digits = first >= 0 && IsBefore(text[..first]) && IsBehind(text[(last + 1)..]) ? Figure(text, first, last) : "";
        return digits.Length <= LongestFigure ? digits : "";
    }

    /// <summary>The sign, the digits and a point, without what separates groups and without the currency; empty where anything else stands between digits.</summary>
    private string Figure(ReadOnlySpan<char> text, int first, int last)
    {
        var isNegative = text[..first].ContainsAny(Minus) || (text[..first].Contains('(') && text[last..].Contains(')'));
        var (figure, sinceGroup) = (isNegative ? "-" : "", -1);
        foreach (var sign in text[first..(last + 1)])
        {
            var isGroup = sign == Group || Separators.Contains(sign, StringComparison.Ordinal);
            var isPoint = sign == Point;
            if ((!isGroup && !isPoint && !char.IsAsciiDigit(sign)) || ((isGroup || isPoint) && figure.Contains('.', StringComparison.Ordinal)) || (isPoint && sinceGroup is >= 0 and not 3))
            {
                return "";
            }

            sinceGroup = isGroup ? 0 : isPoint ? -1 : sinceGroup >= 0 ? sinceGroup + 1 : sinceGroup;
            figure += isGroup ? "" : isPoint ? "." : sign;
        }

        return sinceGroup is >= 0 and not 3 ? "" : figure;
    }

    /// <summary>A sign, an opening parenthesis, a currency, in any order.</summary>
    private static bool IsBefore(ReadOnlySpan<char> text) => CurrencyWords.IsOne(text.Trim(Before));

    /// <summary>A currency, a percent sign, a closing parenthesis, or the dash that stands for no hundredths.</summary>
    private static bool IsBehind(ReadOnlySpan<char> text) =>
        CurrencyWords.IsOne((text.StartsWith(",-") || text.StartsWith(".-") ? text[2..] : text).Trim(Behind));

    private static Fraction? Of(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits.Remove(point, 1);
        return BigInteger.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new Fraction(number, BigInteger.Pow(10, point < 0 ? 0 : digits.Length - point - 1))
            : null;
    }

    private static Currency? CurrencyOf(ReadOnlySpan<char> text)
    {
        var (first, last) = (text.IndexOfAnyInRange('0', '9'), text.LastIndexOfAnyInRange('0', '9'));
        return CurrencyWords.Code(text[..first].Trim(Before)) ?? CurrencyWords.Code(text[(last + 1)..].Trim(Behind));
    }
}
