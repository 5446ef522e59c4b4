using System.Collections.Immutable;

namespace SlaLang.Comparing;

/// <summary>A term and what became of it; a side without it is null.</summary>
internal readonly record struct TermPair(Term? Before, Term? After);

/// <summary>Finds which terms of two agreements are the same one, whichever of the two is called the earlier.</summary>
internal static class TermPairs
{
    /// <summary>Terms that share their finest key first, then those of what is left that share a coarser one; among equals in their order.</summary>
    public static ImmutableArray<TermPair> Of(ImmutableArray<Term> before, ImmutableArray<Term> after)
    {
        var pairs = ImmutableArray.CreateBuilder<TermPair>();
        var (old, renewed) = (before.ToList(), after.ToList());
        var tiers = before.Concat(after).Select(term => term.Keys.Length).DefaultIfEmpty(0).Max();
        for (var tier = 0; tier < tiers; tier++)
        {
            var waiting = old.Where(term => tier < term.Keys.Length).GroupBy(term => KeyOf(term, tier)).ToDictionary(group => group.Key, group => new Queue<Term>(group));
            foreach (var term in renewed.Where(term => tier < term.Keys.Length).ToArray())
            {
                if (waiting.TryGetValue(KeyOf(term, tier), out var queue) && queue.TryDequeue(out var partner))
                {
                    pairs.Add(new TermPair(partner, term));
                    old.Remove(partner);
                    renewed.Remove(term);
                }
            }
        }

        return [.. pairs, .. old.Select(term => new TermPair(term, null)), .. renewed.Select(term => new TermPair(null, term))];
    }

    private static (TermKind Kind, string Subject, string Key) KeyOf(Term term, int tier) => (term.Kind, term.Subject, term.Keys[tier]);
}
