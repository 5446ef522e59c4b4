namespace SlaLang.Runner.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    private const string Figure = "demand(MQL, website, 2027-03)";

    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Fact]
    public void Every_declared_figure_names_its_line()
    {
        var result = folder.Run("explain", "demo/agreement.sla", Figure);
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        Assert.Contains("├─ ", result.Output, StringComparison.Ordinal);
        Assert.Contains("34%", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"\[demo/agreement\.sla:\d+\]", result.Output);
    }

    [Fact]
    public void Ascii_is_drawn_on_request_and_on_a_dumb_terminal()
    {
        var asked = folder.Run("explain", "demo/agreement.sla", Figure, "--ascii").Output;
        Assert.Contains("`- ", asked, StringComparison.Ordinal);
        Assert.DoesNotContain('─', asked);
        Assert.Equal(asked, folder.Run(io => io with { Variable = name => name == "TERM" ? "dumb" : null }, "explain", "demo/agreement.sla", Figure).Output);
        Assert.DoesNotContain("`- ", folder.Run("explain", "demo/agreement.sla", Figure, "--plain").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_results_follow_their_schema()
    {
        var result = folder.Run("explain", "demo", Figure, "--format", "json");
        Assert.Empty(Schema.Problems("explain", result.Output));
    }

    [Fact]
    public void A_mistake_in_the_figure_points_into_it()
    {
        var result = folder.Run("explain", "demo/agreement.sla", "demand(MQLS, website, 2027-03)");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.Contains("demand(MQLS, website, 2027-03)\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("^^^^", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_verdict_ends_with_the_command_to_look_further()
    {
        WriteExports("it's");
        var result = folder.Run("explain", "demo/agreement.sla", "--data", "my exports", "--as-of", "2027-01-31T12:00", "speed(2027-01)");
        Assert.Equal((ExitCode.Fine, ""), (result.ExitCode, result.Error));
        Assert.Contains("├─ measured: 0.0% = 0 ÷ (0 + 1)\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\nnext: sla explain demo/agreement.sla --data 'my exports' --as-of 2027-01-31T12:00 'lead(it'\\''s)'\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_has_its_story()
    {
        WriteExports("L-1");
        var result = Explain("lead(L-1)");
        Assert.StartsWith("lead L-1: speed missed, persistence missed, decision missed\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("next:", result.Output, StringComparison.Ordinal);
        Assert.Equal(result.Output, Explain("lead(\"L-1\")").Output);
    }

    [Theory]
    [InlineData("speed(2027-01)")]
    [InlineData("lead(L-1)")]
    [InlineData("delivery")]
    public void Json_results_from_exports_follow_their_schema(string query)
    {
        WriteExports("L-1");
        var result = Explain(query, "--format", "json");
        Assert.Empty(Schema.Problems("explain", result.Output));
        Assert.Contains("\"version\": \"1.1\"", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("speed(2027-01)", "error: `speed(2027-01)` is judged from the CRM's exports, as of an instant")]
    [InlineData("lead(L-1)", "error: `lead(L-1)` is judged from the CRM's exports, as of an instant")]
    public void Without_exports_it_says_what_to_add(string query, string message)
    {
        var result = folder.Run("explain", "demo/agreement.sla", query);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains("`--data DIR --as-of 2026-03-31`", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead(L-2)", "there is no lead `L-2`", "`L-1`")]
    [InlineData("speed(2030-01)", "`speed` has no period `2030-01`", "`2027-01`")]
    [InlineData("sped(2027-01)", "there is no obligation and no figure `sped(2027-01)`", "did you mean `speed(…)`?")]
    public void What_does_not_exist_is_wrong_usage(string query, string message, string help)
    {
        WriteExports("L-1");
        var result = Explain(query);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains(help, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_shows_what_is_cut_without_it()
    {
        WriteExports([.. Enumerable.Range(1, 14).Select(number => $"L-{number:D2}")]);
        Assert.Contains("and: 2 more leads\n", Explain("speed(2027-01)").Output, StringComparison.Ordinal);
        Assert.Contains("L-14: untouched", Explain("speed(2027-01)", "--all").Output, StringComparison.Ordinal);
    }

    private RunResult Explain(string query, params string[] options) =>
        folder.Run(["explain", "demo/agreement.sla", "--data", "my exports", "--as-of", "2027-01-31T12:00", query, .. options]);

    private void WriteExports(params string[] ids)
    {
        var rows = ids.Select(id => $"{id},Organic Search,2027-01-04 09:50,2027-01-04 10:00,Ana,2027-01-04 09:50,\n");
        folder.Write("my exports/crm/leads.csv", "Record ID,Original Source,Create Date,Owner assigned date,Contact owner,Became a Marketing Qualified Lead Date,Became a Sales Qualified Lead Date\n" + string.Concat(rows));
        folder.Write("my exports/crm/activities.csv", "Associated Contact ID,Activity date,Activity type,Direction,Activity assigned to\n");
        folder.Write("my exports/crm/deals.csv", "Record ID,Associated Contact ID,Amount,Create Date,Close Date,Deal Stage\n");
    }

    public void Dispose() => folder.Dispose();
}
