using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>
/// The probability that leads bring at least a target when each becomes a deal or not by itself. The deals of each group are binomial; their money is added up over a lattice whose cell is the
/// greatest amount that divides every deal value. Where that takes too many cells, or too long, sums are rounded down and up to a coarser lattice, which gives the two bounds.
/// </summary>
public static class Attainment
{
    /// <summary>Leads that are expected to do; the confidence asks for ten times as many at the most.</summary>
    public const int MostLeads = 100_000_000;

    private const int MostCells = 1 << 18;

    /// <summary>Products of two weights; a second or two of work.</summary>
    private const double MostProducts = 1 << 29;

    public static Rate MostConfidence { get; } = new(new Fraction(9_999, 10_000));

    public static Chance Of(ImmutableArray<LeadGroup> groups, Money target)
    {
        if (!target.Amount.IsPositive)
        {
            return new Chance(1.0, 1.0);
        }

        var parts = groups.Where(group => group.Leads > 0).Select(group => (Deals: Binomial.Of(group.Leads, group.EndToEnd), Value: group.DealValue.Amount)).ToArray();
        var least = parts.Aggregate(Fraction.Zero, (sum, part) => sum + (part.Value * new Fraction(part.Deals.First)));
        if (target.Amount <= least || target.Amount > least + Span(parts))
        {
            return target.Amount <= least ? new Chance(1.0, 1.0) : new Chance(0.0, 0.0);
        }

        var cell = parts.Select(part => part.Value).Aggregate(CommonMeasure);
        if (IsQuick(parts, cell))
        {
            var chance = AtLeast(parts, target.Amount, cell, roundsUp: false);
            return new Chance(chance, chance);
        }

        for (var coarse = Span(parts) / new Fraction(MostCells); ; coarse *= 2)
        {
            if (IsQuick(parts, coarse))
            {
                return new Chance(AtLeast(parts, target.Amount, coarse, roundsUp: false), AtLeast(parts, target.Amount, coarse, roundsUp: true));
            }
        }
    }

    /// <summary>The smallest number of leads of which at least so many become deals with the given confidence; null where that takes more than can be reckoned with.</summary>
    /// <param name="wanted">The deals that are needed.</param>
    /// <param name="endToEnd">The chance of each lead, above zero.</param>
    /// <param name="confidence">Above zero and at most <see cref="MostConfidence"/>.</param>
    public static int? LeadsFor(BigInteger wanted, Rate endToEnd, Rate confidence)
    {
        if (new Fraction(wanted) / endToEnd.Value > new Fraction(MostLeads))
        {
            return null;
        }

        var deals = (int)wanted;
        var (enough, tooFew) = (deals, deals - 1);
        while (!Suffices(enough, deals, endToEnd, confidence))
        {
            (tooFew, enough) = (enough, (enough * 2) + 1);
        }

        while (enough - tooFew > 1)
        {
            var middle = tooFew + ((enough - tooFew) / 2);
            (tooFew, enough) = Suffices(middle, deals, endToEnd, confidence) ? (tooFew, middle) : (middle, enough);
        }

        return enough;
    }

    private static bool Suffices(int leads, int deals, Rate endToEnd, Rate confidence)
    {
        const double TooClose = 1e-9;
        const int MostExact = 400;
        var chance = Binomial.Of(leads, endToEnd).AtLeast(deals);
        var wanted = confidence.Value.ToDouble();
        return Math.Abs(chance - wanted) < TooClose && leads <= MostExact ? ExactAtLeast(leads, deals, endToEnd) >= confidence.Value : chance >= wanted;
    }

    /// <summary>The same chance in fractions, for what lies on the edge.</summary>
    private static Fraction ExactAtLeast(int leads, int deals, Rate endToEnd)
    {
        var (sum, ways) = (Fraction.Zero, BigInteger.One);
        for (var count = leads; count >= deals; count--)
        {
            sum += new Fraction(ways) * Fraction.Pow(endToEnd.Value, count) * Fraction.Pow(endToEnd.Rest.Value, leads - count);
            ways = ways * count / (leads - count + 1);
        }

        return sum;
    }

    /// <summary>Weights over the cells of the lattice, added group by group; sums that are rounded down reach the target only if the true ones do.</summary>
    private static double AtLeast((Binomial Deals, Fraction Value)[] parts, Fraction target, Fraction cell, bool roundsUp)
    {
        double[] sums = [1.0];
        var first = BigInteger.Zero;
        foreach (var part in parts)
        {
            var (place, weights) = OnLattice(part, cell, roundsUp);
            first += place;
            sums = Added(sums, weights);
        }

        var needed = Exact.Ceiling(target / cell) - first;
        return needed <= 0 ? 1.0 : needed >= sums.Length ? 0.0 : Math.Min(1.0, sums.Skip((int)needed).Reverse().Sum());
    }

    /// <summary>Whether the cells and the products of their weights are few enough; every coarser lattice has fewer of both.</summary>
    private static bool IsQuick((Binomial Deals, Fraction Value)[] parts, Fraction cell)
    {
        var (cells, sums, products) = (1.0, 1.0, 0.0);
        foreach (var (deals, value) in parts)
        {
            var own = (value * new Fraction(deals.Weights.Length) / cell).ToDouble();
            products += Math.Min(sums, cells) * Math.Min(deals.Weights.Length, own);
            sums *= deals.Weights.Length;
            cells += own;
        }

        return Span(parts) / cell <= new Fraction(MostCells) && products <= MostProducts;
    }

    /// <summary>From the least to the most money of which the chance is worth mentioning.</summary>
    private static Fraction Span((Binomial Deals, Fraction Value)[] parts) =>
        parts.Aggregate(Fraction.Zero, (sum, part) => sum + (part.Value * new Fraction(part.Deals.Weights.Length - 1)));

    /// <summary>The cell of the first weight, and the weights from there on.</summary>
    private static (BigInteger First, double[] Weights) OnLattice((Binomial Deals, Fraction Value) part, Fraction cell, bool roundsUp)
    {
        var places = part.Deals.Weights.Select((_, index) => Place(part.Value * new Fraction(part.Deals.First + index) / cell, roundsUp)).ToArray();
        var weights = new double[(int)(places[^1] - places[0]) + 1];
        for (var index = 0; index < places.Length; index++)
        {
            weights[(int)(places[index] - places[0])] += part.Deals.Weights[index];
        }

        return (places[0], weights);
    }

    private static BigInteger Place(Fraction cells, bool roundsUp) => roundsUp ? Exact.Ceiling(cells) : Exact.Floor(cells);

    private static double[] Added(double[] sums, double[] weights)
    {
        var added = new double[sums.Length + weights.Length - 1];
        var places = Enumerable.Range(0, weights.Length).Where(place => weights[place] > 0).ToArray();
        for (var cell = 0; cell < sums.Length; cell++)
        {
            for (var index = 0; sums[cell] > 0 && index < places.Length; index++)
            {
                added[cell + places[index]] += sums[cell] * weights[places[index]];
            }
        }

        return added;
    }

    /// <summary>The greatest amount of which both are whole multiples.</summary>
    private static Fraction CommonMeasure(Fraction one, Fraction other) =>
        new(BigInteger.GreatestCommonDivisor(one.Numerator * other.Denominator, other.Numerator * one.Denominator), one.Denominator * other.Denominator);
}
