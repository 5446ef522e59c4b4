using System.Collections.Immutable;
using System.Diagnostics;
using Fractions;
using SlaLang.Calendars;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>What a term is measured by, exactly, so that more and less can be told.</summary>
internal abstract record Weight
{
    /// <summary>Above zero when the later is more, below when it is less; null where that cannot be proved.</summary>
    public static int? Compare(Weight? earlier, Weight? later) => (earlier, later) switch
    {
        (FigureWeight one, FigureWeight other) => one.Unit == other.Unit ? other.Figure.CompareTo(one.Figure) : null,
        (TimeWeight one, TimeWeight other) => Compare(one.Time, other.Time),
        (WordsWeight one, WordsWeight other) => Compare(one, other),
        _ => null,
    };

    private static int? Compare(TimeAmount earlier, TimeAmount later)
    {
        var (one, other) = (TimeLimit.Of(earlier).Kind, TimeLimit.Of(later).Kind);
        if (one == other)
        {
            return TimeOrder.Compare(later, earlier);
        }

        return (one, other) switch
        {
            (LimitKind.Open, LimitKind.Elapsed) => Minutes(later) <= Minutes(earlier) ? -1 : null,
            (LimitKind.Elapsed, LimitKind.Open) => Minutes(earlier) <= Minutes(later) ? 1 : null,
            _ => Apart(Bounds(earlier), Bounds(later)),
        };
    }

    private static Fraction Minutes(TimeAmount time) => TimeOrder.InSmallestUnit(time).Amount;

    private static int? Apart((Fraction Least, Fraction Most)? earlier, (Fraction Least, Fraction Most)? later) => (earlier, later) switch
    {
        ({ } one, { } other) => other.Least >= one.Most ? 1 : other.Most <= one.Least ? -1 : null,
        _ => null,
    };

    /// <summary>The hours that the length takes at least and at most, whatever months and changes of the clock it meets; null for open time.</summary>
    private static (Fraction Least, Fraction Most)? Bounds(TimeAmount time) => TimeLimit.Of(time).Kind switch
    {
        LimitKind.Elapsed => (Minutes(time) / 60, Minutes(time) / 60),
        LimitKind.Days => ((Minutes(time) / 60) - 1, (Minutes(time) / 60) + 1),
        LimitKind.Months => ((Minutes(time) * 28 * 24) - 1, (Minutes(time) * 31 * 24) + 1),
        LimitKind.Open or LimitKind.BusinessDays => null,
        _ => throw new UnreachableException(time.ToString()),
    };

    private static int? Compare(WordsWeight earlier, WordsWeight later)
    {
        var (one, other) = (earlier.Words.ToHashSet(StringComparer.Ordinal), later.Words.ToHashSet(StringComparer.Ordinal));
        var (lacksSome, hasMore) = (!later.IsAll && (earlier.IsAll || !one.IsSubsetOf(other)), !earlier.IsAll && (later.IsAll || !other.IsSubsetOf(one)));
        return (lacksSome, hasMore) switch { (false, true) => 1, (true, false) => -1, (false, false) => 0, _ => null };
    }
}

internal sealed record FigureWeight(Fraction Figure, string Unit) : Weight;

internal sealed record TimeWeight(TimeAmount Time) : Weight;

/// <summary>A list of words, of which more allow more; <c>IsAll</c> where no list stands for everything.</summary>
internal sealed record WordsWeight(ImmutableArray<string> Words, bool IsAll) : Weight;
