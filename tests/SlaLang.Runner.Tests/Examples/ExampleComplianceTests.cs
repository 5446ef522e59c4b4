namespace SlaLang.Runner.Tests.Examples;

/// <summary>What the command says of the promises of each example that has a folder `crm`, in the example's folder `expected`.</summary>
public sealed class ExampleComplianceTests
{
    private const string Agreement = "agreement.sla";

    /// <summary>The instant as of which each example is judged, and the verdict or lead that it explains.</summary>
    private static readonly Dictionary<string, (string AsOf, string Period, string[] Questions)> Examples = new()
    {
        ["packhelp"] = ("2026-03-17T17:00", "2026-02", ["speed(2026-02)", "delivery(2026-03)", "lead(P-06879)"]),
        ["complete"] = ("2026-03-31", "2026-02", ["speed(2026-02)", "quality(2026-Q1)", "win_rate(2026-Q1)", "lead(L-108)"]),
        ["calibrated"] = ("2026-09-30", "2026-Q3", []),
        ["hubspot"] = ("2026-03-24T12:00", "2026-03", []),
        ["own-rules"] = ("2026-03-31", "2026-03", ["quality(2026-03, 1)", "answers(2026-03)", "median(leads where type == campaign, seats)"]),
        ["salesforce"] = ("2026-03-20T12:00", "2026-03", []),
        ["tested"] = ("2026-03-31", "2026-03", ["speed(2026-03)", "lead(P-08)"]),
    };

    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["data.txt"] = ["data"],
        ["compliance.txt"] = ["comply"],
        ["compliance.json"] = ["comply", "--format", "json", "--period", "PERIOD", "--team", "sales"],
        ["compliance.md"] = ["comply", "--format", "markdown"],
        ["compliance.html"] = ["comply", "--format", "html"],
        ["compliance.junit.xml"] = ["comply", "--format", "junit", "--period", "PERIOD"],
    };

    public static TheoryData<string, string> Results
    {
        get
        {
            var results = new TheoryData<string, string>();
            foreach (var example in Examples.Keys)
            {
                foreach (var file in Commands.Keys)
                {
                    results.Add(example, file);
                }
            }

            return results;
        }
    }

    public static TheoryData<string> Explained => [.. Examples.Where(example => example.Value.Questions.Length > 0).Select(example => example.Key)];

    [Fact]
    public void Every_example_with_exports_is_judged()
    {
        var folders = Directory.EnumerateDirectories(Repository.PathOf("examples")).Where(folder => Directory.Exists(Path.Combine(folder, "crm"))).Select(Path.GetFileName);
        Assert.Equal(Examples.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void An_example_is_judged_as_expected(string example, string file)
    {
        using var folder = ExampleFolder.Copy(example);
        var (asOf, period, _) = Examples[example];
        var words = Commands[file].Select(word => word.Replace("PERIOD", period, StringComparison.Ordinal));
        var result = folder.Run([words.First(), Agreement, "--data", "crm", "--as-of", asOf, .. words.Skip(1)]);
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        ExampleFolder.Compare(example, file, result.Output);
    }

    [Fact]
    public void An_example_says_what_its_leads_will_bring()
    {
        using var folder = ExampleFolder.Copy("packhelp");
        ExampleFolder.Compare("packhelp", "forecast.txt", folder.Run("forecast", Agreement, "--data", "crm", "--as-of", Examples["packhelp"].AsOf).Output);
    }

    [Theory]
    [MemberData(nameof(Explained))]
    public void An_example_explains_its_verdicts(string example)
    {
        using var folder = ExampleFolder.Copy(example);
        var (asOf, _, questions) = Examples[example];
        var answers = questions.Select(question =>
            $"$ sla explain {Agreement} --data crm --as-of {asOf} '{question}'\n{folder.Run("explain", Agreement, "--data", "crm", "--as-of", asOf, question).Output}");
        ExampleFolder.Compare(example, "explain-compliance.txt", string.Join('\n', answers));
    }
}
