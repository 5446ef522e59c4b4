using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;

namespace SlaLang.Evaluation;

/// <summary>The terms that a duty was judged by, with the lines that declare them.</summary>
internal sealed class TermsExplanations(ComplianceResult result)
{
    public IEnumerable<Derivation> Of(DutyReport duty) =>
        [.. duty.Verdict.Terms is { } terms ? Timed(terms, LeadsOf(duty.Verdict.Duty), duty.Verdict.Obligation.Clock is not null) : [], .. Rule(duty.Verdict.Duty), Calendar()];

    /// <summary>What starts a clock, with the line that says so; where none does, the obligation that leaves it open.</summary>
    public static Derivation Start(Clock clock, string title) =>
        Lines.Of(title, clock switch
        {
            { Start: ClockStart.Created } => "starts when created",
            { Start: ClockStart.Assigned } => "starts when assigned",
            { Stage: { } stage } => $"starts when it becomes {stage.Name}",
            _ => "starts when it enters the stage",
        }, clock.Location);

    public Derivation Calendar()
    {
        var calendar = result.Model.Calendar;
        return result.Model.HasCalendar
            ? Lines.Of("calendar", $"{calendar.Name}, {calendar.Opening.Zone.Id}", calendar.Location)
            : Lines.Of("calendar", $"none is declared: Monday to Friday, {calendar.Opening.Zone.Id}");
    }

    private ImmutableArray<LeadTypeSymbol> LeadsOf(Duty duty)
    {
        var named = duty switch
        {
            ContactDuty contact => contact.Scope.Leads,
            DecideDuty decide => decide.Scope.Leads,
            FollowDuty follow => follow.Followup.Leads,
            _ => [],
        };
        return named.IsEmpty ? result.Model.LeadTypes : named;
    }

    /// <summary>The clock, kinds and pauses: once where all lead types have the same.</summary>
    private static IEnumerable<Derivation> Timed(ContactTerms terms, ImmutableArray<LeadTypeSymbol> leads, bool declaresClock)
    {
        var groups = leads.GroupBy(lead => (terms.ClockFor(lead).Location, terms.RuleFor(lead))).ToArray();
        foreach (var group in groups)
        {
            var whose = groups.Length == 1 ? "" : $" of {string.Join(", ", group.Select(lead => lead.Name))}";
            var (lead, rule) = (group.First(), group.Key.Item2);
            yield return Start(terms.ClockFor(lead), $"clock{whose}") with { Remark = rule?.Clock is null && !declaresClock ? "no line names another start" : "" };
            yield return Lines.Of($"touches{whose}", terms.KindsFor(lead) is { IsEmpty: false } kinds ? $"outbound, by people: {string.Join(", ", kinds)}" : "outbound, by people, of every kind");
            if (terms.PausesFor(lead) is { IsEmpty: false } pauses)
            {
                yield return Lines.Of($"clock{whose} pauses while", string.Join(", ", pauses), rule?.Location);
            }

            if (terms.RestartsFor(lead))
            {
                yield return Lines.Of($"clock{whose} on reassignment", "restarts: each owner has a fresh one", rule?.Location);
            }
        }
    }

    private static IEnumerable<Derivation> Rule(Duty duty)
    {
        if (duty is not FollowDuty { Followup: var rule })
        {
            return [];
        }

        var milestones = rule.Milestones.Select(milestone => Lines.Of("milestone", Lines.Written(milestone.Location), milestone.Location));
        var spacing = rule.LeastSpacing ?? rule.MostSpacing;
        return [.. milestones, .. spacing is null ? [] : new[] { Lines.Of("spacing", Spacing(rule), spacing.Location) }, .. rule.StopsWhen.IsEmpty ? [] : new[] { Lines.Of("stops when", string.Join(", ", rule.StopsWhen), rule.Location) }];
    }

    private static string Spacing(FollowupSymbol rule)
    {
        string?[] bounds = [rule.LeastSpacing is { } least ? $"at least {Values.Figures.Of(least.Value)}" : null, rule.MostSpacing is { } most ? $"at most {Values.Figures.Of(most.Value)}" : null];
        return string.Join(", ", bounds.OfType<string>());
    }
}
