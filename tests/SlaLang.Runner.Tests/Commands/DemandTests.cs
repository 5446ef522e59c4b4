using System.Text.Json;

namespace SlaLang.Runner.Tests.Commands;

public sealed class DemandTests : IDisposable
{
    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("json")]
    public void The_same_files_give_the_same_bytes(string format)
    {
        var first = folder.Run("demand", "demo", "--format", format);
        Assert.DoesNotContain("error", first.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, first.ExitCode);
        Assert.Equal(first.Output, folder.Run("demand", "demo", "--format", format).Output);
    }

    [Theory]
    [InlineData()]
    [InlineData("--by", "quarter")]
    public void Tables_fit_a_hundred_columns(params string[] more)
    {
        folder.Replace("demo/agreement.sla", "150_000 USD per month\n  quota after", "150_000_000_000_000 USD per month\n  quota after");
        var result = folder.Run(["demand", "demo", .. more]);
        Assert.All(result.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void Json_results_follow_their_schema_and_are_exact()
    {
        var result = folder.Run("demand", "demo", "--format", "json");
        Assert.Empty(Schema.Problems("demand", result.Output));
        using var json = JsonDocument.Parse(result.Output);
        var rows = json.RootElement.GetProperty("agreements")[0].GetProperty("rows").EnumerateArray().ToList();
        Assert.Contains(rows, row => row.GetProperty("leadValue").ValueKind == JsonValueKind.Object && row.GetProperty("leadValue").GetProperty("denominator").GetString() != "1");
    }

    [Fact]
    public void A_filter_leaves_out_what_is_about_all()
    {
        var whole = folder.Run("demand", "demo");
        var result = folder.Run("demand", "demo", "--stream", "new_business", "--lead", "website");
        Assert.Contains("All streams and lead types", whole.Output, StringComparison.Ordinal);
        Assert.Contains("(outbound)", whole.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("All streams", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Capacity", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(outbound)", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--stream", "new_busines", "there is no stream `new_busines`", "did you mean `new_business`?")]
    [InlineData("--lead", "web", "there is no lead type `web`", "did you mean `website`?")]
    public void An_unknown_name_is_said_with_a_guess(string option, string name, string message, string help)
    {
        var result = folder.Run("demand", "demo", option, name);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains(help, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_end_with_exit_code_2_and_no_table()
    {
        folder.Replace("demo/agreement.sla", "MQL -> SQL              34%", "MQL -> SLQ               34%");
        var result = folder.Run("demand", "demo");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.Contains("SLQ", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_file_without_an_agreement_is_said_when_it_was_named()
    {
        var result = folder.Run("demand", "demo/calendars/office.sla");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.Contains("name the file that declares `agreement", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_become_neither_formulas_nor_markup_nor_new_cells()
    {
        folder.Replace("demo/agreement.sla", "\"Website form\"", "\"=SUM(A1), \\\"x\\\" | <b> `c`\"");
        var csv = folder.Run("demand", "demo", "--format", "csv").Output;
        Assert.Contains(",\"'=SUM(A1), \"\"x\"\" | <b> `c`\",", csv, StringComparison.Ordinal);
        Assert.Contains("\\| \\<b\\> \\`c\\`", folder.Run("demand", "demo", "--format", "markdown").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_agreements_are_printed_one_after_the_other()
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "second").ExitCode);
        var result = folder.Run("demand", ".", "--format", "csv");
        Assert.Single(result.Output.Split('\n'), line => line.StartsWith("file,", StringComparison.Ordinal));
        Assert.Contains("\ndemo/agreement.sla,", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nsecond/agreement.sla,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_tables_are_sentences()
    {
        var result = folder.Run("demand", "demo", "--plain", "--by", "quarter");
        Assert.Contains("2027-Q1: delivered MQL ", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
