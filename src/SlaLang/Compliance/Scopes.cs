using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>Which leads a duty is about.</summary>
internal static class Scopes
{
    /// <summary>True for a lead of the stage and types; null where facts are missing to tell.</summary>
    public static bool? Contains(Clocks clocks, LeadFact lead, StageSymbol stage, ImmutableArray<LeadTypeSymbol> types) => (IsOfType(lead, types), clocks.HasEntered(lead, stage)) switch
    {
        (false, _) or (_, false) => false,
        (true, true) => true,
        _ => null,
    };

    public static bool? Contains(Clocks clocks, LeadFact lead, LeadScope scope) => Contains(clocks, lead, scope.Stage, scope.Leads);

    /// <summary>A lead without a type might be of any.</summary>
    public static bool? IsOfType(LeadFact lead, ImmutableArray<LeadTypeSymbol> types) =>
        types.IsEmpty ? true : lead.Type is null ? null : types.Contains(lead.Type);
}
