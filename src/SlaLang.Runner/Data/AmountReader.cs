using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Fractions;
using SlaLang.Values;

namespace SlaLang.Runner.Data;

/// <summary>Reads amounts and numbers as CRMs write them: `22700`, `$22,700.00`, `1.234,56 EUR`, `US$ 55 779,40`, `12.5 %`. One thread uses it.</summary>
internal sealed class AmountReader(bool hasDecimalComma)
{
    private const int LongestFigure = 40;
    private const string Separators = " \u00A0\u202F'\u2019";
    private const string Before = "+-\u2212( \u00A0\u202F";
    private const string Behind = "%) \u00A0\u202F";
    private const string Minus = "-\u2212";

    /// <summary>Whole numbers of so many digits are read and written as they are.</summary>
    private const int PlainDigits = 18;

    private static readonly ImmutableArray<BigInteger> PowersOfTen = [.. Enumerable.Range(0, LongestFigure).Select(power => BigInteger.Pow(10, power))];

    /// <summary>The digits of the number that was read last.</summary>
    private char[] figure = [];

    private char Point => hasDecimalComma ? ',' : '.';

    private char Group => hasDecimalComma ? '.' : ',';

    /// <summary>Null for what is no amount; the currency only where its code is written.</summary>
    public (Fraction Amount, Currency? Currency)? Read(ReadOnlySpan<char> text) =>
        !text.Contains('%') && Digits(text) is { IsEmpty: false } digits && Of(digits) is { } amount ? (amount, CurrencyOf(text)) : null;

    /// <summary>The digits of a number with a point and a sign; empty for what is no number. A percent sign is left out.</summary>
    public string Number(ReadOnlySpan<char> text) => (IsPlain(text) ? text : Digits(text)).ToString();

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

    private ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        var (first, last) = (text.IndexOfAnyInRange('0', '9'), text.LastIndexOfAnyInRange('0', '9'));
        first -= first > 0 && text[first - 1] == Point ? 1 : 0;
        return first >= 0 && IsBefore(text[..first]) && IsBehind(text[(last + 1)..]) ? Figure(text, first, last) : [];
    }

    /// <summary>
    /// The sign, the digits and a point, without what separates groups and without the currency; empty where anything else stands between digits, and for a
    /// figure that is too long.
    /// </summary>
    private ReadOnlySpan<char> Figure(ReadOnlySpan<char> text, int first, int last)
    {
        figure = figure.Length > text.Length ? figure : new char[text.Length + 1];
        figure[0] = '-';
        var length = IsNegative(text[..first], text[last..]) ? 1 : 0;
        var (sinceGroup, hasPoint) = (-1, false);
        foreach (var sign in text[first..(last + 1)])
        {
            var isGroup = sign == Group || Separators.Contains(sign, StringComparison.Ordinal);
            var isPoint = sign == Point;
            if ((!isGroup && !isPoint && !char.IsAsciiDigit(sign)) || ((isGroup || isPoint) && hasPoint) || (isPoint && sinceGroup is >= 0 and not 3))
            {
                return [];
            }

            sinceGroup = isGroup ? 0 : isPoint ? -1 : sinceGroup >= 0 ? sinceGroup + 1 : sinceGroup;
            hasPoint |= isPoint;
            figure[length] = isPoint ? '.' : sign;
            length += isGroup ? 0 : 1;
        }

        return sinceGroup is >= 0 and not 3 || length > LongestFigure ? [] : figure.AsSpan(0, length);
    }

    private static bool IsNegative(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) => before.ContainsAny(Minus) || (before.Contains('(') && behind.Contains(')'));

    /// <summary>A sign, an opening parenthesis, a currency, in any order.</summary>
    private static bool IsBefore(ReadOnlySpan<char> text) => CurrencyWords.IsOne(text.Trim(Before));

    /// <summary>A currency, a percent sign, a closing parenthesis, or the dash that stands for no hundredths.</summary>
    private static bool IsBehind(ReadOnlySpan<char> text) =>
        CurrencyWords.IsOne((text.StartsWith(",-") || text.StartsWith(".-") ? text[2..] : text).Trim(Behind));

    private static Fraction? Of(ReadOnlySpan<char> digits)
    {
        var point = digits.IndexOf('.');
        Span<char> whole = stackalloc char[LongestFigure];
        digits.CopyTo(whole);
        if (point >= 0)
        {
            digits[(point + 1)..].CopyTo(whole[point..]);
        }

        whole = whole[..(point < 0 ? digits.Length : digits.Length - 1)];
        var denominator = PowersOfTen[point < 0 ? 0 : digits.Length - point - 1];
        return long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) ? new Fraction(small, denominator)
            : BigInteger.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new Fraction(number, denominator)
            : null;
    }

    private static Currency? CurrencyOf(ReadOnlySpan<char> text)
    {
        var (first, last) = (text.IndexOfAnyInRange('0', '9'), text.LastIndexOfAnyInRange('0', '9'));
        return CurrencyWords.Code(text[..first].Trim(Before)) ?? CurrencyWords.Code(text[(last + 1)..].Trim(Behind));
    }
}
