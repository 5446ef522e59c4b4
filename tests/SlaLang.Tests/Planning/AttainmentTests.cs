using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Fractions;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Tests.Planning;

/// <summary>Chances against exact enumeration in fractions, against simulation, and against what holds for all of them.</summary>
public sealed class AttainmentTests
{
    private const double Error = 1e-9;

    private static readonly Currency Dollars = new("USD", 2);

    private static readonly Gen<LeadGroup> Group =
        from leads in Gen.Int[0, 6]
        from part in Gen.Int[0, 20]
        from value in Gen.Int[1, 30]
        select new LeadGroup(leads, new Rate(new Fraction(part, 20)), Amount(value));

    [Fact]
    public void One_group_is_the_binomial_distribution_in_fractions() => Gen.Select(Gen.Int[0, 30], Gen.Int[0, 17]).Sample(
        (leads, part) =>
        {
            var exact = OneByOne([new LeadGroup(leads, new Rate(new Fraction(part, 17)), Amount(1))]);
            var binomial = Binomial.Of(leads, new Rate(new Fraction(part, 17)));
            for (var deals = 0; deals <= leads + 1; deals++)
            {
                Assert.Equal(AtLeast(exact, deals).ToDouble(), binomial.AtLeast(deals), Error);
            }
        },
        iter: 200);

    [Fact]
    public void Several_groups_with_deals_of_different_value_are_all_their_outcomes_added_up() => Gen.Select(Group.Array[1, 3], Gen.Int[1, 200]).Sample(
        (groups, target) =>
        {
            var exact = AtLeast(OneByOne(groups), target).ToDouble();
            var chance = Attainment.Of([.. groups], Amount(target));
            Assert.Equal(exact, chance.Least, Error);
            Assert.Equal(exact, chance.Most, Error);
        },
        iter: 300);

    [Fact]
    public void A_month_like_the_published_one_comes_out_as_in_a_simulation()
    {
        ImmutableArray<LeadGroup> groups = [Leads(2_000, "0.064124", 2_000), Leads(1_300, "0.0935", 2_000), Leads(60, "0.18", 9_000)];
        foreach (var target in new[] { 560_000, 595_000, 640_000 })
        {
            var simulated = Simulated(groups, target, trials: 6_000);
            var chance = Attainment.Of(groups, Amount(target));
            Assert.Equal(chance.Least, chance.Most);
            Assert.Equal(simulated, chance.Least, 0.027);
        }
    }

    [Theory]
    [InlineData(2_000, 1_300, 1_300_000)]
    [InlineData(2_000, 1_300, 1_350_000)]
    [InlineData(20_000, 13_000, 13_200_000)]
    [InlineData(20_000, 13_000, 13_300_000)]
    public void Deal_values_without_a_common_measure_get_two_bounds_around_the_chance(int website, int outbound, int wanted)
    {
        var (small, large) = (Leads(website, "0.064124", 0) with { DealValue = Amount("1999.99") }, Leads(outbound, "0.0935", 0) with { DealValue = Amount("8765.43") });
        var target = Amount(wanted);
        var chance = Attainment.Of([small, large], target);
        var (first, second) = (Binomial.Of(small.Leads, small.EndToEnd), Binomial.Of(large.Leads, large.EndToEnd));
        var each = first.Weights.Select((weight, index) =>
            weight * second.AtLeast(Exact.Ceiling((target.Amount - (small.DealValue.Amount * new Fraction(first.First + index))) / large.DealValue.Amount))).Sum();
        Assert.InRange(each, 0.1, 0.9);
        Assert.InRange(each, chance.Least - Error, chance.Most + Error);
        Assert.InRange(chance.Most - chance.Least, website > 10_000 ? 1e-7 : 0.0, 0.0005);
    }

    [Fact]
    public void More_leads_are_never_a_smaller_chance() => Gen.Select(Gen.Int[0, 3_000], Gen.Int[1, 99], Gen.Int[0, 200]).Sample(
        (leads, percent, deals) =>
        {
            var rate = new Rate(new Fraction(percent, 100));
            Assert.True(Binomial.Of(leads + 1, rate).AtLeast(deals) >= Binomial.Of(leads, rate).AtLeast(deals) - Error);
        },
        iter: 500);

    [Fact]
    public void A_million_leads_add_up_and_stand_around_their_mean()
    {
        var deals = Binomial.Of(1_000_000, new Rate(new Fraction(1, 10)));
        Assert.Equal(1.0, deals.Weights.Sum(), Error);
        Assert.Equal(100_000, deals.Weights.Select((weight, index) => weight * (deals.First + index)).Sum(), 1e-3);
        Assert.InRange(deals.AtLeast(100_000), 0.5, 0.502);
        Assert.InRange(deals.AtLeast(100_300), 0.1585, 0.1592);
    }

    [Theory]
    [InlineData(0, "0.5", "0.9", 0)]
    [InlineData(1, "0.5", "0.9", 4)]
    [InlineData(1, "0.5", "0.875", 3)]
    [InlineData(2, "0.5", "0.5", 3)]
    [InlineData(1, "0.9", "0.9", 1)]
    [InlineData(3, "1", "0.99", 3)]
    public void The_fewest_leads_with_a_confidence(int deals, string rate, string confidence, int leads) =>
        Assert.Equal(leads, Attainment.LeadsFor(deals, Share(rate), Share(confidence)));

    [Fact]
    public void One_lead_fewer_would_not_do() => Gen.Select(Gen.Int[1, 60], Gen.Int[2, 90], Gen.Int[50, 99]).Sample(
        (deals, percent, sure) =>
        {
            var (rate, confidence) = (new Rate(new Fraction(percent, 100)), new Rate(new Fraction(sure, 100)));
            var leads = Attainment.LeadsFor(deals, rate, confidence) ?? 0;
            Assert.True(Binomial.Of(leads, rate).AtLeast(deals) >= confidence.Value.ToDouble() - Error);
            Assert.True(Binomial.Of(leads - 1, rate).AtLeast(deals) < confidence.Value.ToDouble() + Error);
        },
        iter: 300);

    [Fact]
    public void What_is_more_than_can_be_reckoned_with_is_said() =>
        Assert.Null(Attainment.LeadsFor(BigInteger.Pow(10, 12), new Rate(new Fraction(1, 2)), new Rate(new Fraction(9, 10))));

    [Fact]
    public void More_leads_than_anybody_has_take_a_coarser_lattice_and_not_for_ever()
    {
        ImmutableArray<LeadGroup> groups =
        [
            Leads(40_000_000, "0.064124", 0) with { DealValue = Amount("1999.99") },
            Leads(30_000_000, "0.0935", 0) with { DealValue = Amount("3501.37") },
            Leads(20_000_000, "0.18", 0) with { DealValue = Amount("9000.01") },
        ];
        var mean = groups.Aggregate(Fraction.Zero, (sum, group) => sum + (new Fraction(group.Leads) * group.EndToEnd.Value * group.DealValue.Amount));
        var even = Attainment.Of(groups, new Money(mean, Dollars));

        // So many independent deals are normally distributed: half of the outcomes lie above the mean.
        Assert.InRange(0.5, even.Least - 1e-4, even.Most + 1e-4);
        Assert.True(even.Most - even.Least < 0.02, $"{even}");
        Assert.Equal(new Chance(1.0, 1.0), Attainment.Of(groups, new Money(mean * new Fraction(9, 10), Dollars)));
        Assert.Equal(new Chance(0.0, 0.0), Attainment.Of(groups, new Money(mean * new Fraction(11, 10), Dollars)));
    }

    /// <summary>The chance of each sum, one lead after the other.</summary>
    private static Dictionary<BigInteger, Fraction> OneByOne(IEnumerable<LeadGroup> groups)
    {
        var sums = new Dictionary<BigInteger, Fraction> { [0] = Fraction.One };
        foreach (var group in groups)
        {
            for (var lead = 0; lead < group.Leads; lead++)
            {
                var next = new Dictionary<BigInteger, Fraction>();
                foreach (var (sum, chance) in sums)
                {
                    next[sum] = next.GetValueOrDefault(sum) + (chance * group.EndToEnd.Rest.Value);
                    var won = sum + group.DealValue.Amount.Numerator;
                    next[won] = next.GetValueOrDefault(won) + (chance * group.EndToEnd.Value);
                }

                sums = next;
            }
        }

        return sums;
    }

    private static Fraction AtLeast(Dictionary<BigInteger, Fraction> sums, int target) =>
        sums.Where(entry => entry.Key >= target).Aggregate(Fraction.Zero, (total, entry) => total + entry.Value);

    private static double Simulated(ImmutableArray<LeadGroup> groups, int target, int trials)
    {
        var random = new Random(20_260_101);
        var met = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            var money = 0.0;
            foreach (var group in groups)
            {
                var (rate, value) = (group.EndToEnd.Value.ToDouble(), group.DealValue.Amount.ToDouble());
                for (var lead = 0; lead < group.Leads; lead++)
                {
                    money += random.NextDouble() < rate ? value : 0;
                }
            }

            met += money >= target ? 1 : 0;
        }

        return met / (double)trials;
    }

    private static LeadGroup Leads(int leads, string rate, int value) => new(leads, Share(rate), Amount(value));

    private static Rate Share(string written) => new(Exact.Read(written) ?? Fraction.Zero);

    private static Money Amount(int whole) => new(new Fraction(whole), Dollars);

    private static Money Amount(string written) => new(Exact.Read(written) ?? Fraction.Zero, Dollars);
}
