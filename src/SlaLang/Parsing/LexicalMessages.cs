using System.Globalization;
using System.Text.RegularExpressions;
using Antlr4.Runtime;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>Messages for figures, dates and signs that people write elsewhere and that mean nothing, or two things, here.</summary>
internal sealed partial class LexicalMessages(SourceText source, int offset)
{
    public Location LocationOf(IToken token) =>
        new(source, TextSpan.FromBounds(offset + token.StartIndex, Math.Min(source.Text.Length, offset + token.StopIndex + 1)));

    public Diagnostic? Describe(IToken? previous, IToken token)
    {
        var at = LocationOf(token);
        var text = token.Text;
        return token.Type switch
        {
            SlaLexer.COMMA_NUMBER => OfComma(at, text),
            SlaLexer.FOREIGN_DATE => SyntaxDiagnostics.ForeignDate(at, text, DateHelp(text)),
            SlaLexer.ISO_INSTANT => SyntaxDiagnostics.IsoInstant(at, text, InstantProposal(text)),
            SlaLexer.NUMBER_WITH_WORD when HalfDay(text) is { } time => TypeDiagnostics.HalfDays(at, text, time),
            SlaLexer.NUMBER_WITH_WORD => SyntaxDiagnostics.NumberWithWord(at, text, Separated(text)),
            SlaLexer.CURRENCY_SIGN => OfCurrencySign(at, text),
            SlaLexer.FOREIGN_QUOTE => SyntaxDiagnostics.ForeignQuote(at, text),
            SlaLexer.UNTERMINATED_STRING => SyntaxDiagnostics.UnclosedQuote(at),
            SlaLexer.UNTERMINATED_TEXT => SyntaxDiagnostics.UnclosedText(at with { Span = new TextSpan(at.Span.Start, 3) }),
            SlaLexer.STRAY when text == "." && previous?.Type == SlaLexer.NUMBER => OfPoint(previous),
            SlaLexer.STRAY => SyntaxDiagnostics.Stray(at, Visible(text), StrayHelp(text)),
            SlaLexer.NUMBER when previous?.Type == SlaLexer.NUMBER && text.Length == 3 => OfSpace(previous),
            SlaLexer.DIVIDE when Follows(at, '/') || Follows(at, '*') => SyntaxDiagnostics.ForeignComment(at with { Span = new TextSpan(at.Span.Start, 2) }),
            _ => null,
        };
    }

    private static Diagnostic OfComma(Location at, string text)
    {
        if (Thousands().IsMatch(text))
        {
            return SyntaxDiagnostics.ThousandsComma(at, text, text.Replace(',', '_'));
        }

        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return SyntaxDiagnostics.DecimalComma(at, text, $"{text[..comma]}.{text[(comma + 1)..].Replace(",", "", StringComparison.Ordinal)}");
    }

    private Diagnostic OfSpace(IToken previous)
    {
        var start = LocationOf(previous).Span.Start;
        var at = new Location(source, new TextSpan(start, SpacedFigure().Match(source.Text, start).Length));
        return SyntaxDiagnostics.ThousandsSpace(at, at.Text, AnySpace().Replace(at.Text, "_"));
    }

    private Diagnostic OfPoint(IToken previous)
    {
        var start = LocationOf(previous).Span.Start;
        var at = new Location(source, new TextSpan(start, Amount().Match(source.Text, start).Length));
        return SyntaxDiagnostics.ThousandsPoint(at, at.Text, at.Text.TrimEnd('.').Replace('.', '_'));
    }

    private Diagnostic OfCurrencySign(Location at, string sign)
    {
        var amount = Amount().Match(source.Text, at.Span.End);
        var figure = amount.Length == 0 ? "2_000" : amount.Value.Trim().Replace(',', '_');
        return SyntaxDiagnostics.CurrencySign(at with { Span = new TextSpan(at.Span.Start, at.Span.Length + amount.Length) }, sign, $"{figure} {CodeOf(sign)}");
    }

    private bool Follows(Location at, char sign) => at.Span.End < source.Text.Length && source.Text[at.Span.End] == sign;

    private static string DateHelp(string text)
    {
        var parts = text.Split('/', '.', '-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (parts.Length < 3)
        {
            return string.Create(CultureInfo.InvariantCulture, $"write the month as `{parts[0]:D4}-{parts[1]:D2}`");
        }

        if (parts[0] > 31)
        {
            return string.Create(CultureInfo.InvariantCulture, $"write `{parts[0]:D4}-{parts[1]:D2}-{parts[2]:D2}`, the year first and with two digits for month and day");
        }

        var year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
        return parts[0] <= 12 && parts[1] <= 12 && parts[0] != parts[1]
            ? string.Create(CultureInfo.InvariantCulture, $"write `{year:D4}-{parts[1]:D2}-{parts[0]:D2}` or `{year:D4}-{parts[0]:D2}-{parts[1]:D2}`, whichever is meant: the year first")
            : string.Create(CultureInfo.InvariantCulture, $"write `{year:D4}-{Math.Min(parts[0], parts[1]):D2}-{Math.Max(parts[0], parts[1]):D2}`: the year first");
    }

    private static string InstantProposal(string text)
    {
        var time = text[11..];
        return time.Length >= 5 ? $"{text[..10]} {time[..5]}" : $"{text[..10]} 09:00";
    }

    private static string Separated(string text)
    {
        var figure = new string([.. text.TakeWhile(character => char.IsAsciiDigit(character) || character is '_' or '.')]);
        var unit = text[figure.Length..];
        return unit is "K" or "m" ? $"{figure}{(unit == "K" ? "k" : "M")}" : $"{figure.TrimEnd('_', '.')} {Suggestions.UnitOf(unit) ?? unit}";
    }

    /// <summary>`5pm` as `17:00`; null for anything else.</summary>
    private static string? HalfDay(string text) => text.Length is 3 or 4 && text[^2..].ToUpperInvariant() is "AM" or "PM" && int.TryParse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 1 and <= 12
        ? string.Create(CultureInfo.InvariantCulture, $"{(hour % 12) + (text[^2] is 'p' or 'P' ? 12 : 0):D2}:00")
        : null;

    private static string CodeOf(string sign) => sign switch { "€" => "EUR", "£" => "GBP", "¥" => "JPY", _ => "USD" };

    private static string Visible(string text) =>
        char.IsControl(text[0]) || char.IsSurrogate(text[0]) ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[0]:X4}") : text;

    private static string StrayHelp(string text) => text switch
    {
        "&" => "write `and`",
        "|" => "write `or`",
        "!" => "write `not`",
        "[" or "]" => "lists stand between `(` and `)`, or have no brackets at all",
        "\\" => "a line goes on after a comma or an operator; no sign is needed",
        "." => "names have no points in them; a decimal needs a digit before its point",
        "`" => "take this line out; the agreement's text stands without the ``` of a chat or a web page",
        "?" => "write `if … then … else …`",
        _ => "take it out, or put the text that it belongs to in quotes",
    };

    [GeneratedRegex(@"\G\d+([ \u00A0\u2009\u202F]\d{3})+(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedFigure();

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex AnySpace();

    [GeneratedRegex(@"\G ?\d[\d_.,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
