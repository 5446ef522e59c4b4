using System.Collections.Immutable;

namespace SlaLang.Facts;

/// <summary>Puts deals in order, each once.</summary>
internal static class DealList
{
    /// <summary>In an order that does not depend on the places of leads. Rows that differ in columns of the user's own alone are one deal: the row that says most.</summary>
    public static ImmutableArray<DealFact> Of(IEnumerable<DealFact> deals, LeadTable leads) =>
    [
        .. deals.GroupBy(deal => deal with { Custom = [] }, (_, rows) => Fullest([.. rows]))
            .OrderBy(deal => deal.Id, StringComparer.Ordinal)
            .ThenBy(deal => deal.Lead >= 0 ? leads[deal.Lead].Id : "", StringComparer.Ordinal)
            .ThenBy(deal => deal.Closed)
            .ThenBy(deal => deal.Created)
            .ThenBy(deal => deal.IsWon)
            .ThenBy(deal => deal.Amount?.Amount)
            .ThenBy(deal => (deal.Amount?.Currency.Code, deal.Stream?.Name, deal.Closed.IsDay, deal.Created.IsDay)),
    ];

    private static DealFact Fullest(DealFact[] rows) => rows.Length == 1 ? rows[0]
        : rows.OrderBy(deal => deal.Custom.Count(cell => cell.Length == 0)).ThenBy(deal => string.Join('\u0001', deal.Custom), StringComparer.Ordinal).First();
}
