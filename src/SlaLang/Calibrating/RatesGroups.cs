using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Calibrating;

/// <summary>The groups of leads that an agreement has rates for: a lead belongs to its stream's block where there is one, else to that of all streams.</summary>
internal sealed class RatesGroups
{
    private const int Nowhere = -1;

    private readonly Dictionary<(LeadTypeSymbol Lead, StreamSymbol? Stream), int> places;
    private readonly HashSet<LeadTypeSymbol> byStream;

    public RatesGroups(AgreementModel model)
    {
        All =
        [
            .. model.LeadTypes.SelectMany(lead => new StreamSymbol?[] { null }.Concat(model.Streams).Select(stream => (lead, stream)))
                .Where(group => model.Rates.Any(block => block.Lead == group.lead && block.Stream == group.stream)),
        ];
        places = All.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        byStream = [.. All.Where(group => group.Stream is not null).Select(group => group.Lead)];
    }

    public ImmutableArray<(LeadTypeSymbol Lead, StreamSymbol? Stream)> All { get; }

    /// <summary>The place of a lead's group; negative where its type or stream does not decide.</summary>
    public int PlaceOf(FactSet facts, LeadFact lead)
    {
        if (lead.Type is not { } type)
        {
            return Nowhere;
        }

        if (!byStream.Contains(type))
        {
            return places.GetValueOrDefault((type, null), Nowhere);
        }

        return facts.StreamOf(lead) is not { } stream ? Nowhere
            : places.TryGetValue((type, stream), out var own) ? own
            : places.GetValueOrDefault((type, null), Nowhere);
    }
}
