namespace SlaLang.Runner.Tests.Examples;

/// <summary>What the command makes of the questions in `examples/what-if`, in its folder `expected`.</summary>
public sealed class WhatIfExampleTests
{
    private const string Agreement = "agreement.sla";

    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["scenario.txt"] = ["demand", Agreement, "--by", "quarter", "--scenario", "a better win rate"],
        ["scenario.json"] = ["demand", Agreement, "--by", "quarter", "--scenario", "partners from July", "--format", "json"],
        ["scenario.csv"] = ["demand", Agreement, "--by", "quarter", "--scenario", "a bigger year", "--format", "csv"],
        ["set.md"] = ["demand", Agreement, "--by", "quarter", "--set", "website.deal value = 2_500 USD", "--set", "website.time to close = 45 days", "--format", "markdown"],
        ["sensitivity.txt"] = ["sensitivity", Agreement],
        ["sensitivity.md"] = ["sensitivity", Agreement, "--points", "5", "--by", "demand", "--format", "markdown"],
        ["sensitivity.json"] = ["sensitivity", Agreement, "--format", "json"],
        ["forecast.txt"] = ["forecast", Agreement, "--month", "2027-03", "--leads", "website=1600,outbound=260,partner=85"],
        ["forecast.json"] = ["forecast", Agreement, "--month", "2027-03", "--leads", "website=1600,outbound=260,partner=85", "--format", "json"],
        ["confidence.txt"] = ["demand", Agreement, "--lead", "partner", "--confidence", "90%"],
        ["confidence.csv"] = ["demand", Agreement, "--confidence", "90%", "--format", "csv"],
        ["tornado.svg"] = ["sensitivity", Agreement, "--format", "svg"],
    };

    public static TheoryData<string> Files => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_question_gets_the_expected_answer(string file)
    {
        using var folder = ExampleFolder.Copy("what-if");
        var result = folder.Run(Commands[file]);
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        ExampleFolder.Compare("what-if", file, result.Output);
    }

    [Fact]
    public void Every_question_stands_in_the_readme()
    {
        var page = File.ReadAllText(Repository.PathOf("examples/what-if/README.md"));
        Assert.All(Commands.Keys, file => Assert.Contains($"expected/{file}", page, StringComparison.Ordinal));
    }
}
