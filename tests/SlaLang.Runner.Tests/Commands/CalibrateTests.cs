using System.Text;
using System.Text.Json;

namespace SlaLang.Runner.Tests.Commands;

/// <summary>`sla calibrate` over the exports of `examples/calibrated`.</summary>
public sealed class CalibrateTests : IDisposable
{
    private const string Agreement = "agreement.sla";
    private const string Period = "2025-Q4 to 2026-Q2";

    private readonly WorkFolder folder = Examples.ExampleFolder.Copy("calibrated");

    [Fact]
    public void Json_results_follow_their_schema()
    {
        Assert.Empty(Schema.Problems("calibrate", Calibrate("--format", "json").Output));
        Assert.Empty(Schema.Problems("calibrate", Calibrate("--format", "json", "--period", "2024").Output));
    }

    [Fact]
    public void Nothing_is_written_unless_asked()
    {
        var before = folder.Read(Agreement);
        Assert.Equal(ExitCode.Fine, Calibrate().ExitCode);
        Assert.Equal(before, folder.Read(Agreement));
    }

    [Fact]
    public void What_is_written_is_the_file_with_the_blocks_that_were_shown_in_the_canonical_layout()
    {
        var before = folder.Read(Agreement);
        using var json = JsonDocument.Parse(Calibrate("--write", "--format", "json").Output);
        Assert.True(json.RootElement.GetProperty("written").GetBoolean());
        Assert.Equal(before + "\n" + json.RootElement.GetProperty("blocks").GetString(), folder.Read(Agreement));
        Assert.Equal(ExitCode.Fine, folder.Run("fmt", "--check", Agreement).ExitCode);
        Assert.Equal(ExitCode.Fine, folder.Run("check", Agreement, "--strict").ExitCode);
    }

    [Fact]
    public void The_demand_that_is_shown_is_that_of_the_written_file()
    {
        using var shown = JsonDocument.Parse(Calibrate("--write", "--format", "json").Output);
        using var planned = JsonDocument.Parse(folder.Run("demand", Agreement, "--by", "quarter", "--format", "json").Output);
        var rows = planned.RootElement.GetProperty("agreements")[0].GetProperty("rows").EnumerateArray();
        Assert.Equal(
            rows.Select(row => (row.GetProperty("lead").GetString(), row.GetProperty("period").GetString(), row.GetProperty("leads").GetInt32())),
            shown.RootElement.GetProperty("demand").EnumerateArray().Select(row => (row.GetProperty("lead").GetString(), row.GetProperty("period").GetString(), row.GetProperty("proposed").GetProperty("leads").GetInt32())));
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    public void Line_ends_and_the_mark_of_the_file_stay(string lineEnd, bool hasMark)
    {
        var text = folder.Read(Agreement).ReplaceLineEndings(lineEnd);
        var encoding = new UTF8Encoding(hasMark);
        folder.Write(Agreement, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        Assert.Equal(ExitCode.Fine, Calibrate("--write").ExitCode);
        var bytes = File.ReadAllBytes(folder.FullPath(Agreement));
        var written = Encoding.UTF8.GetString(bytes, encoding.GetPreamble().Length, bytes.Length - encoding.GetPreamble().Length);
        Assert.Equal(encoding.GetPreamble(), bytes[..encoding.GetPreamble().Length]);
        Assert.StartsWith(text + lineEnd + "rates website from 2026-10-01 {" + lineEnd + "  MQL -> SQL              39.0%" + lineEnd, written, StringComparison.Ordinal);
        Assert.Equal(written, written.ReplaceLineEndings(lineEnd));
    }

    [Fact]
    public void A_file_without_a_line_end_at_its_end_gets_one()
    {
        folder.Write(Agreement, folder.Read(Agreement).TrimEnd('\n'));
        Assert.Equal(ExitCode.Fine, Calibrate("--write").ExitCode);
        Assert.Contains("\n}\n\nrates website from 2026-10-01 {\n", folder.Read(Agreement), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_not_written()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(folder.Read(Agreement))).ToArray();
        folder.Write(Agreement, bytes);
        Assert.Equal(ExitCode.Fine, Calibrate().ExitCode);
        var result = Calibrate("--write");
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains("is no UTF-8 file", result.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(folder.FullPath(Agreement)));
    }

    [Fact]
    public void A_block_that_is_there_already_is_not_written_again()
    {
        Assert.Equal(ExitCode.Fine, Calibrate("--write").ExitCode);
        var written = folder.Read(Agreement);
        var again = Calibrate("--write");
        Assert.Equal((ExitCode.Usage, ""), (again.ExitCode, again.Output));
        Assert.Contains("`rates website from 2026-10-01` is there already, at agreement.sla:97", again.Error, StringComparison.Ordinal);
        Assert.Equal(written, folder.Read(Agreement));
        Assert.Equal(ExitCode.Fine, Calibrate("--write", "--from", "2026-11-01").ExitCode);
    }

    [Fact]
    public void A_day_after_the_end_of_the_agreement_is_refused_where_it_was_asked_for()
    {
        Assert.Contains("before the new rates would apply on 2027-01-01", Calibrate("--from", "2027-01-01").Error, StringComparison.Ordinal);
        string[] december = ["calibrate", Agreement, "--data", "crm", "--as-of", "2026-12-20", "--period", Period];
        var shown = folder.Run(december);
        Assert.Equal(ExitCode.Fine, shown.ExitCode);
        Assert.Contains("so that the new rates are for the one after it", shown.Output, StringComparison.Ordinal);
        Assert.Contains("rates website from 2027-01-01 {", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Demand:", shown.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, folder.Run([.. december, "--write"]).ExitCode);
    }

    [Fact]
    public void Standard_input_is_measured_and_not_written()
    {
        string[] words = ["calibrate", "-", "--data", "crm", "--as-of", "2026-09-30"];
        Assert.Contains("rates website from 2026-10-01 {", folder.RunWithInput(folder.Read(Agreement), words).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, folder.RunWithInput(folder.Read(Agreement), [.. words, "--write"]).ExitCode);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q2 to 2026-Q1")]
    [InlineData("0001")]
    [InlineData("9999-12")]
    [InlineData("last quarter")]
    public void A_period_must_be_one(string period)
    {
        var result = Calibrate("--period", period);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains($"`{period}` is no period", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_leads_in_the_period_nothing_can_be_told()
    {
        var result = Calibrate("--period", "2024", "--write");
        Assert.Equal(ExitCode.CannotTell, result.ExitCode);
        Assert.Contains("no new rates can be proposed", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("rates website from", folder.Read(Agreement), StringComparison.Ordinal);
    }

    [Fact]
    public void An_instant_is_needed_and_dates_are_read_strictly()
    {
        Assert.Contains("`--as-of` is missing", folder.Run("calibrate", Agreement, "--data", "crm").Error, StringComparison.Ordinal);
        Assert.Contains("`1 July` is not a date", Calibrate("--from", "1 July").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_fit_a_hundred_columns() =>
        Assert.All(Calibrate("--period", Period).Output.Split('\n'), line => Assert.True(line.Length <= 100, line));

    [Fact]
    public void Rates_that_will_be_old_are_warned_of_like_any_others()
    {
        var result = Calibrate("--period", "2026-01");
        Assert.Contains("warning[SLA9004]: the rates of `website` were measured until 2026-01-31, 242 days before they apply on 2026-10-01", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private RunResult Calibrate(params string[] more) => folder.Run(["calibrate", Agreement, "--data", "crm", "--as-of", "2026-09-30", .. more]);
}
