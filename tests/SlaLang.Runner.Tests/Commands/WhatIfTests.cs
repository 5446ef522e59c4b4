using System.Text.Json;

namespace SlaLang.Runner.Tests.Commands;

/// <summary>`--scenario` and `--set`.</summary>
public sealed class WhatIfTests : IDisposable
{
    private const string Better = "website.Opportunity -> Customer = 25%";

    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Fact]
    public void Json_results_follow_their_schema_and_their_differences_add_up()
    {
        var result = folder.Run("demand", "demo", "--set", Better, "--format", "json");
        Assert.Empty(Schema.Problems("demand", result.Output));
        using var json = JsonDocument.Parse(result.Output);
        var agreement = json.RootElement.GetProperty("agreements")[0];
        var whatIf = agreement.GetProperty("whatIf");
        Assert.Equal("website: Opportunity -> Customer = 25%", whatIf.GetProperty("lines")[0].GetProperty("text").GetString());
        Assert.Equal(Leads(agreement.GetProperty("rows")), Leads(whatIf.GetProperty("agreed")) + Leads(whatIf.GetProperty("difference")));
        Assert.True(Leads(whatIf.GetProperty("difference")) < 0);
    }

    [Fact]
    public void What_was_agreed_is_the_plan_without_the_option()
    {
        using var plain = JsonDocument.Parse(folder.Run("demand", "demo", "--format", "json").Output);
        using var supposed = JsonDocument.Parse(folder.Run("demand", "demo", "--format", "json", "--set", Better).Output);
        var agreement = plain.RootElement.GetProperty("agreements")[0];
        Assert.Equal(JsonValueKind.Null, agreement.GetProperty("whatIf").ValueKind);
        Assert.True(JsonElement.DeepEquals(agreement.GetProperty("rows"), supposed.RootElement.GetProperty("agreements")[0].GetProperty("whatIf").GetProperty("agreed")));
    }

    [Fact]
    public void A_scenario_that_no_agreement_has_is_said_with_a_guess()
    {
        File.AppendAllText(folder.FullPath("demo/agreement.sla"), "\nscenario \"a better win rate\" {\n  rates website { Opportunity -> Customer 28% }\n}\n");
        var result = folder.Run("demand", "demo", "--scenario", "a beter win rate");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("there is no scenario `a beter win rate`", result.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean `a better win rate`?", result.Error, StringComparison.Ordinal);
        Assert.Contains("what if: a better win rate", folder.Run("demand", "demo", "--scenario", "a better win rate").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_without_scenarios_says_so() =>
        Assert.Contains("the agreement declares none", folder.Run("demand", "demo", "--scenario", "x").Error, StringComparison.Ordinal);

    [Fact]
    public void A_wrong_setting_prints_no_plan()
    {
        var result = folder.Run("demand", "demo", "--set", "website.deal value = 25%");
        Assert.Equal((ExitCode.Errors, ""), (result.ExitCode, result.Output));
        Assert.Contains("option:1:22", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_says_which_line_is_supposed_and_which_it_beats()
    {
        var result = folder.Run("explain", "demo", "demand(MQL, website, 2027-03)", "--set", Better);
        Assert.Contains("on 2027-03-01: 25%  [option:1]", result.Output, StringComparison.Ordinal);
        Assert.Contains("takes the place of demo/agreement.sla:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_is_about_what_was_agreed()
    {
        var result = folder.Run("explain", "demo", "speed(2027-03)", "--set", Better);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("judged by what was agreed", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, folder.Run("comply", "demo", "--as-of", "2027-03-31", "--set", Better).ExitCode);
    }

    [Theory]
    [InlineData()]
    [InlineData("--by", "quarter")]
    public void Tables_fit_a_hundred_columns(params string[] more)
    {
        var result = folder.Run(["demand", "demo", "--set", "new_business.quota = 150_000_000_000_000 USD per month", .. more]);
        Assert.All(result.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    public void Dispose() => folder.Dispose();

    private static long Leads(JsonElement rows) => rows.EnumerateArray().Sum(row => row.GetProperty("leads").GetInt64());
}
