namespace SlaLang.Runner.Tests.Examples;

/// <summary>What the command makes of each example, in the example's folder `expected`.</summary>
public sealed class ExampleTests
{
    private const string Agreement = "agreement.sla";

    /// <summary>The figures that each example's `explain.txt` explains.</summary>
    private static readonly Dictionary<string, string[]> Questions = new()
    {
        ["complete"] = ["demand(MQL, website, quota: 500_000 USD)", "demand_closing(MQL, website, 2026-03)", "demand(MQL, website, 2026-03)", "value(outbound, 2026-03)"],
        ["minimal"] = ["demand(Lead, website, 2026-01)"],
        ["hubspot"] = ["demand(MQL, 2026-03)", "value(referral, 2026-03)"],
        ["own-rules"] = ["demand(Trial, campaign, 2026-03)"],
        ["calibrated"] = ["demand(MQL, website, smb, 2026-11)", "value(partner, enterprise, 2026-11)"],
        ["packhelp"] = ["demand(MQL, website, quota: 500_000 USD)", "demand(MQL, outbound, quota: 500_000 USD)", "demand(MQL, website, 2026-03)", "value(outbound, 2026-03)"],
        ["saas-two-streams"] = ["demand(MQL, pme, site, 2026-08)", "demand(MQL, grands_comptes, prospection, 2026-06)", "rate(Opportunité -> Client, site, pme, 2026-10-01)"],
        ["shared-parts"] = ["demand(MQL, fair, 2026-03)"],
        ["tested"] = ["demand(Enquiry, website, 2026-03)", "demand(Enquiry, website, 2026-04)"],
        ["salesforce"] = ["demand(Inquiry, 2026-03)", "value(fair, 2026-03)"],
        ["what-if"] = ["demand(MQL, website, 2027-06)", "value(partner, 2027-06)"],
    };

    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["diagnostics.txt"] = ["check", Agreement],
        ["demand.txt"] = ["demand", Agreement],
        ["demand.json"] = ["demand", Agreement, "--format", "json"],
        ["demand.csv"] = ["demand", Agreement, "--format", "csv"],
        ["agreement.html"] = ["render", Agreement, "--format", "html"],
        ["agreement.md"] = ["render", Agreement, "--format", "markdown"],
    };

    public static TheoryData<string> Examples => [.. Questions.Keys];

    public static TheoryData<string, string> Results
    {
        get
        {
            var results = new TheoryData<string, string>();
            foreach (var example in Questions.Keys)
            {
                foreach (var file in Commands.Keys)
                {
                    results.Add(example, file);
                }
            }

            return results;
        }
    }

    [Fact]
    public void Every_example_is_tested()
    {
        var folders = Directory.EnumerateDirectories(Repository.PathOf("examples")).Select(Path.GetFileName);
        Assert.Equal(Questions.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void An_example_gives_what_is_expected(string example, string file)
    {
        using var folder = ExampleFolder.Copy(example);
        var result = folder.Run(Commands[file]);
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        ExampleFolder.Compare(example, file, result.Output);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_explains_its_figures(string example)
    {
        using var folder = ExampleFolder.Copy(example);
        var answers = Questions[example].Select(question => $"$ sla explain {Agreement} '{question}'\n{folder.Run("explain", Agreement, question).Output}");
        ExampleFolder.Compare(example, "explain.txt", string.Join('\n', answers));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_has_no_warnings(string example)
    {
        using var folder = ExampleFolder.Copy(example);
        Assert.Equal(ExitCode.Fine, folder.Run("check", Agreement, "--strict").ExitCode);
    }
}
