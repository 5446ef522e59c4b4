using System.Collections.Immutable;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>The terms of a duty with a clock, made ready for one lead type.</summary>
internal sealed record TypeTerms(Clock Clock, TouchRules Touches, ImmutableArray<string> PausesWhile, bool Restarts);

/// <summary>Finds the terms of a lead by its type.</summary>
internal sealed class TimedTerms(FactSet facts, TeamSymbol team, ContactTerms terms)
{
    /// <summary>By the place of the type; those of a lead without any stand first.</summary>
    private readonly ImmutableArray<TypeTerms> byType = [Ready(facts, team, terms, null), .. facts.Model.LeadTypes.Select(lead => Ready(facts, team, terms, lead))];

    public TypeTerms Of(LeadFact lead) => byType[lead.TypePlace];

    private static TypeTerms Ready(FactSet facts, TeamSymbol team, ContactTerms terms, LeadTypeSymbol? lead) =>
        new(terms.ClockFor(lead), new TouchRules(facts, team, terms.KindsFor(lead)), terms.PausesFor(lead), terms.RestartsFor(lead));
}
