using Antlr4.Runtime;
using SlaLang.Parsing.Generated;

namespace SlaLang.Parsing;

/// <summary>How each kind of line is written: the help of every message about a broken one.</summary>
internal static class LineExamples
{
    /// <summary>An example of the line around a mistake, or null where there is none to give.</summary>
    public static string? For(RuleContext? context, int firstWord)
    {
        if (OfFirstWord(firstWord) is { } line)
        {
            return line;
        }

        for (var current = context; current is not null; current = current.Parent)
        {
            if (Of(current) is { } example)
            {
                return example;
            }
        }

        return null;
    }

    /// <summary>Lines that are written in several ways, of which none may have been taken yet.</summary>
    private static string? OfFirstWord(int type) => type switch
    {
        SlaLexer.QUOTA => "quota 500_000 USD per month` or `quota for 2026-11 650_000 USD",
        SlaLexer.TIMEZONE => "timezone \"America/New_York\"",
        SlaLexer.MEASURED => "measured 2025-10-01 to 2025-12-31",
        SlaLexer.OPEN => "open mon to fri 09:00-12:30, 13:30-18:00",
        _ => null,
    };

    private static string? Of(RuleContext context) =>
        OfAgreement(context) ?? OfTeamAndCalendar(context) ?? OfFunnel(context) ?? OfFollowup(context) ?? OfObligation(context) ?? OfRest(context) ?? OfHeader(context);

    private static string? OfAgreement(RuleContext context) => context switch
    {
        SlaParser.VersionItemContext => "version \"2026.1\"",
        SlaParser.PartiesItemContext => "between marketing and sales",
        SlaParser.EffectiveItemContext => "effective 2026-01-01 to 2026-12-31",
        SlaParser.CurrencyItemContext => "currency USD",
        SlaParser.LocaleItemContext => "locale \"en-US\"",
        SlaParser.AgreementCalendarItemContext => "calendar office",
        SlaParser.RoundingItemContext => "rounding up at every stage` or `rounding up at the end",
        SlaParser.ReviewItemContext => "review every quarter",
        SlaParser.MeetingItemContext => "meeting \"SLA stand-up\" 15 minutes every business day",
        SlaParser.FiscalYearItemContext => "fiscal year starts in april",
        SlaParser.GoalItemContext => "goal \"500 000 USD of new business a month\"",
        SlaParser.OneLeadPerEmailItemContext => "one lead per email",
        SlaParser.AgreementSplitItemContext => "split new_business 60%, expansion rest",
        _ => null,
    };

    private static string? OfTeamAndCalendar(RuleContext context) => context switch
    {
        SlaParser.SignatoryItemContext => "signatory \"Dana Cruz\", \"VP Marketing\"",
        SlaParser.CapacityItemContext => "capacity 30 reps at 150 leads per month, 40 touches per day",
        SlaParser.TimezoneItemContext or SlaParser.SourceTimezoneItemContext => "timezone \"America/New_York\"",
        SlaParser.OpenAlwaysItemContext => "open always",
        SlaParser.OpenItemContext => "open mon to fri 09:00-12:30, 13:30-18:00",
        SlaParser.OpenDateItemContext => "open 2026-12-19 10:00-14:00 \"Christmas Saturday\"",
        SlaParser.ClosedItemContext => "closed 2026-12-24 12:30-18:00 \"Christmas Eve\"",
        _ => null,
    };

    private static string? OfFunnel(RuleContext context) => context switch
    {
        SlaParser.OwnerItemContext => "owner marketing",
        SlaParser.MeansItemContext or SlaParser.LeadItemContext or SlaParser.ObligationMeansItemContext => "means \"a contact that asked for a quote\"",
        SlaParser.RejectedForItemContext => "rejected for \"wrong size\", \"competitor\"",
        SlaParser.ConversionItemContext => "MQL -> SQL 34%",
        SlaParser.DealValueItemContext => "deal value 2_000 USD",
        SlaParser.TimeToCloseItemContext => "time to close 30 days` or `time to close 60% in 30 days, 40% in 60 days",
        SlaParser.MeasuredItemContext => "measured 2025-10-01 to 2025-12-31",
        SlaParser.QuotaOfMonthContext => "quota for 2026-11 650_000 USD",
        SlaParser.QuotaAfterTermContext => "quota after the term 500_000 USD per month",
        SlaParser.QuotaPerPeriodContext => "quota 500_000 USD per month",
        SlaParser.RetainedItemContext => "retained 50_000 USD per month",
        SlaParser.SplitItemContext => "split website 60%, outbound rest",
        SlaParser.BasisItemContext => "basis revenue",
        SlaParser.MixItemContext => "mix outbound at least 20% of leads",
        _ => null,
    };

    private static string? OfFollowup(RuleContext context) => context switch
    {
        SlaParser.FollowupForItemContext => "for MQL from website",
        SlaParser.ClockLineContext => "clock starts when assigned`, `when created` or `when it becomes MQL",
        SlaParser.FirstContactItemContext => "first contact within 4 business hours",
        SlaParser.MilestoneItemContext => "follow-ups 3 in total within 2 weeks",
        SlaParser.SpacingItemContext => "spacing at least 1 business day, at most 14 days",
        SlaParser.StopsItemContext => "stops when Opportunity, disqualified, replied",
        SlaParser.PausesItemContext => "pauses while on_hold",
        SlaParser.KindsItemContext or SlaParser.ObligationKindsItemContext => "kinds call, email, meeting",
        SlaParser.ReassignmentItemContext => "on reassignment restart",
        SlaParser.IncludingFirstContactItemContext => "including first contact",
        _ => null,
    };

    private static string? OfObligation(RuleContext context) => context switch
    {
        SlaParser.DeliverDutyContext => "marketing must deliver MQL by value, give or take 10%, every month",
        SlaParser.ContactDutyContext => "sales must contact MQL from website within 4 business hours for 95% of leads every month",
        SlaParser.FollowDutyContext => "sales must follow inbound for 90% of leads every month",
        SlaParser.DecideDutyContext => "sales must accept or reject MQL within 2 business days for 95% of leads every month",
        SlaParser.ConvertDutyContext => "sales must convert at least 23% of Opportunity -> Customer within 90 days every quarter",
        SlaParser.ReachDutyContext => "sales must reach 25% of Opportunity -> Customer within 90 days by 2026-09-30",
        SlaParser.KeepDutyContext => "marketing must keep enterprise_share at least 20% every quarter",
        SlaParser.DutyItemContext => "sales must follow inbound for 90% of leads every month",
        SlaParser.OverDeliveryItemContext => "over-delivery 3 months in a row is a breach",
        SlaParser.OnBreachItemContext => "on breach 2 months in a row escalate to \"CRO\"",
        SlaParser.UnansweredItemContext => "unanswered counts as accepted",
        _ => null,
    };

    private static string? OfRest(RuleContext context) => context switch
    {
        SlaParser.SourceDatesItemContext => "dates \"yyyy-MM-dd HH:mm\"",
        SlaParser.SourceDecimalItemContext => "decimal comma` or `decimal point",
        SlaParser.SourceDelimiterItemContext => "delimiter \";\"",
        SlaParser.SourceFieldItemContext => "field employees \"Number of Employees\" as number",
        SlaParser.ValueMapItemContext => "\"Organic Search\", \"Paid Search\" is website",
        SlaParser.SourceColumnItemContext => "created \"Create Date\"",
        SlaParser.GivenItemContext => "given lead \"L-1\" type website, assigned 2026-02-02 09:05",
        SlaParser.AsOfItemContext => "as of 2026-03-31 18:00",
        SlaParser.ExpectItemContext => "expect demand(MQL, website, 2026-03) == 3_900 leads",
        _ => null,
    };

    private static string? OfHeader(RuleContext context) => context switch
    {
        SlaParser.LanguageDeclarationContext => "language 1",
        SlaParser.IncludeDeclarationContext => "include \"calendars/us.sla\"",
        SlaParser.AgreementDeclarationContext => "agreement \"Sales and Marketing SLA\" {",
        SlaParser.TeamDeclarationContext => "team sales \"Sales\" {",
        SlaParser.CalendarDeclarationContext => "calendar office {",
        SlaParser.StageDeclarationContext => "stage MQL \"Marketing qualified lead\" {",
        SlaParser.LeadDeclarationContext => "lead website \"Website form\"",
        SlaParser.RatesDeclarationContext => "rates website from 2026-04-01 {",
        SlaParser.StreamDeclarationContext => "stream new_business \"New business\" {",
        SlaParser.FollowupDeclarationContext => "followup inbound \"Inbound follow-up\" {",
        SlaParser.ObligationDeclarationContext => "obligation speed \"Speed to lead\" {",
        SlaParser.MetricDeclarationContext => "metric enterprise_share \"Share of larger companies\" = share(leads where employees >= 200)",
        SlaParser.ClauseDeclarationContext => "clause \"Hand-over\" \"Marketing assigns an owner within five minutes.\"",
        SlaParser.SourceDeclarationContext => "source leads from \"crm/contacts.csv\" {",
        SlaParser.ExcuseDeclarationContext => "excuse \"L-104\" from speed because \"routing outage\" approved by \"CRO\"",
        SlaParser.TestDeclarationContext => "test \"the published example\" {",
        SlaParser.ScenarioDeclarationContext => "scenario \"a better win rate\" {",
        _ => null,
    };
}
