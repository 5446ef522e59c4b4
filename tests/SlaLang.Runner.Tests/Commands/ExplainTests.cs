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

    public void Dispose() => folder.Dispose();
}
