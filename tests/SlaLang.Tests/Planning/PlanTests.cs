using System.Numerics;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Tests.Planning;

public sealed class PlanTests
{
    [Theory]
    [InlineData("time to close 0 days", "2026-01: 3,900")]
    [InlineData("time to close 1 month", "2025-12: 3,900")]
    [InlineData("time to close 1 quarter", "2025-10: 3,900")]
    [InlineData("time to close 60% in 1 month, 30% in 2 months, 10% in 3 months", "2025-10: 390|2025-11: 1,170|2025-12: 2,340")]
    [InlineData("time to close 2 weeks", "2025-12: 1,761|2026-01: 2,139")]
    public void Time_to_close_moves_leads_back(string line, string expected)
    {
        var plan = Agreements.Plan(OneMonth(line));
        var january = plan.Streams[0].Types[0].Closings[0];
        Assert.Equal(expected.Split('|'), january.Parts.Select(part => $"{Figures.Of(part.Month)}: {Figures.Of(part.Leads)}"));
    }

    [Fact]
    public void Need_before_the_start_is_kept_and_said()
    {
        var plan = Agreements.Plan(OneMonth("time to close 1 month"));
        var early = plan.Streams[0].Types[0].Deliveries[0];
        Assert.True(early.IsBeforeStart);
        Assert.Equal(new BigInteger(3_900), early.Leads);
        Assert.Contains(plan.Diagnostics, diagnostic => diagnostic.Code == "SLA4003");
    }

    [Fact]
    public void A_month_whose_leads_close_after_the_last_quota_is_partial()
    {
        var plan = Agreements.Plan(OneMonth("time to close 10 days"));
        var january = plan.Streams[0].Types[0].DeliveredIn(new NodaTime.YearMonth(2026, 1));
        Assert.True(january?.IsPartial);
        Assert.Contains(plan.Diagnostics, diagnostic => diagnostic.Code == "SLA4002");
    }

    [Fact]
    public void A_quota_after_the_term_makes_the_last_months_whole()
    {
        var plan = Agreements.Plan(OneMonth("time to close 1 month").Replace("split", "quota after the term 250_000 USD per month\n  split", StringComparison.Ordinal));
        var january = plan.Streams[0].Types[0].DeliveredIn(new NodaTime.YearMonth(2026, 1));
        Assert.False(january?.IsPartial);
        Assert.Equal(new BigInteger(1_953), january?.Leads);
        Assert.Equal(new BigInteger(1_953), january?.ClosingAfterTerm);
    }

    [Fact]
    public void A_line_for_the_stream_beats_a_later_one_for_all_streams()
    {
        var text = Agreements.Published + """
            rates website in new_business { MQL -> SQL 50% }
            rates website from 2026-02-01 { MQL -> SQL 40% }
            """;
        Assert.Equal("50%", Agreements.Evaluate(text, "rate(MQL -> SQL, website, 2026-06)"));
        var line = text.Split('\n').Select((content, index) => (content, index)).First(entry => entry.content.Contains("50%", StringComparison.Ordinal)).index + 1;
        var explained = SlaEngine.Explain(Agreements.Compile(text), Agreements.Plan(text), new Text.SourceText("formula", "rate(MQL -> SQL, website, 2026-06)"));
        Assert.Equal($"agreement.sla:{line}", explained.Derived?.Derivation.Location?.ToString());
        Assert.Contains("takes the place of agreement.sla", explained.Derived?.Derivation.Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03", "34%")]
    [InlineData("2026-04", "40%")]
    [InlineData("2026-08", "45%")]
    public void The_latest_from_that_has_come_is_in_force(string month, string expected)
    {
        var text = Agreements.Published + """
            rates website from 2026-04-01 { MQL -> SQL 40% }
            rates website from 2026-07-15 { MQL -> SQL 45% }
            """;
        Assert.Equal(expected, Agreements.Evaluate(text, $"rate(MQL -> SQL, website, {month})"));
    }

    [Fact]
    public void As_of_leaves_out_later_revisions()
    {
        var text = Agreements.Published + "rates website from 2026-04-01 { MQL -> SQL 68% }\n";
        var model = Agreements.Model(text);
        BigInteger December(DemandPlan plan) => plan.Streams[0].Types[0].Deliveries[^1].Leads;
        Assert.True(December(SlaEngine.Plan(model)) < December(SlaEngine.Plan(model, new NodaTime.LocalDate(2026, 3, 31))));
        Assert.Equal(December(SlaEngine.Plan(model)), December(SlaEngine.Plan(model, new NodaTime.LocalDate(2026, 4, 1))));
    }

    [Fact]
    public void More_retained_than_asked_for_leaves_no_demand_and_is_said()
    {
        var plan = Agreements.Plan(Agreements.Published.Replace("split website", "retained 600_000 USD per month\n  split website", StringComparison.Ordinal));
        Assert.All(plan.Streams[0].Types.SelectMany(type => type.Deliveries), delivery => Assert.True(delivery.Leads.IsZero && delivery.LeadValue is null));
        Assert.Contains(plan.Diagnostics, diagnostic => diagnostic.Code == "SLA4001");
    }

    [Fact]
    public void Quotas_per_quarter_and_year_divide_evenly_and_exactly()
    {
        var quarter = Agreements.Published.Replace("500_000 USD per month", "1_000_000 USD per quarter", StringComparison.Ordinal);
        Assert.Equal("333,333.33 USD", Agreements.Evaluate(quarter, "quota(2026-05)"));
        Assert.Equal("1,000,000 USD", Agreements.Evaluate(quarter, "quota(2026-Q2)"));
        var year = Agreements.Published.Replace("500_000 USD per month", "1_000_000 USD per year\n  quota for 2026-11 650_000 USD", StringComparison.Ordinal);
        Assert.Equal("650,000 USD", Agreements.Evaluate(year, "quota(2026-11)"));
    }

    [Fact]
    public void A_company_quota_is_split_over_streams()
    {
        var text = Agreements.Published
            .Replace("currency  USD", "currency USD\n  quota 800_000 USD per month\n  split new_business 75%, expansion rest", StringComparison.Ordinal)
            .Replace("  quota 500_000 USD per month\n  split website 60%", "  split website 60%", StringComparison.Ordinal)
            + "stream expansion { split website rest }\n";
        Assert.Equal("600,000 USD", Agreements.Evaluate(text, "quota(new_business, 2026-05)"));
        Assert.Equal("200,000 USD", Agreements.Evaluate(text, "quota(expansion, 2026-05)"));
        Assert.Equal("800,000 USD", Agreements.Evaluate(text, "quota(2026-05)"));
    }

    [Fact]
    public void Part_of_a_month_counts_in_proportion()
    {
        var text = OneMonth("time to close 0 days").Replace("2026-01-01 to 2026-01-31", "2026-01-01 to 2026-02-14", StringComparison.Ordinal);
        var plan = Agreements.Plan(text);
        Assert.Equal(["500,000 USD", "250,000 USD"], plan.Streams[0].Types[0].Closings.Select(closing => Figures.Of(closing.Target.Amount)));
        Assert.Contains(plan.Diagnostics, diagnostic => diagnostic.Code == "SLA4006");
    }

    [Fact]
    public void Demand_over_capacity_is_a_warning_with_both_figures()
    {
        var text = Agreements.Published.Replace("team sales \"Sales\" {", "team sales \"Sales\" {\n  capacity 10 reps at 150 leads per month\n", StringComparison.Ordinal);
        var warning = Assert.Single(Agreements.Plan(text).Diagnostics, diagnostic => diagnostic.Code == "SLA4004");
        Assert.Contains("3,416 leads", warning.Message, StringComparison.Ordinal);
        Assert.Contains("1,500", warning.Message, StringComparison.Ordinal);
        Assert.Contains("23 reps", warning.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_of_five_years_is_planned_month_by_month()
    {
        var plan = Agreements.Plan(Agreements.Published.Replace("2026-12-31", "2030-12-31", StringComparison.Ordinal));
        Assert.Equal(60, plan.Streams[0].Types[0].Deliveries.Length);
        Assert.Equal(20, SlaEngine.Tabulate(plan, TableStep.Quarter).Totals.Length);
    }

    private static string OneMonth(string timeToClose) => Agreements.Published
        .Replace("to 2026-12-31", "to 2026-01-31", StringComparison.Ordinal)
        .Replace("rates website {", "rates website {\n  " + timeToClose, StringComparison.Ordinal)
        .Replace("split website 60%, outbound rest", "split website 100%", StringComparison.Ordinal);
}
