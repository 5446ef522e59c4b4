namespace SlaLang.Runner.Tests.Commands;

/// <summary>The plan beside the agreement.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Fact]
    public void A_saved_plan_holds_until_the_agreement_says_something_else()
    {
        Assert.Equal(ExitCode.Differs, folder.Run("plan", "demo/agreement.sla", "--check").ExitCode);
        Assert.Equal("wrote demo/agreement.plan\n", folder.Run("plan", "demo/agreement.sla", "--save").Output);
        Assert.Equal(ExitCode.Fine, folder.Run("plan", "demo", "--check").ExitCode);
        folder.Replace("demo/agreement.sla", "language 1\n", "language 1\n\n# a remark\n");
        Assert.Equal(ExitCode.Fine, folder.Run("plan", "demo", "--check").ExitCode);
        folder.Replace("demo/agreement.sla", "deal value", "deal value      9_999 USD #");
        var result = folder.Run("plan", "demo", "--check");
        Assert.Equal(ExitCode.Differs, result.ExitCode);
        Assert.Contains("--- a/demo/agreement.plan\n+++ b/demo/agreement.plan\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n-content sha256:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_by_hand_is_found()
    {
        folder.Run("plan", "demo", "--save");
        folder.Write("demo/agreement.plan", folder.Read("demo/agreement.plan").Replace("deliver ", "deliver 1", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Differs, folder.Run("plan", "demo", "--check").ExitCode);
    }

    /// <summary>50 000 USD at 1 000 USD a deal are 50 deals; at 5 % these take 1 000 leads.</summary>
    [Fact]
    public void A_line_has_the_figures_of_a_month()
    {
        folder.Write("agreement.sla", File.ReadAllText(Repository.PathOf("examples/minimal/agreement.sla")));
        var lines = folder.Run("plan", "agreement.sla").Output.Split('\n');
        Assert.StartsWith("# The plan of agreement.sla: worked out, not written.", lines[0], StringComparison.Ordinal);
        Assert.Contains("new_business website 2026-01: deliver 1000 Lead to become 50000.00 USD; closing 1000 Lead, 50 Customer, 50000.00 USD", lines);
        Assert.Contains("all 2026-12: deliver 1000 Lead to become 50000.00 USD; closing 1000 Lead, 50 Customer, 50000.00 USD", lines);
    }

    [Fact]
    public void Saving_and_checking_at_once_is_refused() => Assert.Equal(ExitCode.Usage, folder.Run("plan", "demo", "--check", "--save").ExitCode);

    public void Dispose() => folder.Dispose();
}
