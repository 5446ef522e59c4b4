using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using CsCheck;
using Fractions;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Tests.Planning;

/// <summary>What holds for every plan, whatever its figures.</summary>
public sealed class PlanLawTests
{
    private static readonly Gen<string> Agreement =
        from quota in Gen.Int[1, 900_000]
        from value in Gen.Int[1, 5_000]
        from rates in Gen.Int[1, 100].Array[3]
        from days in Gen.Int[0, 400]
        from share in Gen.Int[1, 99]
        from rounding in Gen.OneOfConst("at every stage", "at the end")
        select Agreements.Published
            .Replace("500_000", quota.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("at every stage", rounding, StringComparison.Ordinal)
            .Replace("34%", $"{rates[0]}%", StringComparison.Ordinal)
            .Replace("82%", $"{rates[1]}%", StringComparison.Ordinal)
            .Replace("23%", $"{rates[2]}%", StringComparison.Ordinal)
            .Replace("2_000 USD", $"{value} USD", StringComparison.Ordinal)
            .Replace("60%", $"{share}%", StringComparison.Ordinal)
            .Replace("rates website {", $"rates website {{\n  time to close {days} days", StringComparison.Ordinal);

    [Fact]
    public void Leads_dealt_out_add_up_to_the_need_of_their_closing_month() => Agreement.Sample(
        text =>
        {
            foreach (var closing in Agreements.Plan(text).Streams.SelectMany(stream => stream.Types).SelectMany(type => type.Closings))
            {
                Assert.Equal(closing.Leads, closing.Parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Leads));
                Assert.Equal(Fraction.One, closing.Parts.Aggregate(Fraction.Zero, (sum, part) => sum + part.Share));
            }
        },
        iter: 200);

    [Fact]
    public void Delivering_exactly_the_demand_of_a_month_is_worth_exactly_the_money_moved_into_it() => Agreement.Sample(
        text =>
        {
            foreach (var type in Agreements.Plan(text).Streams.SelectMany(stream => stream.Types))
            {
                Assert.Equal(Sum(type.Closings.Select(closing => closing.Target.Amount.Amount)), Sum(type.Deliveries.Select(delivery => delivery.Target.Amount)));
                Assert.All(type.Deliveries, delivery => Assert.Equal(delivery.Leads.IsZero ? null : delivery.Target.Amount, delivery.LeadValue?.Amount * new Fraction(delivery.Leads)));
            }
        },
        iter: 200);

    [Fact]
    public void A_chain_run_forwards_meets_its_target() => Agreement.Sample(
        text =>
        {
            foreach (var chain in Agreements.Plan(text).Streams[0].Types.SelectMany(type => type.Closings).SelectMany(closing => closing.Parts).Select(part => part.Chain))
            {
                var revenue = chain.Steps.Aggregate(new Fraction(chain.First.Need), (product, step) => step.Rate is { } rate ? product * rate.Value.Value : product) * chain.DealValue.Value.Amount;
                Assert.True(revenue >= chain.Target.Amount);
            }
        },
        iter: 200);

    [Fact]
    public void Largest_remainders_give_whole_parts_next_to_their_exact_shares() => Gen.Int[0, 10_000].Array[1, 12].Sample(
        numerators =>
        {
            ImmutableArray<Fraction> parts = [.. numerators.Select(numerator => new Fraction(numerator, 37))];
            var dealt = LargestRemainder.Deal(parts);
            var total = parts.Aggregate(Fraction.Zero, (sum, part) => sum + part);
            Assert.Equal(Exact.Ceiling(total), dealt.Aggregate(BigInteger.Zero, (sum, part) => sum + part));
            Assert.All(dealt.Zip(parts), pair => Assert.True(new Fraction(pair.First) >= new Fraction(Exact.Floor(pair.Second)) && pair.First <= Exact.Floor(pair.Second) + 1));
        },
        iter: 2_000);

    private static Fraction Sum(IEnumerable<Fraction> figures) => figures.Aggregate(Fraction.Zero, (sum, figure) => sum + figure);
}
