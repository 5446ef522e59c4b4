using System.Text;
using SlaLang.Formatting;
using SlaLang.Text;

namespace SlaLang.Tests.Formatting;

/// <summary>How things are laid out.</summary>
public sealed class FormatterTests
{
    [Theory]
    [InlineData("500k", "500_000")]
    [InlineData("1.5M", "1_500_000")]
    [InlineData("1.2345k", "1_234.5")]
    [InlineData("0.0005k", "0.5")]
    [InlineData("2000", "2_000")]
    [InlineData("999", "999")]
    [InlineData("1_0", "10")]
    [InlineData("12_34_567", "1_234_567")]
    [InlineData("12.50", "12.50")]
    [InlineData("1.2_5", "1.25")]
    [InlineData("0.5", "0.5")]
    [InlineData("007", "7")]
    [InlineData("0", "0")]
    [InlineData("0k", "0")]
    public void Figures_are_written_in_groups_of_three(string written, string laidOut) => Assert.Equal(laidOut, CanonicalNumber.Of(written));

    [Fact]
    public void A_figure_that_would_become_too_long_to_be_read_stays() =>
        Assert.Equal(new string('7', 59) + "k", CanonicalNumber.Of(new string('7', 59) + "k"));

    [Theory]
    [InlineData("metric x=share(leads where(a>=2 and not(b in(1 , 2))),by_type:website)", "metric x = share(leads where (a >= 2 and not (b in (1, 2))), by_type: website)")]
    [InlineData("metric x = -a + -5 - b*(-2)", "metric x = -a + -5 - b * (-2)")]
    [InlineData("metric x = if a then -b else -c", "metric x = if a then -b else -c")]
    [InlineData("metric x = rate(MQL→SQL,website) ==34 %", "metric x = rate(MQL -> SQL, website) == 34%")]
    [InlineData("obligation o { sales must keep(a+b) at least 3 every month }", "obligation o { sales must keep (a + b) at least 3 every month }")]
    [InlineData("test \"t\" { expect(1 in 2)==50% }", "test \"t\" { expect (1 in 2) == 50% }")]
    [InlineData("calendar c { open mon to fri 09:00 - 12:30 ,13:30 -18:00 }", "calendar c { open mon to fri 09:00-12:30, 13:30-18:00 }")]
    [InlineData("language 01", "language 01")]
    public void Words_have_single_spaces_where_spaces_belong(string written, string laidOut) => Assert.Equal(laidOut + "\n", Format(written));

    [Theory]
    [InlineData("stage A\nstage B", "stage A\nstage B\n")]
    [InlineData("stage A; stage B", "stage A\nstage B\n")]
    [InlineData("stage A\n\n\n\nstage B", "stage A\n\nstage B\n")]
    [InlineData("stage A\nlead b", "stage A\n\nlead b\n")]
    [InlineData("stage A\n# of b\nlead b", "stage A\n\n# of b\nlead b\n")]
    [InlineData("stage A\n# of A\n\nlead b", "stage A\n# of A\n\nlead b\n")]
    [InlineData("let a = 1\nmetric b = a", "let a = 1\nmetric b = a\n")]
    [InlineData("stage A {\nowner x\n}\nstage B", "stage A {\n  owner x\n}\n\nstage B\n")]
    [InlineData("stage A { owner x; means \"y\" }\nstage B", "stage A {\n  owner x\n  means \"y\"\n}\n\nstage B\n")]
    [InlineData("# only a comment  \n\n\n", "# only a comment\n")]
    [InlineData("\n\n  # first\n\n stage A\n # last", "# first\n\nstage A\n# last\n")]
    [InlineData(" \n\t\n", "")]
    public void Declarations_are_one_blank_line_apart_but_for_short_ones_of_one_kind(string written, string laidOut) => Assert.Equal(laidOut, Format(written));

    [Theory]
    [InlineData("stage A { # one\nowner x # two\n# three\n} # four\n# five", "stage A {  # one\n  owner x  # two\n  # three\n}  # four\n# five\n")]
    [InlineData("stage A # one\n # two\n{ # three\nowner x\n}", "stage A {  # one\n  # two\n  # three\n  owner x\n}\n")]
    [InlineData("stage A {\n# one\n\n\n# two\n}", "stage A {\n  # one\n\n  # two\n}\n")]
    [InlineData("stage A { owner x } # one", "stage A { owner x }  # one\n")]
    [InlineData("stage A; # one\nstage B", "stage A  # one\nstage B\n")]
    [InlineData("stream s {\nsplit a 60%, # one\n# two\nb rest # three\n}", "stream s {\n  split a 60%,  # one\n        # two\n        b rest  # three\n}\n")]
    [InlineData("lead a # one\nlead bcd # two\nlead e\nlead f # three", "lead a    # one\nlead bcd  # two\nlead e\nlead f  # three\n")]
    public void Comments_stay_where_they_belong(string written, string laidOut) => Assert.Equal(laidOut, Format(written));

    [Fact]
    public void Columns_are_aligned_up_to_a_blank_line_or_a_long_text() =>
        Assert.Equal(
            """
            agreement "A" {
              version   "1"
              effective 2026-01-01 to 2026-12-31
              fiscal year starts in april
              one lead per email

              quota 5 USD per month
              goal  " "
            }

            stage A {
              owner sales
              means x
            }

            """.Replace("means x", "means \"\"\"\n    Text.\n  \"\"\"\n  rejected for \"a\"", StringComparison.Ordinal),
            Format("agreement \"A\" { version \"1\"; effective 2026-01-01 to 2026-12-31\nfiscal year starts in april; one lead per email\n\nquota 5 USD per month; goal \" \" }\nstage A { owner sales; means \"\"\"Text.\"\"\"; rejected for \"a\" }"));

    [Fact]
    public void Short_declarations_of_one_kind_share_their_columns() =>
        Assert.Equal(
            """
            stage MQL         "Marketing qualified lead" { owner marketing }
            stage Opportunity                            { owner sales }
            # the last one
            stage Won         "Closed"                   { owner sales }

            lead website "Website form"
            lead a_long_name_without_a_title
            lead fair    "Trade fair"

            """,
            Format("stage MQL \"Marketing qualified lead\" { owner marketing }\nstage Opportunity { owner sales }\n# the last one\nstage Won \"Closed\" { owner sales }\nlead website \"Website form\"\nlead a_long_name_without_a_title\nlead fair \"Trade fair\""));

    [Fact]
    public void A_list_of_values_stays_on_one_line_while_it_fits()
    {
        const string start = "source leads from \"a.csv\" {\n";
        const string narrow = start + "  type \"Source\" { \"Search\" is website; \"Fairs\" is fair }\n}\n";
        Assert.Equal(narrow, Format(narrow));
        var wide = start + $"  type \"{new string('x', 80)}\" {{ \"Search\" is website; \"Fairs\" is fair }}\n}}\n";
        Assert.Equal(start + $"  type \"{new string('x', 80)}\" {{\n    \"Search\" is website\n    \"Fairs\" is fair\n  }}\n}}\n", Format(wide));
    }

    [Theory]
    [InlineData("clause \"A\" \"\"\"one\n    two\n      three\"\"\"", "clause \"A\" \"\"\"\n  one\n      two\n        three\n\"\"\"\n")]
    [InlineData("clause \"A\" \"\"\"\n\n        one  \n\n          two\n\"\"\"", "clause \"A\" \"\"\"\n\n  one  \n\n    two\n\"\"\"\n")]
    [InlineData("clause \"A\" \"\"\"   \"\"\"", "clause \"A\" \"\"\"\n\"\"\"\n")]
    [InlineData("clause \"A\" \"\"\"\n\tone\n\t- two\n\"\"\" # c", "clause \"A\" \"\"\"\n  one\n  - two\n\"\"\"  # c\n")]
    public void Long_texts_move_as_a_whole(string written, string laidOut) => Assert.Equal(laidOut, Format(written));

    [Theory]
    [InlineData("metric x = share(\nleads where a,\nkind: b\n)", "metric x = share(\n  leads where a,\n  kind: b\n)\n")]
    [InlineData("metric x = a +\nb", "metric x = a +\n    b\n")]
    [InlineData("metric x = a +\nf(\nb)", "metric x = a +\n    f(\n      b)\n")]
    [InlineData("rates w {\nMQL ->\nSQL 3%\n}", "rates w {\n  MQL -> SQL 3%\n}\n")]
    public void Line_breaks_inside_a_statement_stay(string written, string laidOut) => Assert.Equal(laidOut, Format(written.Replace("\nb", "\n  b", StringComparison.Ordinal).Replace("\nle", "\n le", StringComparison.Ordinal)));

    [Fact]
    public void Line_ends_stay_as_they_are()
    {
        Assert.Equal("stage A\r\nstage B\r\n", Format("stage A\r\n  stage   B"));
        Assert.Equal("clause \"A\" \"\"\"\r\n  a\r\n\r\n  b\r\n\"\"\"\r\n", Format("clause \"A\" \"\"\"\r\na\r\n\r\nb\r\n\"\"\""));
        Assert.Equal("stage A\nstage B\n", Format("stage A\rstage B"));
    }

    [Theory]
    [InlineData("stage")]
    [InlineData("stage A {")]
    [InlineData("<SCRIBUS>")]
    public void What_does_not_parse_gets_messages_and_no_text(string written)
    {
        var result = Formatter.Format(new SourceText("-", written));
        Assert.Null(result.Text);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void Ten_thousand_declarations_take_ten_times_as_long_as_a_thousand()
    {
        TimeSpan Best(int count)
        {
            var source = new SourceText("-", Long(count));
            return Enumerable.Range(0, 3).Select(_ => Measure(() => Formatter.Format(source))).Min();
        }

        Best(500);
        var (small, large) = (Best(1_000), Best(10_000));
        Assert.True(large < 40 * small, $"{small} for a thousand, {large} for ten thousand");
    }

    private static string Long(int declarations)
    {
        var text = new StringBuilder();
        for (var index = 0; index < declarations; index += 2)
        {
            text.Append($"lead l{index} \"Lead\" # {index}\nrates l{index} {{\n MQL->SQL 34%\ndeal value 500k USD # x\n}}\n");
        }

        return text.ToString();
    }

    private static TimeSpan Measure(Action action)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        action();
        return System.Diagnostics.Stopwatch.GetElapsedTime(start);
    }

    private static string Format(string text) => Formatter.Format(new SourceText("-", text)).Text ?? "";
}
