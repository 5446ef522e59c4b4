using System.Collections.Immutable;

namespace SlaLang.Facts;

/// <summary>Puts deals in order, each once.</summary>
internal static class DealList
{
    /// <summary>In an order that does not depend on the places of leads. Rows that differ in columns of the user's own alone are one deal: the row that says most.</summary>
    public static ImmutableArray<DealFact> Of(IEnumerable<DealFact> deals, LeadTable leads)
    {
        var sorted = Sorted(deals, leads);
        var kept = ImmutableArray.CreateBuilder<DealFact>(sorted.Length);
        for (var (first, end) = (0, 1); first < sorted.Length; (first, end) = (end, end + 1))
        {
            while (end < sorted.Length && Compare(leads, sorted[first], sorted[end]) == 0)
            {
                end++;
            }

            kept.Add(end == first + 1 ? sorted[first] : Fullest(sorted[first..end]));
        }

        return kept.DrainToImmutable();
    }

    /// <summary>Most ids differ in their first eight characters, which are compared as numbers.</summary>
    private static DealFact[] Sorted(IEnumerable<DealFact> deals, LeadTable leads)
    {
        (ulong First, ulong Second, DealFact Deal)[] begun = [.. deals.Select(deal => (FourOf(deal.Id, 0), FourOf(deal.Id, 4), deal))];
        Array.Sort(begun, (one, other) =>
            one.First != other.First ? one.First.CompareTo(other.First)
            : one.Second != other.Second ? one.Second.CompareTo(other.Second)
            : Compare(leads, one.Deal, other.Deal));
        return Array.ConvertAll(begun, entry => entry.Deal);
    }

    /// <summary>Four characters from a place on, the first of them the highest, and zero behind the last.</summary>
    private static ulong FourOf(string text, int from)
    {
        var four = 0UL;
        for (var place = from; place < from + 4; place++)
        {
            four = (four << 16) | (place < text.Length ? text[place] : 0U);
        }

        return four;
    }

    /// <summary>By everything but columns of the user's own.</summary>
    private static int Compare(LeadTable leads, DealFact one, DealFact other) =>
        string.CompareOrdinal(one.Id, other.Id) is not 0 and var byId ? byId
        : CompareLeads(leads, one.Lead, other.Lead) is not 0 and var byLead ? byLead
        : one.Closed.CompareTo(other.Closed) is not 0 and var byEnd ? byEnd
        : one.Created.CompareTo(other.Created) is not 0 and var byStart ? byStart
        : Comparer<bool?>.Default.Compare(one.IsWon, other.IsWon) is not 0 and var byEnding ? byEnding
        : Comparer<Fractions.Fraction?>.Default.Compare(one.Amount?.Amount, other.Amount?.Amount) is not 0 and var byAmount ? byAmount
        : string.CompareOrdinal(one.Amount?.Currency.Code, other.Amount?.Currency.Code) is not 0 and var byCurrency ? byCurrency
        : string.CompareOrdinal(one.Stream?.Name, other.Stream?.Name) is not 0 and var byStream ? byStream
        : one.Closed.IsDay != other.Closed.IsDay ? one.Closed.IsDay.CompareTo(other.Closed.IsDay)
        : one.Created.IsDay.CompareTo(other.Created.IsDay);

    private static int CompareLeads(LeadTable leads, int one, int other) =>
        one == other ? 0
        : one < 0 || other < 0 ? one.CompareTo(other)
        : LeadFact.ById.Compare(leads[one], leads[other]);

    private static DealFact Fullest(DealFact[] rows) =>
        rows.OrderBy(deal => deal.Custom.Count(cell => cell.Length == 0)).ThenBy(deal => string.Join('\u0001', deal.Custom), StringComparer.Ordinal).First();
}
