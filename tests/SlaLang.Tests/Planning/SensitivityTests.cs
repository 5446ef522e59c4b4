using System.Numerics;
using Fractions;
using SlaLang.Planning;

namespace SlaLang.Tests.Planning;

/// <summary>What a step in each figure does, worked out by hand.</summary>
public sealed class SensitivityTests
{
    private const string Small = """
        agreement "Small" { between marketing and sales; effective 2026-01-01 to 2026-12-31; currency USD }
        team marketing "Marketing" { signatory "Dana", "VP" }
        team sales "Sales" { signatory "Lee", "VP" }
        stage Lead
        stage Customer
        lead website
        rates website { Lead -> Customer 5%; deal value 1_000 USD; time to close 0 days }
        stream new_business { quota 50_000 USD per month }
        """;

    [Fact]
    public void Every_figure_moves_a_step_down_and_up()
    {
        // 50 deals and 1,000 leads a month; 12,000 leads bring 600,000 USD.
        var sensitivity = SlaEngine.Sensitivity(Agreements.Model(Small), Fraction.One, byDemand: false);
        Assert.Equal((new BigInteger(12_000), new Fraction(600_000)), (sensitivity.Now.Leads, sensitivity.Now.Revenue.Amount));

        // At 6 % it takes 834 leads a month, at 4 % 1,250.
        Assert.Equal("3000/-120000|-1992/120000", Shown<RateLine>(sensitivity));

        // At 1,010 USD it still takes 50 deals, at 990 USD 51 and so 1,020 leads.
        Assert.Equal("240/-6000|0/6000", Shown<DealValueLine>(sensitivity));

        // A week later, the leads of the last 7 of December's 31 days close after the term.
        Assert.Equal("-|0/-350000/31", Shown<TimeToCloseLine>(sensitivity));
        Assert.Equal(["RateLine", "TimeToCloseLine", "DealValueLine"], sensitivity.Levers.Select(lever => lever.Line.GetType().Name));
        Assert.Equal(["5%", "0 days", "1,000 USD"], sensitivity.Levers.Select(lever => lever.Now));
    }

    [Fact]
    public void The_order_may_be_that_of_demand() =>
        Assert.Equal(["RateLine", "DealValueLine", "TimeToCloseLine"], SlaEngine.Sensitivity(Agreements.Model(Small), Fraction.One, byDemand: true).Levers.Select(lever => lever.Line.GetType().Name));

    [Fact]
    public void A_step_beyond_everything_or_nothing_is_left_out()
    {
        var levers = SlaEngine.Sensitivity(Agreements.Model(Small.Replace("5%", "97%", StringComparison.Ordinal)), new Fraction(5), byDemand: false).Levers;
        Assert.Null(levers.Single(lever => lever.Line is RateLine).More);
        Assert.NotNull(levers.Single(lever => lever.Line is RateLine).Less);
        Assert.Null(SlaEngine.Sensitivity(Agreements.Model(Small), new Fraction(5), byDemand: false).Levers.Single(lever => lever.Line is RateLine).Less);
    }

    [Fact]
    public void Revisions_and_streams_move_with_the_lines_that_win()
    {
        const string Text = Agreements.Published + """

            rates website from 2026-04-01 { Opportunity -> Customer 25% }
            rates website in new_business { SQL -> Opportunity 70% }
            """;
        var edited = Text.Replace("23%", "24%", StringComparison.Ordinal).Replace("Customer 25%", "Customer 26%", StringComparison.Ordinal);
        var lever = SlaEngine.Sensitivity(Agreements.Model(Text), Fraction.One, byDemand: false).Levers.Single(lever => lever.Lead.Name == "website" && lever.Line is RateLine { From.Name: "Opportunity" });
        Assert.Equal(Leads(edited) - Leads(Text), lever.More?.Leads);
        var middle = SlaEngine.Sensitivity(Agreements.Model(Text), Fraction.One, byDemand: false).Levers.Single(lever => lever.Lead.Name == "website" && lever.Line is RateLine { From.Name: "SQL" });
        Assert.Equal("70%", middle.Now);
        Assert.Equal(Leads(Text.Replace("70%", "71%", StringComparison.Ordinal)) - Leads(Text), middle.More?.Leads);
    }

    private static BigInteger Leads(string text) => Agreements.Plan(text).Streams
        .SelectMany(stream => stream.Types)
        .SelectMany(type => type.Closings)
        .Aggregate(BigInteger.Zero, (sum, closing) => sum + closing.Leads);

    private static string Shown<T>(Sensitivity sensitivity)
        where T : LeverLine
    {
        var lever = sensitivity.Levers.Single(lever => lever.Line is T);
        return $"{Shown(lever.Less)}|{Shown(lever.More)}";
    }

    private static string Shown(LeverEffect? effect) => effect is null ? "-" : $"{effect.Leads}/{effect.Revenue.Amount}";
}
