using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>
/// How many of so many leads become deals when each does with the same chance. Weights run from the likeliest count outwards by the ratio of neighbours, with
/// nothing but + − × ÷, so that every machine gets the same digits; what is 10^18 times less likely than the likeliest is left out. The sum of any weights is right within 10^-9.
/// </summary>
internal sealed class Binomial
{
    private const double LeastWeight = 1e-18;

    private Binomial(int first, ImmutableArray<double> weights) => (First, Weights) = (first, weights);

    /// <summary>The count of the first weight.</summary>
    public int First { get; }

    /// <summary>The chances of <see cref="First"/> deals, one more, and so on; they add up to 1.</summary>
    public ImmutableArray<double> Weights { get; }

    public static Binomial Of(int leads, Rate rate)
    {
        if (leads == 0 || rate.Value.IsZero)
        {
            return new Binomial(0, [1.0]);
        }

        if (rate.Value >= Fraction.One)
        {
            return new Binomial(leads, [1.0]);
        }

        var likeliest = (int)BigInteger.Min(leads, Exact.Floor(rate.Value * new Fraction(leads + 1L)));
        var odds = (rate.Value / rate.Rest.Value).ToDouble();
        var below = Outwards(likeliest, count => count > 0 ? count / ((leads - count + 1.0) * odds) : 0.0, -1);
        var above = Outwards(likeliest, count => count < leads ? (leads - count) / (count + 1.0) * odds : 0.0, 1);
        below.Reverse();
        double[] weights = [.. below, 1.0, .. above];
        var sum = weights.Sum();
        return new Binomial(likeliest - below.Count, [.. weights.Select(weight => weight / sum)]);
    }

    /// <summary>The chance of at least so many deals.</summary>
    public double AtLeast(BigInteger deals)
    {
        if (deals <= First)
        {
            return 1.0;
        }

        var sum = 0.0;
        for (var index = Weights.Length - 1; index >= 0 && First + index >= deals; index--)
        {
            sum += Weights[index];
        }

        return Math.Min(1.0, sum);
    }

    /// <summary>Weights of the counts on one side of the likeliest, the nearest first, where that one weighs 1.</summary>
    private static List<double> Outwards(int likeliest, Func<int, double> ratio, int step)
    {
        var weights = new List<double>();
        var weight = 1.0;
        for (var count = likeliest; (weight *= ratio(count)) > LeastWeight; count += step)
        {
            weights.Add(weight);
        }

        return weights;
    }
}
