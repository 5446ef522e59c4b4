using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering;

/// <summary>How each promise is measured (docs/compliance.md), so that those who sign know by what they are judged.</summary>
internal sealed partial class ViewFactory
{
    private MeasureView? MeasureOf(ObligationSymbol obligation, Duty duty) => duty switch
    {
        DeliverDuty => new MeasureView(),
        ContactDuty contact => new MeasureView
        {
            Counting = CountingOf(contact.Limit),
            Clocks = Clocks(new ContactTerms(model, obligation, contact.Scope.Stage), contact.Scope.Leads),
        },
        DecideDuty decide => new MeasureView
        {
            Counting = CountingOf(decide.Limit),
            Clocks = Clocks(new ContactTerms(model, obligation, decide.Scope.Stage), decide.Scope.Leads),
        },
        FollowDuty { Followup: var rule } => new MeasureView
        {
            Clocks = [.. rule.Stages.SelectMany(stage => Clocks(new ContactTerms(model, obligation, stage, rule), rule.Leads)).Distinct()],
        },
        ConvertDuty convert => new MeasureView { Counting = CountingOf(convert.Goal.Window), Cohort = format.Every(convert.Every) },
        ReachDuty reach => new MeasureView { Counting = CountingOf(reach.Goal.Window), Cohort = format.Every(CohortOf(obligation, reach)) },
        _ => null,
    };

    private static Recurrence CohortOf(ObligationSymbol obligation, ReachDuty reach) =>
        obligation.Duties.OfType<ConvertDuty>().FirstOrDefault(convert => convert.Goal.From == reach.Goal.From && convert.Goal.To == reach.Goal.To)?.Every
            ?? new Recurrence(1, TimeUnit.Month);

    /// <summary>One clock for all lead types that have the same; these are named only where there are several.</summary>
    private ImmutableArray<DutyClockView> Clocks(ContactTerms terms, ImmutableArray<LeadTypeSymbol> scope)
    {
        var leads = scope.IsEmpty ? model.LeadTypes : scope;
        if (leads.IsEmpty)
        {
            return [ClockOf(terms, null)];
        }

        var alike = leads.GroupBy(lead => ClockOf(terms, lead)).ToArray();
        return [.. alike.Select(group => alike.Length == 1 ? group.Key : group.Key with { Leads = AllOf(group) })];
    }

    private DutyClockView ClockOf(ContactTerms terms, LeadTypeSymbol? lead)
    {
        var clock = terms.ClockFor(lead);
        return new DutyClockView(StartOf(clock), clock.Stage?.Title ?? "")
        {
            Kinds = format.All(terms.KindsFor(lead)),
            Pauses = format.Any(terms.PausesFor(lead)),
            RestartsOnReassignment = terms.RestartsFor(lead),
        };
    }

    private static string CountingOf(TimeAmount limit) => limit switch
    {
        { Unit: TimeUnit.BusinessDay } => "business_days",
        { IsBusiness: true } => "business_hours",
        { WholeMonths: not null } or { WholeDays: not null } => "days",
        _ => "hours",
    };
}
