using System.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Syntax;

namespace SlaLang.Parsing;

internal sealed partial class SyntaxBuilder
{
    private StageSyntax Stage(SlaParser.StageDeclarationContext context) =>
        new(Name(context.name()), OptionalText(context.title), [.. Whole(context.stageItem()).Select(StageItem)], LocationOf(context));

    private StageItemSyntax StageItem(SlaParser.StageItemContext context) => context switch
    {
        SlaParser.OwnerItemContext item => new StageOwnerSyntax(Name(item.name()), LocationOf(item)),
        SlaParser.MeansItemContext item => new StageMeansSyntax(Prose(item.text()), LocationOf(item)),
        SlaParser.RejectedForItemContext item => new RejectedForSyntax([.. item.STRING().Select(Text)], LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private LeadSyntax Lead(SlaParser.LeadDeclarationContext context) =>
        new(Name(context.name()), OptionalText(context.title), [.. Whole(context.leadItem()).Select(item => Prose(item.text()))], LocationOf(context));

    private RatesSyntax Rates(SlaParser.RatesDeclarationContext context) => new(
        Name(context.name(0)),
        OptionalName(context.stream),
        context.DATE() is { } from ? Date(from) : null,
        [.. Whole(context.ratesItem()).Select(RatesItem)],
        LocationOf(context));

    private RatesItemSyntax RatesItem(SlaParser.RatesItemContext context) => context switch
    {
        SlaParser.ConversionItemContext item => new ConversionSyntax(Pair(item.pair()), Quantity(item.quantity()), LocationOf(item)),
        SlaParser.DealValueItemContext item => new DealValueSyntax(Quantity(item.quantity()), LocationOf(item)),
        SlaParser.TimeToCloseItemContext item => new TimeToCloseSyntax([.. item.closePart().Select(ClosePart)], LocationOf(item)),
        SlaParser.MeasuredItemContext item => new MeasuredSyntax(DateRange(item.DATE(0), item.DATE(1)), LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private ClosePartSyntax ClosePart(SlaParser.ClosePartContext context) => context.quantity().Length == 1
        ? new ClosePartSyntax(null, Quantity(context.quantity(0)), LocationOf(context))
        : new ClosePartSyntax(Quantity(context.quantity(0)), Quantity(context.quantity(1)), LocationOf(context));

    private StreamSyntax Stream(SlaParser.StreamDeclarationContext context) =>
        new(Name(context.name()), OptionalText(context.title), [.. Whole(context.streamItem()).Select(StreamItem)], LocationOf(context));

    private StreamItemSyntax StreamItem(SlaParser.StreamItemContext context) => context switch
    {
        SlaParser.StreamQuotaItemContext item => new StreamQuotaSyntax(Quota(item.quotaLine()), LocationOf(item)),
        SlaParser.RetainedItemContext item => new RetainedSyntax(Quantity(item.quantity()), OptionalName(item.name()), LocationOf(item)),
        SlaParser.SplitItemContext item => new SplitSyntax([.. item.share().Select(Share)], LocationOf(item)),
        SlaParser.BasisItemContext item => new BasisSyntax(Name(item.name()), LocationOf(item)),
        SlaParser.MixItemContext item => new MixSyntax(Name(item.name(0)), item.LEAST() is not null, Quantity(item.quantity()), Name(item.name(1)), LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private QuotaSyntax Quota(SlaParser.QuotaLineContext context) => context switch
    {
        SlaParser.QuotaOfMonthContext item => new MonthQuotaSyntax(PeriodName(item.MONTH() ?? item.QUARTER()), Quantity(item.quantity()), LocationOf(item)),
        SlaParser.QuotaAfterTermContext item => new AfterTermQuotaSyntax(Quantity(item.quantity()), OptionalName(item.name()), LocationOf(item)),
        SlaParser.QuotaPerPeriodContext item => new PeriodicQuotaSyntax(Quantity(item.quantity()), OptionalName(item.name()), LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private ShareSyntax Share(SlaParser.ShareContext context) => new(Name(context.name()), OptionalQuantity(context.quantity()), LocationOf(context));
}
