namespace SlaLang.Runner.Tests.Data;

/// <summary>Columns of the user's own: what `source` blocks declare, and what formulas name.</summary>
public sealed class OwnColumnTests : IDisposable
{
    private const string Head = "id,type,created,MQL";

    private readonly ExportFolder folder = new();

    /// <summary>A lead per value, L-1 and on; the value is quoted.</summary>
    private void Write(string column, params string[] values) =>
        folder.Work.Write("data/leads.csv", $"{Head},{column}\n" + string.Concat(values.Select((value, place) =>
            $"L-{place + 1},website,2026-01-0{place + 5} 09:00,2026-01-0{place + 5} 09:00,\"{value}\"\n")));

    private RunResult Explain(string formula, params string[] more) =>
        folder.Work.Run(["explain", "agreement.sla", "--data", "data", "--as-of", "2026-01-31", formula, .. more]);

    /// <summary>The first line, which is the figure.</summary>
    private string Figure(string formula, params string[] more)
    {
        var result = Explain(formula, more);
        Assert.True(result.ExitCode is ExitCode.Fine or ExitCode.CannotTell, result.Error);
        return result.Output.Split('\n')[0].Split(": ", 2)[1].Split(" = ")[0].Split("  [")[0].Trim();
    }

    [Fact]
    public void A_column_that_only_a_formula_names_is_read_without_a_source_block()
    {
        Write("Employees", "1,200", "900", "1 000", "");
        Assert.Equal("2 leads", Figure("count(leads where employees >= 1_000)"));
        Assert.Contains("cannot be told: 1 lead", Explain("count(leads where employees >= 1_000)").Output, StringComparison.Ordinal);
        Assert.Equal("3,100", Figure("sum(leads, employees)"));
    }

    [Fact]
    public void A_column_that_a_metric_or_a_promise_names_is_read_too()
    {
        folder.Declare("metric larger = share(leads where employees >= 1_000)\nobligation quality { marketing must keep larger at least 50% every month }");
        Write("employees", "1,200", "900");
        Assert.Equal("50%", Figure("larger"));
        Assert.Contains("\"field\": \"employees\",\n          \"heading\": \"employees\",\n          \"readAs\": \"number\",\n          \"unread\": 0", folder.Data("--format", "json").Output, StringComparison.Ordinal);
    }

    /// <summary>One of the two whose employees are known has enough of them.</summary>
    [Theory]
    [InlineData("markdown", "| 50%? |  |\n\n?: facts are missing that may still move the figure.\n", "?: facts")]
    [InlineData("html", "<td class=\"number\">50%?</td>", "<p class=\"sub\">?: facts are missing that may still move the figure.</p>")]
    public void A_metric_that_missing_facts_leave_open_is_marked_in_documents(string format, string figure, string legend)
    {
        folder.Declare("metric larger = share(leads where employees >= 1_000)\nobligation quality { marketing must keep larger at least 5% every month }");
        Write("employees", "1,200", "900", "");
        var written = folder.Work.Run(["comply", "agreement.sla", "--data", "data", "--as-of", "2026-01-31", "--format", format]).Output;
        Assert.Contains(figure, written, StringComparison.Ordinal);
        Assert.Contains(legend, written, StringComparison.Ordinal);
        Write("employees", "1,200", "900", "800");
        Assert.DoesNotContain(legend, folder.Work.Run(["comply", "agreement.sla", "--data", "data", "--as-of", "2026-01-31", "--format", format]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("point", "1,200")]
    [InlineData("point", "$1,200.00")]
    [InlineData("point", "1'200")]
    [InlineData("point", "USD 1200")]
    [InlineData("point", "1200 %")]
    [InlineData("point", "+1200")]
    [InlineData("comma", "1.200")]
    [InlineData("comma", "1.200,00 €")]
    [InlineData("comma", "1\u00A0200,0")]
    [InlineData("comma", "1200,00 zł")]
    [InlineData("comma", "CHF 1200")]
    [InlineData("comma", "kr. 1.200,-")]
    public void Numbers_are_read_as_the_export_writes_them(string sign, string written)
    {
        folder.Declare($"source leads from \"leads.csv\" {{ id \"id\"; MQL \"MQL\"; decimal {sign}; field employees \"Employees\" as number }}");
        Write("Employees", written);
        Assert.Equal("1,200", Figure("sum(leads, employees)"));
    }

    [Theory]
    [InlineData("-12.5", "-12.5")]
    [InlineData("(12.5)", "-12.5")]
    [InlineData("\u221212.5", "-12.5")]
    [InlineData(".5", "0.5")]
    [InlineData("007", "7")]
    [InlineData("0", "0")]
    [InlineData("123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890")]
    public void Figures_are_exact(string written, string expected)
    {
        Write("score", written);
        Assert.Equal(expected, Figure("sum(leads, score)"));
    }

    [Theory]
    [InlineData("11-50")]
    [InlineData("50k")]
    [InlineData("1.5M")]
    [InlineData("<10")]
    [InlineData("1001+")]
    [InlineData("approx. 50")]
    [InlineData("L-104")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("1E+05")]
    [InlineData("n/a")]
    [InlineData("#DIV/0!")]
    public void What_is_no_number_is_told_with_its_place_and_is_not_known(string written)
    {
        Write("employees", written, "900");
        var strict = Explain("count(leads where employees >= 100)");
        Assert.Equal(ExitCode.Errors, strict.ExitCode);
        Assert.Contains($"error[SLA6010]: `{written}` in the column `employees` is no number\n --> data/leads.csv:2:", strict.Error, StringComparison.Ordinal);
        Assert.Contains("1 row with a cell that cannot be read, and --max-rejected allows 0", strict.Error, StringComparison.Ordinal);
        var allowed = Explain("count(leads where employees < 100)", "--max-rejected", "1");
        Assert.Contains("warning[SLA6010]", allowed.Error, StringComparison.Ordinal);
        Assert.Contains("not so: 1 lead", allowed.Output, StringComparison.Ordinal);
        Assert.Contains("cannot be told: 1 lead", allowed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_of_a_cell_that_cannot_be_read_is_not_lost()
    {
        Write("employees", "11-50", "900");
        Assert.Equal("2 leads", Figure("count(leads where employees > 0 or employees <= 0 or type == website)", "--max-rejected", "1"));
    }

    [Fact]
    public void Yes_or_no_is_read_in_the_usual_words_and_empty_is_neither()
    {
        Write("Through partner", "TRUE", "No", "1", "n");
        Assert.Equal("2 leads", Figure("count(leads where through_partner)"));
        Write("through_partner", "yes", "", "no");
        var told = Explain("count(leads where not through_partner)").Output;
        Assert.Contains("where not through_partner: 1 lead", told, StringComparison.Ordinal);
        Assert.Contains("cannot be told: 1 lead", told, StringComparison.Ordinal);
        Write("through_partner", "oui");
        Assert.Contains("SLA6011", Explain("count(leads where through_partner)").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm", "2026-06-30")]
    [InlineData("yyyy-MM-dd HH:mm", "2026-06-30 00:00")]
    [InlineData("dd.MM.yyyy HH:mm", "30.06.2026")]
    [InlineData("dd.MM.yyyy HH:mm", "30.06.2026 00:00")]
    [InlineData("MM/dd/yyyy", "06/30/2026")]
    [InlineData("M/d/yyyy h:mm tt", "6/30/2026")]
    [InlineData("dd/MM/yyyy 'at' HH:mm", "30/06/2026")]
    [InlineData("yyyy-MM-dd HH:mm", "1782777600000")]
    [InlineData("yyyy-MM-dd HH:mm", "2026-06-30T00:00:00.000Z")]
    public void A_date_is_the_day_that_is_written_whatever_the_zone(string pattern, string written)
    {
        folder.Declare($"source leads from \"leads.csv\" {{ timezone \"UTC\"; id \"id\"; MQL \"MQL\"; dates \"{pattern}\"; field renewal \"Renewal\" as date }}");
        folder.Work.Write("data/leads.csv", $"id,MQL,Renewal\nL-1,,{written}\n");
        Assert.Equal("1 leads", Figure("count(leads where renewal == 2026-06-30)"));
    }

    [Fact]
    public void What_is_no_date_is_told_and_two_readings_are_refused()
    {
        folder.Declare("source leads from \"leads.csv\" { id \"id\"; MQL \"MQL\"; field renewal \"Renewal\" as date }");
        Write("Renewal", "30.02.2026", "end of June");
        var error = Explain("count(leads where renewal == 2026-06-30)").Error;
        Assert.Contains("error[SLA6004]: `30.02.2026`", error, StringComparison.Ordinal);
        Assert.Contains("error[SLA6012]: `end of June` in the column `Renewal` is no date", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instant_is_of_the_exports_zone_and_a_day_alone_leaves_open_what_it_does_not_say()
    {
        folder.Declare("source leads from \"leads.csv\" { timezone \"UTC\"; id \"id\"; MQL \"MQL\"; field demo \"Demo\" as instant }");
        Write("Demo", "2026-01-20 15:00", "2026-01-21", "soon");
        Assert.Contains("error[SLA6003]: `soon` in the column `Demo` is no instant", Explain("count(leads where demo > 2026-01-01 00:00)").Error, StringComparison.Ordinal);
        Write("Demo", "2026-01-20 15:00", "2026-01-21");
        Assert.Equal("2 leads", Figure("count(leads where demo >= 2026-01-20 10:00)"));
        Assert.Equal("1 leads", Figure("count(leads where demo == 2026-01-20 10:00)"));
        Assert.Contains("cannot be told: 1 lead", Explain("count(leads where demo >= 2026-01-21 09:00)").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Email_name_and_status_are_read_where_a_formula_names_them()
    {
        folder.Work.Write("data/leads.csv", "id,type,created,MQL,email,name,Status\nL-1,website,2026-01-05,2026-01-05,ann@example.com,Ann,New\nL-2,website,2026-01-06,2026-01-06,bob@example.org,Bob,Working\n");
        Assert.Equal("1 leads", Figure("count(leads where status == \"Working\")"));
        Assert.Equal("1 leads", Figure("count(leads where email == \"ann@example.com\" and name == \"Ann\")"));
        Assert.DoesNotContain("read as", folder.Data().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_of_a_source_block_counts_for_the_status_too()
    {
        folder.Declare("source leads from \"leads.csv\" { id \"Id\"; MQL \"MQL\"; status \"Status\" { \"Open - Not Contacted\", \"Working - Contacted\" is active } }");
        folder.Work.Write("data/leads.csv", "Id,MQL,Status\n1,2026-01-05,Open - Not Contacted\n2,2026-01-05,Working - Contacted\n3,2026-01-05,Closed\n");
        Assert.Equal("2 leads", Figure("count(leads where status == \"active\")"));
    }

    [Fact]
    public void A_column_that_no_file_has_is_named_and_nothing_is_told()
    {
        Write("size", "5");
        var result = Explain("count(leads where employees >= 1_000)");
        Assert.Equal("employees", Assert.Single(folder.Work.Run("explain", "agreement.sla", "--data", "data", "--as-of", "2026-01-31", "share(leads where employees >= 1_000)").Output.Split('`'), word => word == "employees"));
        Assert.Contains("the column `employees` of `leads` is missing", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_is_a_percentage_or_a_plain_share()
    {
        Write("fit", "25%", "0.3", "12.5 %");
        Assert.Equal("2 leads", Figure("count(leads where fit >= 20%)"));
        Assert.Equal("1 leads", Figure("count(leads where fit == 12.5%)"));
    }

    [Fact]
    public void Of_a_lead_in_several_rows_the_cell_of_the_first_row_that_has_one_counts_in_any_order()
    {
        string[] rows = ["L-1,website,2026-01-05 09:00,2026-01-05 09:00,", "L-1,website,2026-01-06 09:00,,300", "L-1,website,2026-01-07 09:00,,500"];
        foreach (var order in new int[][] { [0, 1, 2], [2, 1, 0], [1, 2, 0] })
        {
            folder.Work.Write("data/leads.csv", $"{Head},employees\n" + string.Concat(order.Select(place => rows[place] + "\n")));
            Assert.Equal("300", Figure("sum(leads, employees)"));
        }
    }

    [Fact]
    public void A_German_export_is_read_with_its_own_words_and_signs()
    {
        folder.Declare("""
            source leads from "Kontakte.csv" {
              timezone  "Europe/Berlin"
              dates     "dd.MM.yyyy HH:mm"
              delimiter ";"
              decimal   comma
              id        "Datensatz-ID"
              MQL       "MQL-Datum"
              field employees "Anzahl Mitarbeiter" as number
              field revenue   "Jahresumsatz" as number
              field partner   "Über Partner" as yes_no { "Ja" is yes; "Nein", "" is no }
              field renewal   "Verlängerung" as date
              field tier      "Klasse" { "Gold", "Platin" is top }
            }
            """);
        folder.Work.Write("data/Kontakte.csv", "Datensatz-ID;MQL-Datum;Anzahl Mitarbeiter;Jahresumsatz;Über Partner;Verlängerung;Klasse\n"
            + "1;05.01.2026 09:00;1.200;3.500.000,50 €;Ja;30.06.2026;Gold\n2;06.01.2026 09:00;38;;Nein;31.12.2026;Silber\n3;07.01.2026 09:00;;12,5;;01.02.2027 08:00;Platin\n");
        Assert.Equal("1 leads", Figure("count(leads where employees >= 200)"));
        Assert.Equal("3,500,013", Figure("sum(leads, revenue)"));
        Assert.Equal("2 leads", Figure("count(leads where not partner)"));
        Assert.Equal("2 leads", Figure("count(leads where renewal <= 2026-12-31)"));
        Assert.Equal("2 leads", Figure("count(leads where tier == \"top\")"));
        Assert.Equal("1 leads", Figure("count(leads where tier == \"Silber\")"));
    }

    [Fact]
    public void A_word_that_maps_to_neither_yes_nor_no_is_told()
    {
        folder.Declare("source leads from \"leads.csv\" { id \"id\"; MQL \"MQL\"; field partner \"Partner\" as yes_no { \"Ja\" is ja } }");
        Write("Partner", "Ja");
        Assert.Contains("error[SLA6008]: `ja` is not what the `partner` of a row can be", folder.Data().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_kinds_and_unread_cells()
    {
        folder.Declare("source leads from \"leads.csv\" { id \"id\"; MQL \"MQL\"; field employees \"Employees\" as number }");
        Write("Employees", "11-50", "7", "many");
        var result = folder.Data("--format", "json");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.Empty(Schema.Problems("data", result.Output));
        Assert.Contains("\"readAs\": \"number\",\n          \"unread\": 2", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"doubtful\": 2", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
