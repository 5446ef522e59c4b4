using System.Text.Json;
using System.Xml.Linq;

namespace SlaLang.Runner.Tests.Commands;

public sealed class TestTests : IDisposable
{
    private const string Passing = """
        test "the quota" {
          expect quota(new_business, 2027-03) == 150_000 USD
        }

        """;

    private const string Failing = """
        test "the published <example>" {
          expect demand(MQL, website, quota: 500_000 USD) == 3_901 leads
        }

        """;

    private const string Undetermined = """
        test "a lead without a type" {
          given lead "L-1" created 2027-01-05 09:00, MQL 2027-01-05 09:00
          as of 2027-02-28
          expect share(leads where type == website) == 100%
        }

        """;

    /// <summary>Office hours are 9 to 17: L-1 and L-2 are due on Tuesday at 13:00, L-3 on Monday at 12:00.</summary>
    private const string Missed = """
        test "one of two in time" {
          given lead "L-1" type website, created 2027-01-05 09:00, assigned 2027-01-05 09:00, MQL 2027-01-05 09:00
          given lead "L-2" type website, created 2027-01-05 09:00, assigned 2027-01-05 09:00, MQL 2027-01-05 09:00
          given lead "L-3" type website, created 2027-01-29 16:00, assigned 2027-01-29 16:00, MQL 2027-01-29 16:00
          given touch lead "L-1", at 2027-01-05 11:00, kind call
          given touch lead "L-2", at 2027-01-06 10:00, kind call
          as of 2027-02-01 09:30
          expect met(speed, 2027-01)
        }

        """;

    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Theory]
    [InlineData(ExitCode.Fine, Passing)]
    [InlineData(ExitCode.Broken, Passing, Failing)]
    [InlineData(ExitCode.CannotTell, Passing, Undetermined)]
    [InlineData(ExitCode.Broken, Undetermined, Failing)]
    public void The_exit_code_says_whether_a_test_fails_or_cannot_be_told(int exitCode, params string[] tests) =>
        Assert.Equal(exitCode, Run(tests).ExitCode);

    [Fact]
    public void A_test_that_passes_takes_one_line() =>
        Assert.Equal(
            "Sales and Marketing Agreement, version 1\ndemo/agreement.sla: 1 test passed\n\nTests\n  test       expectations  result\n  the quota             1  passed\n",
            Run([Passing]).Output);

    [Fact]
    public void A_failure_names_its_line_both_sides_and_the_lines_that_its_figures_come_from()
    {
        var output = Run([Passing, Failing]).Output;
        Assert.Contains("demo/agreement.sla: 2 tests: 1 passed, 1 failed\n", output, StringComparison.Ordinal);
        Assert.Matches(@"failed: the published <example>  \[demo/agreement\.sla:\d+\]\n  expect demand\(MQL, website, quota: 500_000 USD\) == 3_901 leads\n  demand\(MQL, website, quota: 500_000 USD\) is 3,900 leads, 1 lead less than 3,901 leads\n", output);
        Assert.Matches(@"rate from MQL of website on 2027-01-01: 34%  \[demo/agreement\.sla:\d+\]\n", output);
    }

    [Fact]
    public void A_promise_that_was_not_kept_is_told_as_explain_tells_it()
    {
        var output = Run([Missed]).Output;
        Assert.Matches(@"met\(speed, 2027-01\): no\n  └─ speed in 2027-01: breached, not final  \[demo/agreement\.sla:\d+\]\n", output);
        Assert.Contains("promised: sales must contact MQL from website within 4 business hours for 95% of leads every month  [", output, StringComparison.Ordinal);
        Assert.Contains("measured: 50.0% = 1 ÷ (1 + 1)\n", output, StringComparison.Ordinal);
        Assert.Contains("L-2: late, due 2027-01-05 13:00, done 2027-01-06 10:00, owner nobody\n", output, StringComparison.Ordinal);
        Assert.Contains("difference: 45.0 points below the promise\n", output, StringComparison.Ordinal);
        Assert.Contains("pending: 1 lead\n", output, StringComparison.Ordinal);
        Assert.Contains("L-3: its time is not over, due 2027-02-01 12:00, owner nobody\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_tests_with_some_words_in_their_title_are_run()
    {
        Write([Passing, Failing]);
        var result = folder.Run("test", "demo", "--only", "THE QUOTA");
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        Assert.DoesNotContain("published", result.Output, StringComparison.Ordinal);
        var refused = folder.Run("test", "demo", "--only", "the qouta");
        Assert.Equal((ExitCode.Usage, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("no test has in its title `the qouta`", refused.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean `the quota`?", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_without_tests_says_so()
    {
        var result = folder.Run("test", "demo");
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        Assert.Contains("demo/agreement.sla: no tests\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_with_errors_is_not_tested()
    {
        Write([Passing]);
        folder.Replace("demo/agreement.sla", "currency", "curency");
        var result = folder.Run("test", "demo");
        Assert.Equal((ExitCode.Errors, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Coverage_lists_what_no_test_exercises()
    {
        Write([Passing]);
        var output = folder.Run("test", "demo", "--coverage").Output;
        Assert.Contains("No test exercises\n", output, StringComparison.Ordinal);
        Assert.Matches(@"  rate website: MQL -> SQL  \[demo/agreement\.sla:\d+\]\n", output);
        Assert.Matches(@"  obligation delivery  \[demo/agreement\.sla:\d+\]\n", output);
    }

    [Fact]
    public void Json_results_follow_their_schema()
    {
        Write([Passing, Failing, Undetermined]);
        var output = folder.Run("test", "demo", "--format", "json").Output;
        Assert.Empty(Schema.Problems("test", output));
        using var json = JsonDocument.Parse(output);
        var agreement = json.RootElement.GetProperty("agreements")[0];
        Assert.Equal(["passed", "failed", "undetermined"], agreement.GetProperty("tests").EnumerateArray().Select(test => test.GetProperty("result").GetString()));
        Assert.Equal("1 lead less", agreement.GetProperty("tests")[1].GetProperty("expectations")[0].GetProperty("comparisons")[0].GetProperty("difference").GetString());
    }

    [Fact]
    public void Junit_has_a_case_for_each_test()
    {
        Write([Passing, Failing, Undetermined]);
        var suites = XDocument.Parse(folder.Run("test", "demo", "--format", "junit").Output).Root;
        Assert.Equal(("3", "2"), (suites?.Attribute("tests")?.Value, suites?.Attribute("failures")?.Value));
        var cases = suites?.Descendants("testcase").ToArray() ?? [];
        Assert.Equal(["the quota", "the published <example>", "a lead without a type"], cases.Select(one => one.Attribute("name")?.Value));
        Assert.Equal([null, "failed", "undetermined"], cases.Select(one => one.Element("failure")?.Attribute("type")?.Value));
        Assert.Contains("1 lead less than 3,901 leads", cases[1].Element("failure")?.Attribute("message")?.Value, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private RunResult Run(string[] tests)
    {
        Write(tests);
        return folder.Run("test", "demo");
    }

    private void Write(string[] tests) => folder.Write("demo/agreement.sla", folder.Read("demo/agreement.sla") + string.Concat(tests));
}
