using CsCheck;
using SlaLang.Facts;

namespace SlaLang.Tests.Facts;

/// <summary>Deals stand in the order of their ids, letter for letter, each once.</summary>
public sealed class DealListTests
{
    private static readonly Gen<string> Id = Gen.OneOf(Gen.String[Gen.Char["D-01a\u0001é\ud83d\uffff"], 0, 11], Gen.Int[0, 30].Select(number => $"D-the-same-{number}"));

    [Fact]
    public void Deals_stand_in_the_order_of_their_ids() => Id.Array[0, 40].Sample(ids =>
    {
        var deals = DealList.Of(ids.Select(id => new DealFact(id, -1)), LeadTable.Of(Agreements.Model(Agreements.Published), []));
        return deals.Select(deal => deal.Id).SequenceEqual(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    });
}
