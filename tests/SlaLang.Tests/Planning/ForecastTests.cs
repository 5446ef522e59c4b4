using System.Numerics;
using CsCheck;
using Fractions;
using NodaTime;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Tests.Planning;

/// <summary>From delivered leads forward to money.</summary>
public sealed class ForecastTests
{
    private static readonly YearMonth March = new(2026, 3);

    /// <summary>Each lead type has the article's whole quota.</summary>
    private static readonly string Article = Agreements.Published
        .Replace("quota 500_000 USD", "quota 1_000_000 USD", StringComparison.Ordinal)
        .Replace("website 60%", "website 50%", StringComparison.Ordinal);

    [Fact]
    public void The_published_leads_are_worth_the_published_amount()
    {
        var month = Forecast(Article, (2_000, 1_300)).Streams[0].Months[0];
        Assert.Equal("499,400.91 USD", Figures.Of(month.Worth));

        // 2,000 × 0.34 × 0.82 × 0.23 = 128.248 deals and 1,300 × 0.55 × 0.68 × 0.25 = 121.55 deals, at 2,000 USD.
        Assert.Equal(new Fraction(499_596), month.Expected.Amount);
        Assert.Equal(new Fraction(128_248, 1_000), month.Types[0].ExpectedDeals);
    }

    [Fact]
    public void Leads_for_half_of_the_quota_are_hopeless_and_twice_the_leads_are_safe()
    {
        Assert.True(Forecast(Article, (2_000, 1_300)).Streams[0].Months[0].Chance.Most < 1e-6);
        Assert.True(Forecast(Article, (7_800, 5_350)).Streams[0].Months[0].Chance.Least > 1 - 1e-6);
    }

    [Fact]
    public void The_demand_has_about_an_even_chance()
    {
        var plan = Agreements.Plan(Article);
        var (website, outbound) = (plan.Streams[0].Types[0].DeliveredIn(March), plan.Streams[0].Types[1].DeliveredIn(March));
        Assert.Equal((new BigInteger(3_900), new BigInteger(2_675)), (website?.Leads ?? 0, outbound?.Leads ?? 0));
        Assert.InRange(Forecast(Article, (3_900, 2_675)).Streams[0].Months[0].Chance.Least, 0.5, 0.56);
    }

    [Fact]
    public void Exactly_the_demand_is_worth_the_target_and_brings_at_least_that() =>
        Gen.Select(Gen.Int[1, 900_000], Gen.Int[1, 5_000], Gen.Int[1, 100]).Sample(
            (quota, value, rate) =>
            {
                var text = Agreements.Published
                    .Replace("500_000", $"{quota}", StringComparison.Ordinal)
                    .Replace("2_000 USD", $"{value} USD", StringComparison.Ordinal)
                    .Replace("34%", $"{rate}%", StringComparison.Ordinal);
                var types = Agreements.Plan(text).Streams[0].Types;
                var month = Forecast(text, (Leads(types[0]), Leads(types[1]))).Streams[0].Months[0];
                Assert.Equal(month.Target.Amount, month.Worth.Amount);
                Assert.True(month.Expected.Amount >= month.Target.Amount);
            },
            iter: 100);

    [Fact]
    public void All_months_together_are_their_sums()
    {
        var plan = Agreements.Plan(Agreements.Published);
        var (stream, lead) = (plan.Streams[0].Stream, plan.Streams[0].Types[0].Lead);
        var forecast = SlaEngine.Forecast(plan, [new DeliveredLeads(stream, lead, March, 2_345), new DeliveredLeads(stream, lead, March.PlusMonths(1), 2_000)], [March, March.PlusMonths(1)]);
        var whole = forecast.Streams[0].Whole;
        Assert.Equal(new BigInteger(4_345), whole.Types[0].Leads);
        Assert.Equal(new Fraction(1_000_000), whole.Target.Amount);
        Assert.Equal(forecast.Streams[0].Months.Aggregate(Fraction.Zero, (sum, month) => sum + month.Expected.Amount), whole.Expected.Amount);
    }

    [Fact]
    public void Leads_for_a_confidence_are_more_than_on_average_where_it_is_high()
    {
        var plan = Agreements.Plan(Article);
        var sure = ConfidentDemand.Of(plan, new Rate(new Fraction(9, 10))).First();
        Assert.Equal((new BigInteger(250), new Rate(new Fraction(64_124, 1_000_000))), (sure.Deals, sure.EndToEnd));
        Assert.True(sure.Leads > 3_900);
        Assert.True(Binomial.Of(sure.Leads ?? 0, sure.EndToEnd).AtLeast(250) >= 0.9);
        Assert.True(Binomial.Of((sure.Leads ?? 0) - 1, sure.EndToEnd).AtLeast(250) < 0.9);
        Assert.True(ConfidentDemand.Of(plan, new Rate(new Fraction(1, 10))).First().Leads < 3_900);
    }

    private static int Leads(TypePlan type) => (int)(type.DeliveredIn(March)?.Leads ?? 0);

    private static Forecast Forecast(string text, (int Website, int Outbound) leads)
    {
        var plan = Agreements.Plan(text);
        var stream = plan.Streams[0];
        return SlaEngine.Forecast(plan, [new DeliveredLeads(stream.Stream, stream.Types[0].Lead, March, leads.Website), new DeliveredLeads(stream.Stream, stream.Types[1].Lead, March, leads.Outbound)], [March]);
    }
}
