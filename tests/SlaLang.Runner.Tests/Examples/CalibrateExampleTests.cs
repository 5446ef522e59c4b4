namespace SlaLang.Runner.Tests.Examples;

/// <summary>What the command measures in `examples/calibrated`, in its folder `expected`. Counts, means and intervals were worked out from the exports by a program of its own.</summary>
public sealed class CalibrateExampleTests
{
    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["calibrate.txt"] = ["calibrate", "agreement.sla", "--data", "crm", "--as-of", "2026-09-30"],
        ["calibrate.json"] = ["calibrate", "agreement.sla", "--data", "crm", "--as-of", "2026-09-30", "--format", "json"],
        ["calibrate-longer.txt"] = ["calibrate", "agreement.sla", "--data", "crm", "--as-of", "2026-09-30", "--period", "2025-Q4 to 2026-Q2"],
    };

    public static TheoryData<string> Files => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Rates_are_measured_as_expected(string file)
    {
        using var folder = ExampleFolder.Copy("calibrated");
        var result = folder.Run(Commands[file]);
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        ExampleFolder.Compare("calibrated", file, result.Output);
    }

    [Fact]
    public void Every_result_stands_in_the_readme()
    {
        var page = File.ReadAllText(Repository.PathOf("examples/calibrated/README.md"));
        Assert.All(Commands.Keys, file => Assert.Contains($"expected/{file}", page, StringComparison.Ordinal));
    }
}
