using System.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Syntax;

namespace SlaLang.Parsing;

internal sealed partial class SyntaxBuilder
{
    private AgreementSyntax Agreement(SlaParser.AgreementDeclarationContext context) =>
        new(Text(context.STRING()), [.. Whole(context.agreementItem()).Select(AgreementItem)], LocationOf(context));

    private AgreementItemSyntax AgreementItem(SlaParser.AgreementItemContext context) => context switch
    {
        SlaParser.VersionItemContext item => new VersionSyntax(Text(item.STRING()), LocationOf(item)),
        SlaParser.PartiesItemContext item => new PartiesSyntax(Name(item.name(0)), Name(item.name(1)), LocationOf(item)),
        SlaParser.EffectiveItemContext item => new EffectiveSyntax(DateRange(item.DATE(0), item.DATE(1)), LocationOf(item)),
        SlaParser.CurrencyItemContext item => new CurrencySyntax(Name(item.name()), LocationOf(item)),
        SlaParser.LocaleItemContext item => new LocaleSyntax(Text(item.STRING()), LocationOf(item)),
        SlaParser.AgreementCalendarItemContext item => new AgreementCalendarSyntax(Name(item.name()), LocationOf(item)),
        SlaParser.RoundingItemContext item => new RoundingSyntax(item.STAGE() is not null, LocationOf(item)),
        SlaParser.ReviewItemContext item => new ReviewSyntax(Recurrence(item.period()), LocationOf(item)),
        SlaParser.MeetingItemContext item => new MeetingSyntax(Text(item.STRING()), Quantity(item.quantity()), Recurrence(item.period()), LocationOf(item)),
        SlaParser.FiscalYearItemContext item => new FiscalYearSyntax(Name(item.name(0)), Name(item.name(1)), LocationOf(item)),
        SlaParser.GoalItemContext item => new GoalSyntax(Prose(item.text()), LocationOf(item)),
        SlaParser.OneLeadPerEmailItemContext item => new OneLeadPerEmailSyntax(LocationOf(item)),
        SlaParser.AgreementQuotaItemContext item => new AgreementQuotaSyntax(Quota(item.quotaLine()), LocationOf(item)),
        SlaParser.AgreementSplitItemContext item => new AgreementSplitSyntax([.. item.share().Select(Share)], LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private TeamSyntax Team(SlaParser.TeamDeclarationContext context) =>
        new(Name(context.name()), OptionalText(context.title), [.. Whole(context.teamItem()).Select(TeamItem)], LocationOf(context));

    private TeamItemSyntax TeamItem(SlaParser.TeamItemContext context) => context switch
    {
        SlaParser.SignatoryItemContext item => new SignatorySyntax(Text(item.STRING(0)), Text(item.STRING(1)), LocationOf(item)),
        SlaParser.CapacityItemContext item => new CapacitySyntax(Quantity(item.quantity()), [.. item.perPeriod().Select(PerPeriod)], LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private CalendarSyntax Calendar(SlaParser.CalendarDeclarationContext context) =>
        new(Name(context.name()), OptionalText(context.title), [.. Whole(context.calendarItem()).Select(CalendarItem)], LocationOf(context));

    private CalendarItemSyntax CalendarItem(SlaParser.CalendarItemContext context) => context switch
    {
        SlaParser.TimezoneItemContext item => new CalendarZoneSyntax(Text(item.STRING()), LocationOf(item)),
        SlaParser.OpenAlwaysItemContext item => new OpenAlwaysSyntax(LocationOf(item)),
        SlaParser.OpenItemContext item => new OpenDaysSyntax(
            [.. item.days().dayRange().Select(DayRange)], [.. item.interval().Select(Interval)], LocationOf(item)),
        SlaParser.OpenDateItemContext item => new OpenDateSyntax(
            Date(item.DATE()), [.. item.interval().Select(Interval)], OptionalText(item.STRING()?.Symbol), LocationOf(item)),
        SlaParser.ClosedItemContext item => new ClosedSyntax(
            Date(item.DATE(0)),
            item.DATE(1) is { } to ? Date(to) : null,
            item.interval() is { } interval ? Interval(interval) : null,
            OptionalText(item.STRING()?.Symbol),
            LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private DayRangeSyntax DayRange(SlaParser.DayRangeContext context) => new(Name(context.name(0)), OptionalName(context.name(1)), LocationOf(context));

    private IntervalSyntax Interval(SlaParser.IntervalContext context) => new(Time(context.TIME(0)), Time(context.TIME(1)), LocationOf(context));
}
