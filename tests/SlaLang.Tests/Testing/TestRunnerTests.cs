using SlaLang.Testing;

namespace SlaLang.Tests.Testing;

public sealed class TestRunnerTests
{
    [Theory]
    [InlineData("demand(MQL, website, quota: 500_000 USD) == 3_900 leads", "Passed")]
    [InlineData("demand(MQL, website, quota: 500_000 USD) == 3_901 leads", "Failed")]
    [InlineData("not (demand(MQL, website, quota: 500_000 USD) == 3_901 leads)", "Passed")]
    [InlineData("1 lead / (demand(MQL, website, quota: 500_000 USD) - 3_900 leads) > 0%", "Failed")]
    public void An_expectation_passes_only_when_it_holds(string expectation, string state) =>
        Assert.Equal(state, $"{Run($"expect {expectation}").State}");

    [Fact]
    public void A_test_is_as_bad_as_its_worst_expectation() =>
        Assert.Equal(TestState.Failed, Run("expect quota(new_business, 2026-03) == 500_000 USD", "expect quota(new_business, 2026-03) == 500_001 USD").State);

    [Theory]
    [InlineData("demand(MQL, website, quota: 500_000 USD) == 3_901 leads", "3,900 leads", "3,901 leads", "1 lead less")]
    [InlineData("demand(Customer, website, quota: 500_000 USD) >= 300 customers", "250 deals", "300 deals", "50 deals less")]
    [InlineData("500_000 USD / demand(MQL, website, quota: 500_000 USD) == 128.21 USD", "128.2051… USD", "128.21 USD", "0.0049… USD less")]
    [InlineData("500_000 USD / demand(MQL, website, quota: 500_000 USD) == 128.2051282 USD", "128.2051… USD", "128.2051… USD", "1/195000000 USD more")]
    [InlineData("rate(Opportunity -> Customer, outbound) <= 1 in 5", "25%", "20%", "5 percentage points more")]
    [InlineData("4 hours + 30 minutes < 4 hours", "270 minutes", "4 hours", "30 minutes more")]
    [InlineData("quota(new_business, 2026-03) / quota(new_business, 2026-04) == 2", "1", "2", "1 less")]
    [InlineData("2026-03-01 + 30 days == 2026-04-01", "2026-03-31", "2026-04-01", "")]
    public void A_comparison_that_fails_shows_both_sides_and_how_far_they_are_apart(string expectation, string left, string right, string difference)
    {
        var failed = Assert.Single(Run($"expect {expectation}").Expectations[0].Comparisons);
        Assert.Equal((left, right, difference), (failed.Left, failed.Right, failed.Difference));
    }

    [Fact]
    public void Of_several_comparisons_those_that_fail_are_shown()
    {
        var failed = Run("expect 1 == 1 and quota(new_business, 2026-03) > 1M USD and rate(MQL -> SQL, website) == 33%").Expectations[0].Comparisons;
        Assert.Equal(["quota(new_business, 2026-03) > 1M USD", "rate(MQL -> SQL, website) == 33%"], failed.Select(comparison => comparison.Expression.Location.Text));
    }

    [Fact]
    public void A_figure_that_the_plan_does_not_have_fails_and_says_why()
    {
        var expectation = Run("expect quota(new_business, 2026-03) / (1 - 1) == 500_000 USD").Expectations[0];
        Assert.Equal((TestState.Failed, "SLA4012"), (expectation.State, Assert.Single(expectation.Messages).Code));
    }

    private static TestResult Run(params string[] lines)
    {
        var plan = Agreements.Plan($"{Agreements.Published}\ntest \"figures\" {{\n  {string.Join("\n  ", lines)}\n}}\n");
        return Assert.Single(SlaEngine.Test(plan).Tests);
    }
}
