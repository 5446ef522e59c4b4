namespace SlaLang.Runner.Tests.Commands;

public sealed class NewTests : IDisposable
{
    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Theory]
    [InlineData("2026-07-15")]
    [InlineData("2028-02-29")]
    [InlineData("2027-04-01")]
    public void Whatever_the_start_the_project_checks_strictly(string start)
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "other", "--start", start).ExitCode);
        var result = folder.Run("check", "--strict", "other");
        Assert.Equal("", result.Output.Contains("warning", StringComparison.Ordinal) ? result.Output : "");
        Assert.Equal(ExitCode.Fine, result.ExitCode);
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        folder.Write("mine/crm.sla", "mine");
        var result = folder.Run("new", "mine");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("`mine/crm.sla` is there already", result.Error, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("mine/crm.sla"));
        Assert.False(File.Exists(folder.FullPath("mine/agreement.sla")));
    }

    [Fact]
    public void The_project_holds_no_placeholder() =>
        Assert.All(
            Directory.GetFiles(folder.FullPath("demo"), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".yml", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("{{", File.ReadAllText(file), StringComparison.Ordinal));

    public void Dispose() => folder.Dispose();
}
