using System.Collections.Frozen;
using System.Collections.Immutable;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>The terms of a duty with a clock, made ready for one lead type.</summary>
internal sealed record TypeTerms(Clock Clock, TouchRules Touches, ImmutableArray<string> PausesWhile, bool Restarts);

/// <summary>Finds the terms of a lead by its type.</summary>
internal sealed class TimedTerms
{
    private readonly FrozenDictionary<LeadTypeSymbol, TypeTerms> byType;
    private readonly TypeTerms untyped;

    public TimedTerms(FactSet facts, TeamSymbol team, ContactTerms terms)
    {
        byType = facts.Model.LeadTypes.ToFrozenDictionary(lead => lead, Ready);
        untyped = Ready(null);

        TypeTerms Ready(LeadTypeSymbol? lead) =>
            new(terms.ClockFor(lead), new TouchRules(facts, team, terms.KindsFor(lead)), terms.PausesFor(lead), terms.RestartsFor(lead));
    }

    public TypeTerms Of(LeadFact lead) => lead.Type is { } type && byType.TryGetValue(type, out var terms) ? terms : untyped;
}
