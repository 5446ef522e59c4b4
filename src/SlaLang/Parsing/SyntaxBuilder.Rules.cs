using System.Collections.Immutable;
using System.Diagnostics;
using Antlr4.Runtime.Tree;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Syntax;

namespace SlaLang.Parsing;

internal sealed partial class SyntaxBuilder
{
    private MetricSyntax Metric(SlaParser.MetricDeclarationContext context) =>
        new(Name(context.name()), OptionalText(context.title), Expression(context.expression()), LocationOf(context)) { IsLet = context.LET() is not null };

    private ExcuseSyntax Excuse(SlaParser.ExcuseDeclarationContext context)
    {
        var texts = context.STRING().Select(Text).ToArray();
        return new ExcuseSyntax(
            [.. texts[..^2]],
            context.instant(0) is { } from ? Instant(from) : null,
            context.instant(1) is { } to ? Instant(to) : null,
            Name(context.name()),
            texts[^2],
            texts[^1],
            LocationOf(context));
    }

    private SourceSyntax Source(SlaParser.SourceDeclarationContext context) =>
        new(Name(context.name()), Text(context.STRING()), [.. Whole(context.sourceItem()).Select(SourceItem)], LocationOf(context));

    private SourceItemSyntax SourceItem(SlaParser.SourceItemContext context) => context switch
    {
        SlaParser.SourceTimezoneItemContext item => new SourceZoneSyntax(Text(item.STRING()), LocationOf(item)),
        SlaParser.SourceDatesItemContext item => new SourceDatesSyntax(Text(item.STRING()), LocationOf(item)),
        SlaParser.SourceDecimalItemContext item => new SourceDecimalSyntax(Name(item.name()), LocationOf(item)),
        SlaParser.SourceDelimiterItemContext item => new SourceDelimiterSyntax(Text(item.STRING()), LocationOf(item)),
        SlaParser.SourceFieldItemContext item => new SourceFieldSyntax(Name(item.name(0)), Text(item.STRING()), OptionalName(item.name(1)), Values(item.valueMap()), LocationOf(item)),
        SlaParser.SourceColumnItemContext item => new SourceColumnSyntax(
            new NameSyntax(item.columnName().GetText(), LocationOf(item.columnName())),
            Text(item.STRING()),
            Values(item.valueMap()),
            LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private ImmutableArray<ValueMapSyntax> Values(SlaParser.ValueMapContext? map) => map is null ? [] : [.. Whole(map.valueMapItem()).Select(ValueMap)];

    private ValueMapSyntax ValueMap(SlaParser.ValueMapItemContext context) => new([.. context.STRING().Select(Text)], Name(context.name()), LocationOf(context));

    private TestSyntax Test(SlaParser.TestDeclarationContext context) =>
        new(Text(context.STRING()), [.. Whole(context.testItem()).Select(TestItem)], LocationOf(context));

    private TestItemSyntax TestItem(SlaParser.TestItemContext context) => context switch
    {
        SlaParser.GivenItemContext item => new GivenSyntax(
            Name(item.name()), OptionalText(item.STRING()?.Symbol), [.. item.givenField().Select(GivenField)], LocationOf(item)),
        SlaParser.AsOfItemContext item => new AsOfSyntax(Instant(item.instant()), LocationOf(item)),
        SlaParser.ExpectItemContext item => new ExpectSyntax(Expression(item.expression()), LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private GivenFieldSyntax GivenField(SlaParser.GivenFieldContext context)
    {
        var field = context.GetChild(0);
        var name = field is ITerminalNode word ? new NameSyntax(word.GetText(), LocationOf(word)) : Name(context.name(0));
        return new GivenFieldSyntax(name, GivenValue(context.GetChild(1)), LocationOf(context));
    }

    private ExpressionSyntax GivenValue(IParseTree value) => value switch
    {
        SlaParser.QuantityContext quantity => new QuantityExpressionSyntax(Quantity(quantity), LocationOf(quantity)),
        SlaParser.InstantContext instant => new InstantExpressionSyntax(Instant(instant), LocationOf(instant)),
        SlaParser.NameContext name => new NameExpressionSyntax(Name(name), LocationOf(name)),
        ITerminalNode { Symbol.Type: SlaLexer.STRING } text => new TextExpressionSyntax(Text(text), LocationOf(text)),
        ITerminalNode word => new BooleanExpressionSyntax(word.Symbol.Type == SlaLexer.TRUE, LocationOf(word)),
        _ => throw new UnreachableException(value.GetType().Name),
    };

    private ScenarioSyntax Scenario(SlaParser.ScenarioDeclarationContext context) =>
        new(Text(context.STRING()), [.. Whole(context.scenarioItem()).Select(item => Complete((Antlr4.Runtime.ParserRuleContext)item.GetChild(0)))], LocationOf(context));

    private PeriodNameSyntax PeriodName(ITerminalNode node) => new(node.GetText(), LocationOf(node));
}
