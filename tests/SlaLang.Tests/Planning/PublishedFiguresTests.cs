using System.Numerics;
using Fractions;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Tests.Planning;

/// <summary>The figures of the language design, section 9, that concern planning.</summary>
public sealed class PublishedFiguresTests
{
    private static readonly string AtTheEnd = Agreements.Published.Replace("up at every stage", "up at the end", StringComparison.Ordinal);

    [Theory]
    [InlineData("demand(Customer, website, quota: 500_000 USD)", "250 deals")]
    [InlineData("demand(Opportunity, website, quota: 500_000 USD)", "1,087 leads")]
    [InlineData("demand(SQL, website, quota: 500_000 USD)", "1,326 leads")]
    [InlineData("demand(MQL, website, quota: 500_000 USD)", "3,900 leads")]
    [InlineData("demand(Customer, outbound, quota: 500_000 USD)", "250 deals")]
    [InlineData("demand(Opportunity, outbound, quota: 500_000 USD)", "1,000 leads")]
    [InlineData("demand(SQL, outbound, quota: 500_000 USD)", "1,471 leads")]
    [InlineData("demand(MQL, outbound, quota: 500_000 USD)", "2,675 leads")]
    [InlineData("500_000 USD / demand(MQL, website, quota: 500_000 USD)", "128.21 USD")]
    [InlineData("500_000 USD / demand(MQL, outbound, quota: 500_000 USD)", "186.92 USD")]
    [InlineData("demand(MQL, website, quota: 500_000 USD) == 3_900 leads", "yes")]
    public void Rounded_up_at_every_stage(string formula, string expected) => Assert.Equal(expected, Agreements.Evaluate(Agreements.Published, formula));

    [Theory]
    [InlineData("demand(Customer, website, quota: 500_000 USD)", "250 deals")]
    [InlineData("demand(Opportunity, website, quota: 500_000 USD)", "1,087 leads")]
    [InlineData("demand(SQL, website, quota: 500_000 USD)", "1,326 leads")]
    [InlineData("demand(MQL, website, quota: 500_000 USD)", "3,899 leads")]
    [InlineData("demand(MQL, outbound, quota: 500_000 USD)", "2,674 leads")]
    public void Rounded_up_at_the_end(string formula, string expected) => Assert.Equal(expected, Agreements.Evaluate(AtTheEnd, formula));

    [Fact]
    public void Delivered_value_adds_up_exact_lead_values_and_not_rounded_ones()
    {
        var (website, outbound) = (new Fraction(500_000, 3_900), new Fraction(500_000, 2_675));
        var delivered = (website * new Fraction(2_000)) + (outbound * new Fraction(1_300));
        Assert.Equal("499,400.91 USD", Figures.Of(new Money(delivered, new Currency("USD", 2))));
        Assert.Equal("499,400.91 USD", Agreements.Evaluate(Agreements.Published, "500_000 USD / demand(MQL, website, quota: 500_000 USD) * 2_000 leads + 500_000 USD / demand(MQL, outbound, quota: 500_000 USD) * 1_300 leads"));
    }

    [Theory]
    [InlineData("7_500_000", "85_000", "100%", "89")]
    [InlineData("145", "1", "29%", "500")]
    [InlineData("57", "1", "57%", "100")]
    [InlineData("250", "1", "1 in 3", "750")]
    [InlineData("250", "1", "33.3%", "751")]
    public void Needs_are_exact_quotients_rounded_up(string quota, string dealValue, string rate, string leads)
    {
        var text = $$"""
            agreement "Two stages" { between marketing and sales; effective 2026-01-01 to 2026-01-31; currency USD }
            team marketing { signatory "a", "b" }
            team sales { signatory "a", "b" }
            stage Lead
            stage Deal
            lead website
            rates website { Lead -> Deal {{rate}}; deal value {{dealValue}} USD }
            stream all { quota {{quota}} USD per month }
            """;
        Assert.Equal(leads + " leads", Agreements.Evaluate(text, $"demand(Lead, website, quota: {quota} USD)"));
        Assert.Equal(leads + " leads", Agreements.Evaluate(text, "demand(Lead, website, 2026-01)"));
    }

    [Fact]
    public void March_of_the_whole_agreement_is_delivered_in_January_February_and_March()
    {
        var type = Agreements.Plan(WholeAgreement).Streams[0].Types[0];
        var march = type.Closings.First(closing => closing.Month.Month == 3);
        Assert.Equal("270,000 USD", Figures.Of(march.Target.Amount));
        Assert.Equal(new BigInteger(2_106), march.Leads);
        Assert.Equal(["2026-01: 136", "2026-02: 1,902", "2026-03: 68"], march.Parts.Select(part => $"{Figures.Of(part.Month)}: {Figures.Of(part.Leads)}"));
    }

    private static string WholeAgreement => Agreements.Published
        .Replace("rates website {", "rates website {\n  time to close 30 days", StringComparison.Ordinal)
        .Replace("split website", "retained 50_000 USD per month\n  split website", StringComparison.Ordinal)
        + "rates website from 2026-04-01 { Opportunity -> Customer 25% }\n";
}
