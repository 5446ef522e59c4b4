using System.Text.RegularExpressions;

namespace SlaLang.Runner.Tests.Examples;

/// <summary>What `sla test` says of the tests of examples, and what their readers are told to find in them.</summary>
public sealed partial class TestedExampleTests
{
    private const string Agreement = "agreement.sla";

    [Theory]
    [InlineData("complete")]
    [InlineData("packhelp")]
    [InlineData("tested")]
    public void The_tests_of_an_example_pass(string example)
    {
        using var folder = ExampleFolder.Copy(example);
        var result = folder.Run("test", Agreement, "--coverage");
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        ExampleFolder.Compare(example, "test.txt", result.Output);
    }

    [Fact]
    public void No_rule_of_the_tested_example_is_without_a_test()
    {
        using var folder = ExampleFolder.Copy("tested");
        Assert.DoesNotContain("No test exercises", folder.Run("test", Agreement, "--coverage").Output, StringComparison.Ordinal);
    }

    /// <summary>The agreement with one line changed; some test has to notice each.</summary>
    [Theory]
    [InlineData("Enquiry -> Quote  40%", "Enquiry -> Quote  42%")]
    [InlineData("deal value        6_000 EUR", "deal value        5_500 EUR")]
    [InlineData("rates website from 2026-04-01", "rates website from 2026-03-01")]
    [InlineData("split website 40%", "split website 45%")]
    [InlineData("open     mon to fri 08:30-17:30", "open     mon to fri 09:00-17:30")]
    [InlineData("closed   2026-04-06 \"Easter Monday\"", "")]
    [InlineData("\"too small\", \"abroad\"", "\"too small\", \"no budget\"")]
    [InlineData("follow-ups    2 in total within 1 week", "follow-ups    2 in total within 6 days")]
    [InlineData("follow-ups    4 in total within 3 weeks", "follow-ups    4 in total within 20 days")]
    [InlineData("spacing       at least 1 business day, at most 14 days", "spacing       at least 1 hour, at most 14 days")]
    [InlineData("spacing       at least 1 business day, at most 14 days", "spacing       at least 1 business day, at most 16 days")]
    [InlineData("stops         when Quote, replied, disqualified", "stops         when Quote, disqualified")]
    [InlineData("pauses        while on_hold", "")]
    [InlineData("from website within 4 business hours", "from website within 239 business minutes")]
    [InlineData("within 2 business days", "within 2 business hours")]
    public void A_changed_line_of_the_tested_example_fails_a_test(string line, string changed)
    {
        using var folder = ExampleFolder.Copy("tested");
        folder.Replace(Agreement, line, changed);
        Assert.Equal(ExitCode.Broken, folder.Run("test", Agreement).ExitCode);
    }

    /// <summary>The agreement that the language was designed with is an example as it stands.</summary>
    [Fact]
    public void The_complete_example_is_the_whole_agreement_of_the_design() =>
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("tests/SlaLang.Tests/Parsing/whole-agreement.sla")),
            File.ReadAllText(Repository.PathOf("examples/complete/agreement.sla")));

    [Fact]
    public void The_leads_that_the_complete_example_tells_about_are_in_its_exports()
    {
        var exports = File.ReadAllText(Repository.PathOf("examples/complete/crm/leads.csv"));
        var told = Lead().Matches(File.ReadAllText(Repository.PathOf("examples/complete/README.md"))).Select(lead => lead.Value).Distinct().ToArray();
        Assert.NotEmpty(told);
        Assert.All(told, lead => Assert.Contains($"\n{lead},", exports, StringComparison.Ordinal));
    }

    [GeneratedRegex("L-[0-9]{3}")]
    private static partial Regex Lead();
}
