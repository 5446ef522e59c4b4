using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;

namespace SlaLang.Parsing;

/// <summary>Figures, days and lengths of time of declarations that people write in other ways.</summary>
internal sealed class FigureHabits(LexicalMessages lexical)
{
    /// <summary>Null where nothing better is known than what the grammar says.</summary>
    public Diagnostic? Describe(ITokenStream tokens, IToken offending, IntervalSet expected)
    {
        var previous = offending.TokenIndex > 0 ? tokens.Get(offending.TokenIndex - 1) : null;
        var next = offending.TokenIndex + 1 < tokens.Size ? tokens.Get(offending.TokenIndex + 1) : null;
        return OfQuoted(offending, expected)
            ?? OfOrder(offending, next, expected)
            ?? OfRatio(previous, offending, next, expected)
            ?? OfRange(tokens, offending, next)
            ?? OfTime(previous, offending, expected);
    }

    private Diagnostic? OfQuoted(IToken offending, IntervalSet expected)
    {
        var wants = expected.Contains(SlaLexer.NUMBER) || expected.Contains(SlaLexer.DATE);
        return wants && offending.Type == SlaLexer.STRING && !expected.Contains(SlaLexer.STRING) && offending.Text.Trim('"') is [>= '0' and <= '9', ..] figure
            ? TypeDiagnostics.QuotedFigure(lexical.LocationOf(offending), $"`{offending.Text}`", figure)
            : null;
    }

    /// <summary>`USD 2_000`.</summary>
    private Diagnostic? OfOrder(IToken offending, IToken? next, IntervalSet expected)
    {
        var isCode = offending.Type == SlaLexer.IDENTIFIER && offending.Text.Length == 3 && offending.Text.All(char.IsAsciiLetterUpper);
        if (!isCode || next?.Type != SlaLexer.NUMBER || !expected.Contains(SlaLexer.NUMBER))
        {
            return null;
        }

        var at = lexical.LocationOf(offending).Union(lexical.LocationOf(next));
        return TypeDiagnostics.CurrencyFirst(at, at.Text, $"{next.Text} {offending.Text}");
    }

    /// <summary>`1/3` and `1 of 3` for `1 in 3`.</summary>
    private Diagnostic? OfRatio(IToken? part, IToken offending, IToken? whole, IntervalSet expected)
    {
        var isRatio = offending.Type is SlaLexer.DIVIDE or SlaLexer.OF && Expectation.IsLineEnd(expected);
        if (!isRatio || part?.Type != SlaLexer.NUMBER || whole?.Type != SlaLexer.NUMBER)
        {
            return null;
        }

        var at = lexical.LocationOf(part).Union(lexical.LocationOf(whole));
        return TypeDiagnostics.RatioSign(at, at.Text, $"{part.Text} in {whole.Text}");
    }

    /// <summary>`30 to 60 days`, `30% to 40%`.</summary>
    private Diagnostic? OfRange(ITokenStream tokens, IToken offending, IToken? most)
    {
        var least = offending.TokenIndex < 2 ? null
            : tokens.Get(offending.TokenIndex - 1) is { Type: SlaLexer.NUMBER } number ? number
            : tokens.Get(offending.TokenIndex - 2) is { Type: SlaLexer.NUMBER } earlier ? earlier
            : null;
        if (offending.Type is not (SlaLexer.TO or SlaLexer.MINUS) || least is null || most?.Type != SlaLexer.NUMBER)
        {
            return null;
        }

        var unit = tokens.Get(Math.Min(tokens.Size - 1, most.TokenIndex + 1));
        var at = lexical.LocationOf(least).Union(lexical.LocationOf(unit.Type is SlaLexer.IDENTIFIER or SlaLexer.PERCENT ? unit : most));
        return TypeDiagnostics.RangeForFigure(at, at.Text, unit.Text is "days" or "weeks" or "months"
            ? $"write one, or how many take how long: `60% in {least.Text} {unit.Text}, 40% in {most.Text} {unit.Text}`"
            : "write the one that is agreed; how far it may be missed says `give or take 10%`");
    }

    /// <summary>`4 working hours`, and a time of day for how long something may take.</summary>
    private Diagnostic? OfTime(IToken? previous, IToken offending, IntervalSet expected)
    {
        if (previous?.Text is "working" or "work" or "office" or "open" && offending.Text is "hours" or "hour" or "days" or "day" or "minutes")
        {
            return TypeDiagnostics.UnknownUnit(lexical.LocationOf(previous).Union(lexical.LocationOf(offending)), $"{previous.Text} {offending.Text}", $"open time is counted in `business {offending.Text}`");
        }

        var isPoint = offending.Type is SlaLexer.TIME or SlaLexer.DATE or SlaLexer.MONTH or SlaLexer.QUARTER;
        return isPoint && previous?.Type == SlaLexer.WITHIN && expected.Contains(SlaLexer.NUMBER)
            ? TypeDiagnostics.NotTime(lexical.LocationOf(offending), offending.Text, "what follows `within`")
            : null;
    }
}
