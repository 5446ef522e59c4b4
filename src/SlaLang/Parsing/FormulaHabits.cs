using Antlr4.Runtime;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>Words and signs that spreadsheets, databases and other languages have in formulas, and how they are written here.</summary>
internal sealed class FormulaHabits(LexicalMessages lexical)
{
    private const string Happened = "that something happened says `first_touch >= created`, that it did not `not (first_touch >= created)`";

    private static readonly string[] Words = ["and", "or", "not", "where", "if", "then", "else", "in"];

    /// <summary>Null where nothing better is known than what the grammar says.</summary>
    public Diagnostic? Describe(ParserRuleContext context, ITokenStream tokens, IToken offending)
    {
        if (!IsFormula(context) || offending.TokenIndex == 0)
        {
            return null;
        }

        var previous = tokens.Get(offending.TokenIndex - 1);
        return OfSemicolon(previous, offending)
            ?? OfCapitals(previous)
            ?? OfCapitals(offending)
            ?? OfPair(tokens, previous, offending)
            ?? OfList(tokens, previous, offending)
            ?? OfWord(tokens, previous, offending);
    }

    private static bool IsFormula(ParserRuleContext context)
    {
        for (RuleContext? current = context; current is not null; current = current.Parent)
        {
            if (current is SlaParser.ExpressionContext or SlaParser.ExpectItemContext or SlaParser.KeepDutyContext or SlaParser.GuardContext or SlaParser.InterpolationContext)
            {
                return true;
            }

            if (current is SlaParser.MetricDeclarationContext metric)
            {
                return metric.ASSIGN() is not null;
            }
        }

        return context is SlaParser.DutyItemContext duty && duty.guard() is not null;
    }

    /// <summary>A `;` ends a statement, and is passed over inside parentheses.</summary>
    private Diagnostic? OfSemicolon(IToken previous, IToken offending)
    {
        var (left, right) = (lexical.LocationOf(previous), lexical.LocationOf(offending));
        var sign = left.Source.Text.AsSpan(left.Span.End, Math.Max(0, right.Span.Start - left.Span.End)).IndexOf(';');
        return sign < 0 || offending.Type == SlaLexer.NEW_LINE ? null
            : Foreign(left with { Span = new TextSpan(left.Span.End + sign, 1) }, "write a comma between the parts of a list");
    }

    private Diagnostic? OfCapitals(IToken token)
    {
        var word = Words.FirstOrDefault(known => token.Type == SlaLexer.IDENTIFIER && string.Equals(known, token.Text, StringComparison.OrdinalIgnoreCase));
        return word is null ? null : Foreign(lexical.LocationOf(token), $"write `{word}`: words of formulas have small letters");
    }

    /// <summary>What two words say together.</summary>
    private Diagnostic? OfPair(ITokenStream tokens, IToken previous, IToken offending)
    {
        var next = Next(tokens, offending);
        var at = lexical.LocationOf(offending);
        return (previous.Text, offending.Text) switch
        {
            ("<", ">") => Foreign(lexical.LocationOf(previous).Union(at), "write `!=` for not equal"),
            ("distinct", _) => Foreign(lexical.LocationOf(previous).Union(at), "every lead counts once; where the CRM has it twice, write `one lead per email` in the agreement"),
            ("(", "*") => Foreign(at, "name what is counted: `count(leads)`, `count(touches)` or `count(deals)`"),
            ("(" or ",", "in") => Foreign(at, "a month or quarter stands alone: `demand(MQL, website, 2026-03)`"),
            (_, "not") when next?.Text == "in" && previous.Type != SlaLexer.CLOSE_PARENTHESIS =>
                Foreign(at.Union(lexical.LocationOf(next)), $"put `not` before the whole: `not ({previous.Text} in (…))`"),
            _ => null,
        };
    }

    /// <summary>`leads.count` and `count leads` for `count(leads)`.</summary>
    private Diagnostic? OfList(ITokenStream tokens, IToken previous, IToken offending)
    {
        var both = lexical.LocationOf(previous).Union(lexical.LocationOf(offending));
        return (previous.Text, offending.Text, Next(tokens, offending)) switch
        {
            ("leads" or "touches" or "deals", ".", { } function) => Foreign(both.Union(lexical.LocationOf(function)), $"write `{function.Text}({previous.Text})`"),
            ("count" or "share", "leads" or "touches" or "deals", _) => Foreign(both, $"what a function works on stands in parentheses: `{previous.Text}({offending.Text})`"),
            ("sum" or "average" or "median" or "min" or "max", "leads" or "touches" or "deals", _) =>
                Foreign(both, $"what a function works on stands in parentheses, then the figure: `{previous.Text}({offending.Text}, …)`"),
            _ => null,
        };
    }

    private Diagnostic? OfWord(ITokenStream tokens, IToken previous, IToken offending)
    {
        var at = lexical.LocationOf(offending);
        return offending.Text switch
        {
            "is" when Next(tokens, offending) is { Text: "null" or "NULL" } next => Foreign(at.Union(lexical.LocationOf(next)), Happened),
            "is" when Next(tokens, offending) is { Text: "not" } next => OfIsNot(at.Union(lexical.LocationOf(next)), Next(tokens, next)),
            "is" or "equals" or "eq" => Foreign(at, "write `==` for equal, `!=` for not equal"),
            "between" => Foreign(at, $"hold it against both ends: `{Name(previous)} >= … and {Name(previous)} <= …`"),
            "like" or "contains" or "matches" => Foreign(at, "texts are compared whole: write `==`, or `in (…)` for several"),
            "of" when previous.Type is SlaLexer.PERCENT or SlaLexer.NUMBER => Foreign(at, "a part of something is a product: write `*`"),
            "to" when previous.Type is SlaLexer.MONTH or SlaLexer.QUARTER => Foreign(at, "name one month or one quarter; without either the whole term is meant"),
            ":" => Foreign(at, "figures are printed as the document's language writes them: leave out what follows"),
            "~" => Foreign(at, "figures are exact: write `==`, or two bounds with `and`"),
            _ => null,
        };
    }

    private Diagnostic OfIsNot(Location at, IToken? what) => what?.Text is "null" or "NULL" or "empty" or "blank"
        ? Foreign(at.Union(lexical.LocationOf(what)), Happened)
        : Foreign(at, "write `!=` for not equal");

    private static string Name(IToken token) => token.Type is SlaLexer.CLOSE_PARENTHESIS or SlaLexer.NUMBER ? "…" : token.Text;

    private static IToken? Next(ITokenStream tokens, IToken token) => token.TokenIndex + 1 < tokens.Size ? tokens.Get(token.TokenIndex + 1) : null;

    private static Diagnostic Foreign(Location at, string help) => ExpressionDiagnostics.ForeignWord(at, at.Text, help);
}
