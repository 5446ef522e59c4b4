using System.Text.Json;

namespace SlaLang.Runner.Tests.Commands;

/// <summary>`sla forecast`, and `sla demand --confidence`.</summary>
public sealed class ForecastTests : IDisposable
{
    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Fact]
    public void Json_results_follow_their_schema() =>
        Assert.Empty(Schema.Problems("forecast", folder.Run("forecast", "demo", "--leads", "website=774,outbound=300", "--format", "json").Output));

    [Fact]
    public void Leads_of_the_exports_are_counted_by_month_and_type()
    {
        folder.Write("crm/leads.csv", """
            id,type,created,MQL
            1,website,2027-01-05 09:00,2027-01-05 09:00
            2,website,2027-01-05 09:00,2027-02-01 00:30
            3,outbound,2027-01-31 09:00,2027-02-01 09:00
            4,,2027-01-31 09:00,2027-02-02 09:00
            5,website,2027-01-31 09:00,

            """);
        File.Delete(folder.FullPath("demo/crm.sla"));
        folder.Replace("demo/agreement.sla", "include \"crm.sla\"", "");
        var result = folder.Run("forecast", "demo", "--data", "crm", "--as-of", "2027-02-10", "--format", "json");
        Assert.Empty(Schema.Problems("forecast", result.Output));
        using var json = JsonDocument.Parse(result.Output);
        var months = json.RootElement.GetProperty("streams")[0].GetProperty("months");
        Assert.Equal("1,0|1,1", string.Join('|', months.EnumerateArray().Select(month => string.Join(',', month.GetProperty("leads").EnumerateArray().Select(lead => lead.GetProperty("leads").GetInt32())))));
        Assert.Equal((1, "2027-02"), (json.RootElement.GetProperty("uncounted").GetInt32(), json.RootElement.GetProperty("unfinished").GetString()));
    }

    [Theory]
    [InlineData("there are no leads to work forward from")]
    [InlineData("there is no lead type `websit`", "--leads", "websit=3")]
    [InlineData("`website` is no lead type with a number of leads", "--leads", "website")]
    [InlineData("`website=1.5` is no lead type with a number of leads", "--leads", "website=1.5")]
    [InlineData("gives the leads of `website` a second time", "--leads", "website=1, website=2")]
    [InlineData("`2028-01` is no month of the agreement", "--leads", "website=1", "--month", "2028-01")]
    [InlineData("`January` is no month of the agreement", "--leads", "website=1", "--month", "January")]
    [InlineData("stands in the place of the CRM's exports", "--leads", "website=1", "--data", "crm")]
    [InlineData("goes with `--leads` only", "--as-of", "2027-01-31", "--month", "2027-01")]
    public void What_cannot_be_forecast_is_said(string message, params string[] options)
    {
        var result = folder.Run(["forecast", "demo", .. options]);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_quota_there_is_nothing_to_meet()
    {
        folder.Write("alone.sla", """
            language 1
            agreement "No quota" {
              between   marketing and sales
              effective 2027-01-01 to 2027-12-31
              currency  USD
            }
            team marketing { signatory "Ann", "VP" }
            team sales     { signatory "Bob", "VP" }
            stage MQL { owner marketing }
            stage SQL { owner sales }
            lead website
            """);
        var result = folder.Run("forecast", "alone.sla", "--leads", "website=3");
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains("no stream of the agreement has a quota", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_the_chance_in_the_row_of_all_lead_types()
    {
        var lines = folder.Run("forecast", "demo", "--leads", "website=774,outbound=0", "--format", "csv").Output.Split("\r\n");
        Assert.StartsWith("file,agreement,currency,stream,", lines[0], StringComparison.Ordinal);
        Assert.All(lines[..^1], line => Assert.Equal(15, line.Count(sign => sign == ',')));
        Assert.Contains("2027-01,website,Website form,774,774,98709.68,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",,,", lines[1], StringComparison.Ordinal);
        Assert.Contains("2027-01,,,774,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_better_rate_is_a_better_chance()
    {
        var leads = new[] { "forecast", "demo", "--leads", "website=770,outbound=330", "--format", "json" };
        Assert.True(Chance(folder.Run([.. leads, "--set", "website.Opportunity -> Customer = 26%"]).Output) > Chance(folder.Run(leads).Output));
    }

    [Fact]
    public void Demand_with_a_confidence_follows_its_schema()
    {
        var result = folder.Run("demand", "demo", "--confidence", "90%", "--set", "website.deal value = 2_500 USD", "--format", "json");
        Assert.Empty(Schema.Problems("demand", result.Output));
        Assert.Contains("\"leads\": ", result.Output, StringComparison.Ordinal);
        Assert.Contains("confident_leads,deals_for_target", folder.Run("demand", "demo", "--confidence", "90%", "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Above_a_hundred_million_leads_a_confidence_says_that_it_is_not_worked_out()
    {
        string[] command = ["demand", "demo", "--lead", "website", "--confidence", "90%", "--set", "new_business.quota = 5_000_000M USD per month"];
        Assert.Contains("-: more than 100,000,000 leads would be needed, for which nothing is worked out\n", folder.Run(command).Output, StringComparison.Ordinal);
        Assert.Contains("-: more than 100,000,000 leads would be needed, for which nothing is worked out\n", folder.Run([.. command, "--format", "markdown"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("would be needed", folder.Run(command[..^2]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`90` is no confidence", "90")]
    [InlineData("`100%` is no confidence", "100%")]
    [InlineData("`0%` is no confidence", "0%")]
    [InlineData("a confidence is that of a month", "90%", "--by", "quarter")]
    public void A_confidence_must_be_one(string message, params string[] options)
    {
        var result = folder.Run(["demand", "demo", "--confidence", .. options]);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static decimal Chance(string output)
    {
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("streams")[0].GetProperty("whole").GetProperty("chance").GetProperty("least").GetDecimal();
    }
}
