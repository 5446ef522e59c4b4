using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Linting;

/// <summary>The clocks that a duty runs on: one, or several where they differ by lead type.</summary>
internal static class TimedClocks
{
    public static IEnumerable<Clock> Of(AgreementModel model, ObligationSymbol obligation, Duty duty) => duty switch
    {
        ContactDuty contact => Of(model, new ContactTerms(model, obligation, contact.Scope.Stage), contact.Scope.Leads),
        DecideDuty decide => Of(model, new ContactTerms(model, obligation, decide.Scope.Stage), decide.Scope.Leads),
        FollowDuty { Followup: { Stages.IsEmpty: false } rule } => Of(model, new ContactTerms(model, obligation, rule.Stages[0], rule), rule.Leads),
        _ => [],
    };

    private static IEnumerable<Clock> Of(AgreementModel model, ContactTerms terms, ImmutableArray<LeadTypeSymbol> leads) =>
        (leads.IsEmpty ? model.LeadTypes : leads).Select(terms.ClockFor).DistinctBy(clock => clock.Location);
}
