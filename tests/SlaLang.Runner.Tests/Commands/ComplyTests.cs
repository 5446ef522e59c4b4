using System.Text.Json;
using System.Xml.Linq;

namespace SlaLang.Runner.Tests.Commands;

/// <summary>An agreement of two teams and nine leads of two months, of which some were contacted late or never.</summary>
public sealed class ComplyTests : IDisposable
{
    private const string Agreement = """
        language 1
        agreement "Tiny" {
          between   marketing and sales
          effective 2026-02-01 to 2026-12-31
          currency  USD
          calendar  office
        }
        calendar office {
          timezone "UTC"
          open     mon to fri 09:00-17:00
        }
        team marketing "Marketing" { signatory "Dana", "VP" }
        team sales "Sales" { signatory "Lee", "VP" }
        stage MQL
        stage Customer
        lead website
        rates website {
          MQL -> Customer 50%
          deal value 100 USD
        }
        stream all {
          quota 200 USD per month
          split website rest
        }
        obligation supply { marketing must deliver MQL, give or take 25%, every month }
        obligation speed "Speed to lead" {
          sales must contact MQL within 2 business hours for 75% of leads every month
          on breach notify "VP Sales"
        }
        excuse "L-9" from speed because "outage" approved by "Lee"
        """;

    private const string Leads = """
        id,name,type,created,owner,MQL
        L-1,=Ana,website,2026-02-02 09:00,Mia,2026-02-02 09:00
        L-2,Bo,website,2026-02-03 09:00,Mia,2026-02-03 09:00
        L-3,Cy,website,2026-02-04 09:00,Noa,2026-02-04 09:00
        L-4,Di,website,2026-02-05 09:00,=cmd(),2026-02-05 09:00
        L-9,Ed,website,2026-02-06 09:00,Noa,2026-02-06 09:00
        M-1,Fay,website,2026-03-02 09:00,Mia,2026-03-02 09:00
        M-2,Gus,website,2026-03-03 09:00,Noa,2026-03-03 09:00
        M-3,Hal,website,2026-03-04 09:30,Noa,2026-03-04 09:30
        """;

    private const string Touches = """
        lead,at,kind,direction
        L-1,2026-02-02 10:00,call,outbound
        L-2,2026-02-03 11:00,call,outbound
        L-3,2026-02-04 11:01,call,outbound
        M-1,2026-03-02 10:30,call,outbound
        """;

    private static readonly string[] AsOf = ["--data", "crm", "--as-of", "2026-03-04T10:00"];

    private readonly WorkFolder folder = new();

    public ComplyTests()
    {
        folder.Write("agreement.sla", Agreement);
        folder.Write("crm/leads.csv", Leads);
        folder.Write("crm/touches.csv", Touches);
    }

    /// <summary>5 in 6 is 83.333… %; 50.0 % falls short of it by 33.333…, which is rounded up.</summary>
    [Theory]
    [InlineData("text", "short by 33.4 points")]
    [InlineData("markdown", "33.4")]
    [InlineData("html", "33.4")]
    public void Every_report_rounds_what_is_lacking_in_the_same_way(string format, string difference)
    {
        folder.Replace("agreement.sla", "75% of leads", "5 in 6 of leads");
        var report = Comply("--period", "2026-02", "--format", format).Output;
        Assert.Contains(difference, report, StringComparison.Ordinal);
        Assert.DoesNotContain("33.3", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_promise_says_what_was_promised_and_measured_and_what_would_have_kept_it()
    {
        var text = Comply("--period", "2026-02").Output;
        Assert.Contains("Speed to lead  2026-02     50.0%  75% within 2 business hours  breached", text, StringComparison.Ordinal);
        Assert.Contains("promised 75%, measured 50.0% (2 of 4), short by 25.0 points; 1 excused beside it", text, StringComparison.Ordinal);
        Assert.Contains("1 more first contact within 2 business hours would have kept it", text, StringComparison.Ordinal);
        Assert.Contains("missed: 1 untouched, 1 late; the latest L-4, L-3", text, StringComparison.Ordinal);
        Assert.Contains("follows: notify VP Sales", text, StringComparison.Ordinal);
        Assert.Contains("look: sla explain agreement.sla --data crm --as-of 2026-03-04T10:00 'speed(2026-02)'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_morning_shows_what_is_due_today_and_overdue_of_all_periods()
    {
        var text = Comply().Output;
        Assert.Contains("speed next: M-3 due 11:30 (Noa)", text, StringComparison.Ordinal);
        Assert.Contains("speed overdue, the latest: M-2 since 2026-03-03 11:00 (Noa); L-4 since 2026-02-05 11:00 (=cmd())", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hal", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 140, line));
    }

    [Fact]
    public void Names_are_shown_only_when_they_are_asked_for() =>
        Assert.Contains("M-3 Hal due 11:30", Comply("--show-names").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData(ExitCode.Fine, "--period", "2026-02")]
    [InlineData(ExitCode.Broken, "--period", "2026-02", "--fail-on", "breached")]
    [InlineData(ExitCode.Fine, "--period", "2026-02", "--fail-on", "breached", "--team", "marketing")]
    [InlineData(ExitCode.Fine, "--fail-on", "breached")]
    [InlineData(ExitCode.Broken, "--fail-on", "at-risk")]
    [InlineData(ExitCode.Usage, "--period", "2026-04")]
    [InlineData(ExitCode.Usage, "--obligation", "sped")]
    [InlineData(ExitCode.Usage, "--team", "support")]
    public void The_exit_code_says_how_bad_it_is(int expected, params string[] more) => Assert.Equal(expected, Comply(more).ExitCode);

    [Fact]
    public void Without_the_touches_nothing_can_be_told()
    {
        File.Delete(folder.FullPath("crm/touches.csv"));
        Assert.Equal(ExitCode.Fine, Comply("--obligation", "speed").ExitCode);
        Assert.Equal(ExitCode.CannotTell, Comply("--obligation", "speed", "--fail-on", "breached").ExitCode);
    }

    [Fact]
    public void A_rejected_row_is_an_error_of_the_data()
    {
        folder.Replace("crm/leads.csv", "2026-02-03 09:00,Mia", "soon,Mia");
        Assert.Equal(ExitCode.Errors, Comply("--fail-on", "breached").ExitCode);
        Assert.Equal(ExitCode.Broken, Comply("--fail-on", "at-risk", "--max-rejected", "1").ExitCode);
    }

    [Fact]
    public void A_missing_as_of_and_an_unknown_period_are_told_with_what_to_write()
    {
        Assert.Contains("`--as-of` is missing", folder.Run("comply", "agreement.sla", "--data", "crm").Error, StringComparison.Ordinal);
        Assert.Contains("the latest that have begun are 2026-02, 2026-03", Comply("--period", "2026-04").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--period", "2026-02", "--show-names")]
    public void Json_results_follow_their_schema(params string[] more) =>
        Assert.Empty(Schema.Problems("comply", Comply(["--format", "json", .. more]).Output));

    [Fact]
    public void Json_has_exact_shares_and_what_is_lacking()
    {
        using var json = JsonDocument.Parse(Comply("--format", "json", "--period", "2026-02", "--obligation", "speed").Output);
        var duty = json.RootElement.GetProperty("agreements")[0].GetProperty("obligations")[0].GetProperty("duties")[0];
        Assert.Equal("2", duty.GetProperty("shown").GetProperty("leads").GetProperty("share").GetProperty("denominator").GetString());
        Assert.Equal(1, duty.GetProperty("shown").GetProperty("leads").GetProperty("moreNeeded").GetInt32());
        Assert.Equal(["L-3", "L-4"], duty.GetProperty("missed").EnumerateArray().Select(lead => lead.GetProperty("id").GetString()));
        Assert.Equal("outage", duty.GetProperty("excused")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public void Csv_has_a_row_for_each_lead_and_no_formulas()
    {
        var csv = Comply("--format", "csv", "--show-names").Output;
        Assert.Contains("speed,1,sales,2026-02,L-3,Cy,Noa,missed,late,2026-02-04T09:00:00+00:00,2026-02-04T11:00:00+00:00,2026-02-04T11:01:00+00:00,1,,", csv, StringComparison.Ordinal);
        Assert.Contains("L-9,Ed,Noa,excused,untouched,", csv, StringComparison.Ordinal);
        Assert.Contains(",outage,Lee\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("L-1,'=Ana,", csv, StringComparison.Ordinal);
        Assert.Contains(",'=cmd(),", csv, StringComparison.Ordinal);
        Assert.Equal(1 + 8, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(1 + 5, Comply("--format", "csv", "--period", "2026-02").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Junit_has_a_case_for_each_duty_and_a_failure_for_each_breach()
    {
        var xml = XDocument.Parse(Comply("--format", "junit", "--period", "2026-02").Output);
        Assert.Equal(["agreement.sla: supply", "agreement.sla: speed"], xml.Descendants("testsuite").Select(suite => suite.Attribute("name")?.Value));
        var failure = Assert.Single(xml.Descendants("failure"));
        Assert.StartsWith("promised 75%, measured 50.0% (2 of 4)", failure.Attribute("message")?.Value, StringComparison.Ordinal);
        Assert.Equal("1", xml.Root?.Attribute("failures")?.Value);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("junit")]
    public void The_order_of_rows_changes_no_byte(string format)
    {
        var before = Comply("--format", format, "--show-names").Output;
        Assert.NotEmpty(before);
        folder.Write("crm/leads.csv", Reversed(Leads));
        folder.Write("crm/touches.csv", Reversed(Touches));
        Assert.Equal(before, Comply("--format", format, "--show-names").Output);
    }

    [Fact]
    public void A_file_gets_the_format_of_its_suffix_and_never_takes_the_place_of_what_was_read()
    {
        Assert.Equal("wrote out/march.json\n", Comply("-o", "out/march.json").Output);
        Assert.Equal(Comply("--format", "json").Output, folder.Read("out/march.json"));
        Assert.Equal(ExitCode.Usage, Comply("-o", "out/march.pdf").ExitCode);
        Assert.Equal(ExitCode.Usage, Comply("-o", "crm/leads.csv").ExitCode);
        Assert.Equal(ExitCode.Usage, Comply("-o", "agreement.sla", "--format", "text").ExitCode);
        Assert.Equal(Leads, folder.Read("crm/leads.csv"));
    }

    [Fact]
    public void Colour_marks_a_broken_promise_and_only_when_it_is_wanted()
    {
        Assert.Contains("\e[1;31m  Speed to lead", Comply("--period", "2026-02", "--color", "always").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Comply("--period", "2026-02").Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private RunResult Comply(params string[] more) => folder.Run(["comply", "agreement.sla", .. AsOf, .. more]);

    private static string Reversed(string csv)
    {
        var lines = csv.Split('\n');
        return string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0]));
    }
}
