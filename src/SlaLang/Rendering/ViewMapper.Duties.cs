using Scriban.Runtime;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering;

/// <summary>Obligations, follow-up rules, calendar, governance and conventions.</summary>
internal sealed partial class ViewMapper
{
    private ScriptObject TeamDuties(TeamDutiesView team) => new()
    {
        ["team"] = Text(team.Team),
        ["obligations"] = Each(team.Obligations, Obligation),
    };

    private ScriptObject Obligation(ObligationView obligation) => new()
    {
        ["title"] = Text(obligation.Title),
        ["source"] = Text(obligation.Source),
        ["means"] = Optional(obligation.Means, Prose),
        ["duties"] = Each(obligation.Duties, Duty),
        ["over_delivery_months"] = obligation.OverDeliveryMonths,
        ["consequences"] = Each(obligation.Consequences, Consequence),
        ["unanswered_counts_as_accepted"] = obligation.UnansweredCountsAsAccepted,
        ["clock"] = Optional(obligation.Clock, Clock),
        ["kinds"] = Text(obligation.Kinds),
    };

    private ScriptObject Consequence(ConsequenceView consequence) => new()
    {
        ["obligation"] = Text(consequence.Obligation),
        ["in_a_row"] = consequence.InARow,
        ["escalates"] = consequence.Escalates,
        ["whom"] = Text(consequence.Whom),
    };

    private ScriptObject Clock(ClockView clock) => new() { ["start"] = Text(clock.Start), ["stage"] = Text(clock.Stage) };

    private ScriptObject Duty(DutyView duty) => new()
    {
        ["kind"] = duty.Kind,
        ["team"] = Text(duty.Team),
        ["guard"] = Code(duty.Guard),
        ["stage"] = Text(duty.Stage),
        ["to_stage"] = Text(duty.ToStage),
        ["leads"] = Text(duty.Leads),
        ["share"] = Text(duty.Share),
        ["limit"] = Text(duty.Limit),
        ["every"] = Text(duty.Every),
        ["by"] = Text(duty.By),
        ["or_rejection"] = duty.OrRejection,
        ["followup"] = Text(duty.Followup),
        ["metric"] = Text(duty.Metric),
        ["formula"] = Code(duty.Formula),
        ["bound"] = Text(duty.Bound),
        ["is_least"] = duty.IsLeast,
        ["delivery"] = Optional(duty.Delivery, Delivery),
        ["measure"] = Optional(duty.Measure, Measure),
    };

    private ScriptObject Measure(MeasureView measure) => new()
    {
        ["counting"] = measure.Counting.Length == 0 ? null : measure.Counting,
        ["cohort"] = Text(measure.Cohort),
        ["clocks"] = Each(measure.Clocks, clock => new ScriptObject
        {
            ["leads"] = Text(clock.Leads),
            ["start"] = Text(clock.Start),
            ["stage"] = Text(clock.Stage),
            ["kinds"] = Text(clock.Kinds),
            ["pauses"] = Text(clock.Pauses),
            ["restarts_on_reassignment"] = clock.RestartsOnReassignment,
        }),
    };

    private ScriptObject Delivery(DeliveryTermsView delivery) => new()
    {
        ["by_value"] = delivery.ByValue,
        ["counts"] = delivery.Counts,
        ["each_type"] = delivery.EachType,
        ["tolerance"] = Text(delivery.Tolerance),
        ["least_share"] = Text(delivery.LeastShare),
        ["most_share"] = Text(delivery.MostShare),
        ["first"] = Optional(delivery.First, first => new ScriptObject
        {
            ["month"] = Text(first.Month),
            ["leads"] = Text(first.Leads),
            ["target"] = Text(first.Target),
            ["least"] = Text(first.Least),
            ["most"] = Text(first.Most),
        }),
    };

    private ScriptObject Followup(FollowupView followup) => new()
    {
        ["title"] = Text(followup.Title),
        ["stages"] = Text(followup.Stages),
        ["leads"] = Text(followup.Leads),
        ["clock"] = Optional(followup.Clock, Clock),
        ["first_contact"] = Optional(followup.FirstContact, contact => new ScriptObject { ["limit"] = Text(contact.Limit), ["or_rejection"] = contact.OrRejection }),
        ["milestones"] = Each(followup.Milestones, milestone => new ScriptObject
        {
            ["count"] = milestone.Count,
            ["limit"] = Text(milestone.Limit),
            ["of_first_contact"] = milestone.OfFirstContact,
        }),
        ["least_spacing"] = Text(followup.LeastSpacing),
        ["most_spacing"] = Text(followup.MostSpacing),
        ["stops"] = Each(followup.Stops, stop => new ScriptObject { ["name"] = Text(stop.Name), ["is_outcome"] = stop.IsOutcome }),
        ["pauses"] = Text(followup.Pauses),
        ["kinds"] = Text(followup.Kinds),
        ["restarts_on_reassignment"] = followup.RestartsOnReassignment,
        ["includes_first_contact"] = followup.IncludesFirstContact,
    };

    private ScriptObject Calendar(CalendarView calendar) => new()
    {
        ["title"] = Text(calendar.Title),
        ["zone"] = Text(calendar.Zone),
        ["is_declared"] = calendar.IsDeclared,
        ["hours"] = Each(calendar.Hours, hours => new ScriptObject
        {
            ["first_day"] = Text(hours.FirstDay),
            ["last_day"] = Text(hours.LastDay),
            ["hours"] = Text(hours.Hours),
        }),
        ["special_days"] = Each(calendar.SpecialDays, day => new ScriptObject
        {
            ["date"] = Text(day.Date),
            ["hours"] = Text(day.Hours),
            ["reason"] = Text(day.Reason),
        }),
    };

    private ScriptObject Governance(GovernanceView governance) => new()
    {
        ["review"] = Text(governance.Review),
        ["meetings"] = Each(governance.Meetings, meeting => new ScriptObject
        {
            ["title"] = Text(meeting.Title),
            ["length"] = Text(meeting.Length),
            ["every"] = Text(meeting.Every),
        }),
        ["escalations"] = Each(governance.Escalations, Consequence),
    };

    private ScriptObject Conventions(ConventionsView conventions) => new()
    {
        ["rounds_at_every_stage"] = conventions.RoundsAtEveryStage,
        ["is_rounding_declared"] = conventions.IsRoundingDeclared,
        ["one_lead_per_email"] = conventions.OneLeadPerEmail,
        ["without_time_to_close"] = Text(conventions.WithoutTimeToClose),
        ["fiscal_year_start"] = Text(conventions.FiscalYearStart),
        ["is_fiscal_year_shifted"] = conventions.IsFiscalYearShifted,
        ["smallest_amount"] = Text(conventions.SmallestAmount),
    };
}
