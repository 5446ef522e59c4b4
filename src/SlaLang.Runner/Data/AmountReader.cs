using System.Globalization;
using System.Numerics;
using Fractions;
using SlaLang.Values;

namespace SlaLang.Runner.Data;

/// <summary>Reads amounts as CRMs write them: `22700`, `$22,700.00`, `1.234,56 EUR`, `US$ 55 779,40`.</summary>
internal sealed class AmountReader(bool hasDecimalComma)
{
    private const int LongestFigure = 40;
    private const string Separators = " \u00A0\u202F'\u2019";

    /// <summary>Null for what is no amount; the currency only where its code is written.</summary>
    public (Fraction Amount, Currency? Currency)? Read(ReadOnlySpan<char> text)
    {
        var digits = text.TrimStart("-(").IndexOfAnyInRange('0', '9') >= 0 ? Figure(text) : "";
        var figure = digits.Length is > 0 and <= LongestFigure ? Of(digits) : null;
        return figure is { } amount ? (amount, CurrencyOf(text)) : null;
    }

    /// <summary>The sign, the digits and a point, without what separates groups and without the currency; empty where anything else stands between digits.</summary>
    private string Figure(ReadOnlySpan<char> text)
    {
        var (first, last) = (text.IndexOfAnyInRange('0', '9'), text.LastIndexOfAnyInRange('0', '9'));
        var isNegative = text[..first].Contains('-') || (text[..first].Contains('(') && text[last..].Contains(')'));
        var (point, group) = hasDecimalComma ? (',', '.') : ('.', ',');
        var (figure, sinceGroup) = (isNegative ? "-" : "", -1);
        foreach (var sign in text[first..(last + 1)])
        {
            var isGroup = sign == group || Separators.Contains(sign, StringComparison.Ordinal);
            var isPoint = sign == point;
            if ((!isGroup && !isPoint && !char.IsAsciiDigit(sign)) || (isGroup && figure.Contains('.', StringComparison.Ordinal)) || (isPoint && sinceGroup is >= 0 and not 3))
            {
                return "";
            }

            sinceGroup = isGroup ? 0 : isPoint ? -1 : sinceGroup >= 0 ? sinceGroup + 1 : sinceGroup;
            figure += isGroup ? "" : isPoint ? "." : sign;
        }

        return sinceGroup is >= 0 and not 3 ? "" : figure;
    }

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
        return Code(text[..first].Trim()) ?? Code(text[(last + 1)..].Trim());
    }

    private static Currency? Code(ReadOnlySpan<char> text) => text.Length == 3 ? Currency.Find(text.ToString()) : null;
}
