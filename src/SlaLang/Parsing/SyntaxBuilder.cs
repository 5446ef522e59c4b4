using System.Collections.Immutable;
using System.Diagnostics;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>
/// Turns the generated parser's contexts into syntax records; the only code that reads them. A line with a mistake is left out (its
/// message is already written), so every context that gets here is complete, apart from the declarations that <c>Declaration</c> sorts out.
/// </summary>
internal sealed partial class SyntaxBuilder(SourceText source, DiagnosticBag diagnostics, int offset, HashSet<ParserRuleContext> broken)
{
    public ExpressionSyntax? Interpolation(SlaParser.InterpolationContext context) =>
        context.exception is not null || context.expression() is null ? null : Expression(context.expression());

    public DeclarationSyntax? Declaration(SlaParser.DeclarationContext context)
    {
        if (context.ChildCount == 0 || context.GetChild(0) is not ParserRuleContext inner)
        {
            return null;
        }

        var opened = inner.GetToken(SlaParser.OPEN_BRACE, 0) is not null;
        return inner.exception is not null && !opened ? Broken(inner) : Complete(inner) with { IsBroken = broken.Contains(inner) };
    }

    /// <summary>A declaration whose first line could not be read: only its name is of use, so that nobody calls it unknown.</summary>
    private BrokenSyntax Broken(ParserRuleContext context) =>
        new(context.GetRuleContext<SlaParser.NameContext>(0) is { ChildCount: > 0 } name && name.exception is null ? Name(name) : null, LocationOf(context)) { IsBroken = true };

    private DeclarationSyntax Complete(ParserRuleContext context) => context switch
    {
        SlaParser.LanguageDeclarationContext language => new LanguageSyntax(language.NUMBER().GetText(), LocationOf(language)),
        SlaParser.IncludeDeclarationContext include => new IncludeSyntax(Text(include.STRING()), LocationOf(include)),
        SlaParser.AgreementDeclarationContext agreement => Agreement(agreement),
        SlaParser.TeamDeclarationContext team => Team(team),
        SlaParser.CalendarDeclarationContext calendar => Calendar(calendar),
        SlaParser.StageDeclarationContext stage => Stage(stage),
        SlaParser.LeadDeclarationContext lead => Lead(lead),
        SlaParser.RatesDeclarationContext rates => Rates(rates),
        SlaParser.StreamDeclarationContext stream => Stream(stream),
        SlaParser.FollowupDeclarationContext followup => Followup(followup),
        SlaParser.ObligationDeclarationContext obligation => Obligation(obligation),
        SlaParser.MetricDeclarationContext metric => Metric(metric),
        SlaParser.ClauseDeclarationContext clause => new ClauseSyntax(Text(clause.STRING()), Prose(clause.text()), LocationOf(clause)),
        SlaParser.SourceDeclarationContext crm => Source(crm),
        SlaParser.ExcuseDeclarationContext excuse => Excuse(excuse),
        SlaParser.TestDeclarationContext test => Test(test),
        SlaParser.ScenarioDeclarationContext scenario => Scenario(scenario),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private static IEnumerable<T> Whole<T>(IEnumerable<T> items)
        where T : ParserRuleContext => items.Where(item => item.exception is null);

    private ImmutableArray<NameSyntax> Names(SlaParser.NamesContext? context) => context is null ? [] : [.. context.name().Select(Name)];

    private NameSyntax Name(SlaParser.NameContext context) => new(context.GetText(), LocationOf(context));

    private NameSyntax? OptionalName(SlaParser.NameContext? context) => context is null ? null : Name(context);

    private QuantitySyntax Quantity(SlaParser.QuantityContext context)
    {
        var number = context.NUMBER(0).GetText();
        var at = LocationOf(context);
        return context switch
        {
            _ when context.PERCENT() is not null => new PercentQuantitySyntax(number, at),
            _ when context.IN() is not null => new RatioQuantitySyntax(number, context.NUMBER(1).GetText(), at),
            _ when context.name() is { } unit => new UnitQuantitySyntax(number, context.BUSINESS() is not null, Name(unit), at),
            _ => new BareQuantitySyntax(number, at),
        };
    }

    private QuantitySyntax? OptionalQuantity(SlaParser.QuantityContext? context) => context is null ? null : Quantity(context);

    private RecurrenceSyntax Recurrence(SlaParser.PeriodContext context) =>
        new(OptionalQuantity(context.quantity()), context.BUSINESS() is not null, OptionalName(context.name()), LocationOf(context));

    private PerPeriodSyntax PerPeriod(SlaParser.PerPeriodContext context) => new(Quantity(context.quantity()), Name(context.name()), LocationOf(context));

    private DateSyntax Date(ITerminalNode node) => new(node.GetText(), LocationOf(node));

    private DateRangeSyntax DateRange(ITerminalNode from, ITerminalNode to) => new(Date(from), Date(to), LocationOf(from).Union(LocationOf(to)));

    private TimeOfDaySyntax Time(ITerminalNode node) => new(node.GetText(), LocationOf(node));

    private InstantSyntax Instant(SlaParser.InstantContext context) =>
        new(Date(context.DATE()), context.TIME() is { } time ? Time(time) : null, LocationOf(context));

    private PairSyntax Pair(SlaParser.PairContext context) => new(Name(context.name(0)), Name(context.name(1)), LocationOf(context));

    private Location LocationOf(ITerminalNode node) => Between(node.Symbol, node.Symbol);

    private Location LocationOf(ParserRuleContext context) => Between(context.Start, LastWord(context) ?? context.Start);

    /// <summary>The last token of a context that is not the end of its line.</summary>
    private static IToken? LastWord(IParseTree tree)
    {
        if (tree is ITerminalNode leaf)
        {
            return leaf.Symbol.Type is SlaLexer.NEW_LINE or TokenConstants.EOF ? null : leaf.Symbol;
        }

        for (var index = tree.ChildCount - 1; index >= 0; index--)
        {
            if (LastWord(tree.GetChild(index)) is { } token)
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>Within the source, also where the text that was read has words around it that the source lacks.</summary>
    private Location Between(IToken first, IToken last)
    {
        var (from, to) = (offset + first.StartIndex, offset + last.StopIndex + 1);
        return new Location(source, TextSpan.FromBounds(Math.Max(0, from), Math.Min(Math.Max(from, to), source.Text.Length)));
    }
}
