using SlaLang.Testing;

namespace SlaLang.Tests.Testing;

public sealed class CoverageTests
{
    /// <summary>Rates of website are measured anew in July; three follow-ups in two weeks are promised.</summary>
    private const string Agreement = Agreements.Published + """

        rates website from 2026-07-01 {
          MQL -> SQL 36%
        }
        followup inbound {
          for MQL
          follow-ups 3 in total within 2 weeks
          follow-ups 5 in total within 4 weeks
        }
        obligation persistence { sales must follow inbound for 90% of leads every month }
        metric unused = quota(new_business, 2026-03) / 2
        metric used = quota(new_business, 2026-04) / 2

        """;

    [Fact]
    public void Rates_that_a_figure_was_worked_out_with_are_exercised()
    {
        var missing = NotExercised("expect demand(SQL, website, quota: 500_000 USD) == 1_326 leads");
        Assert.DoesNotContain("rate website: SQL -> Opportunity", missing);
        Assert.DoesNotContain("rate website: Opportunity -> Customer", missing);
        Assert.Contains("rate website: MQL -> SQL", missing);
        Assert.Contains("rate website from 2026-07-01: MQL -> SQL", missing);
        Assert.Contains("rate outbound: SQL -> Opportunity", missing);
    }

    [Fact]
    public void A_revision_is_exercised_by_a_month_in_which_it_is_in_force()
    {
        var missing = NotExercised("expect rate(MQL -> SQL, website, 2026-08) == 36%");
        Assert.DoesNotContain("rate website from 2026-07-01: MQL -> SQL", missing);
        Assert.Contains("rate website: MQL -> SQL", missing);
    }

    [Fact]
    public void A_metric_is_exercised_by_an_expectation_that_names_it() =>
        Assert.Equal(["metric unused"], NotExercised("expect used == 250_000 USD").Where(item => item.StartsWith("metric", StringComparison.Ordinal)));

    [Fact]
    public void An_expectation_that_fails_exercises_too() =>
        Assert.DoesNotContain("metric used", NotExercised("expect used == 1 USD"));

    [Fact]
    public void What_no_expectation_asks_for_is_not_exercised()
    {
        var missing = NotExercised("expect quota(new_business, 2026-03) == 500_000 USD");
        Assert.Contains("obligation persistence", missing);
        Assert.Contains("milestone inbound: 3 within 2 weeks", missing);
        Assert.Contains("milestone inbound: 5 within 4 weeks", missing);
    }

    private static string[] NotExercised(string expectation)
    {
        var report = SlaEngine.Test(Agreements.Plan($"{Agreement}test \"one\" {{\n  {expectation}\n}}\n"));
        return [.. report.Coverage.NotExercised.Select(item => $"{item.Kind.ToString().ToLowerInvariant()} {item.Name}")];
    }
}
