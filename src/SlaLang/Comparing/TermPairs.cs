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
        var paired = new HashSet<Term>(ReferenceEqualityComparer.Instance);
        var tiers = before.Concat(after).Select(term => term.Keys.Length).DefaultIfEmpty(0).Max();
        for (var tier = 0; tier < tiers; tier++)
        {
            var waiting = Left(before, tier).GroupBy(term => KeyOf(term, tier)).ToDictionary(group => group.Key, group => new Queue<Term>(group));
            foreach (var term in Left(after, tier).ToArray())
            {
                if (waiting.TryGetValue(KeyOf(term, tier), out var queue) && queue.TryDequeue(out var partner))
                {
                    pairs.Add(new TermPair(partner, term));
                    paired.Add(partner);
                    paired.Add(term);
                }
            }
        }

        return [.. pairs, .. Left(before, 0).Select(term => new TermPair(term, null)), .. Left(after, 0).Select(term => new TermPair(null, term))];

        IEnumerable<Term> Left(ImmutableArray<Term> terms, int tier) => terms.Where(term => tier < term.Keys.Length && !paired.Contains(term));
    }

    private static (TermKind Kind, string Subject, string Key) KeyOf(Term term, int tier) => (term.Kind, term.Subject, term.Keys[tier]);
}
