using SlaLang.Diagnostics;
using SlaLang.Runner.Output;
using SlaLang.Text;

namespace SlaLang.Runner.Tests.Output;

public sealed class DiagnosticWriterTests
{
    [Fact]
    public void A_message_shows_its_line_with_the_place_underlined_and_the_help()
    {
        var source = new SourceText("agreement.sla", "rates website {\n  MQL -> SLQ   34%\n}\n");
        var message = Diagnostic.Error("SLA2003", At(source, "SLQ"), "stage `SLQ` is not declared", "did you mean `SQL`?") with { Caption = "not a stage" };
        Assert.Equal(
            """
            error[SLA2003]: stage `SLQ` is not declared
             --> agreement.sla:2:10
              |
            2 |   MQL -> SLQ   34%
              |          ^^^ not a stage
              |
              = help: did you mean `SQL`?


            """,
            Written(message));
    }

    [Fact]
    public void Labels_in_the_same_file_share_the_excerpt_and_others_get_their_own()
    {
        var source = new SourceText("a.sla", "stage A\n\n\nstage A\n");
        var other = new SourceText("lib/b.sla", "stage A\n");
        var message = Diagnostic.Error("SLA2001", new Location(source, new TextSpan(16, 1)), "`A` is declared twice")
            .With(new Location(source, new TextSpan(6, 1)), "first declared here")
            .With(new Location(other, new TextSpan(6, 1)), "and here");
        Assert.Equal(
            """
            error[SLA2001]: `A` is declared twice
             --> a.sla:4:7
              |
            1 | stage A
              |       - first declared here
            ...
            4 | stage A
              |       ^
              |
             ::: lib/b.sla:1:7
              |
            1 | stage A
              |       - and here


            """,
            Written(message));
    }

    [Theory]
    [InlineData("\tx SLQ", "      ^^^")]
    [InlineData("日本 SLQ", "     ^^^")]
    [InlineData("e\u0301 SLQ", "  ^^^")]
    [InlineData("\u001b[2J SLQ", "     ^^^")]
    [InlineData("😀 SLQ", "   ^^^")]
    public void Tabs_wide_and_combining_characters_do_not_move_the_underline(string line, string underline)
    {
        var lines = Lines(Diagnostic.Error("SLA0001", At(new SourceText("a.sla", line), "SLQ"), "m"));
        Assert.Equal($"  | {underline}", lines[4]);
    }

    [Theory]
    [InlineData("\u001b")]
    [InlineData("\u009b")]
    [InlineData("\u202e")]
    [InlineData("\u0007")]
    [InlineData("\r")]
    public void A_file_cannot_write_control_characters_to_the_terminal(string control)
    {
        var source = new SourceText($"a{control}.sla", $"x {control}[31m SLQ");
        var message = Diagnostic.Error("SLA0001", new Location(source, new TextSpan(0, 1)), $"bad {control} text", $"help {control}");
        Assert.DoesNotContain(control, Written(message), StringComparison.Ordinal);
        Assert.DoesNotContain(control, Written(message, new TerminalStyle(false, IsPlain: true, false)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_over_several_lines_is_underlined_to_the_end_of_its_first_line()
    {
        var source = new SourceText("a.sla", "clause \"\"\"\n one\n two\n");
        Assert.Equal("  |        ^^^", Lines(Diagnostic.Error("SLA0001", new Location(source, new TextSpan(7, 12)), "m"))[4]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_place_at_a_line_end_or_at_the_end_of_the_file_is_one_mark(int offset)
    {
        var lines = Lines(Diagnostic.Error("SLA0001", new Location(new SourceText("a.sla", "stage A\n"), new TextSpan(offset, 0)), "m"));
        Assert.Equal('^', lines[4].Trim(' ', '|')[0]);
    }

    [Fact]
    public void A_line_of_ten_million_characters_is_cut_around_the_place()
    {
        var text = new string('x', 5_000_000) + " SLQ " + new string('y', 5_000_000);
        var lines = Lines(Diagnostic.Error("SLA0001", At(new SourceText("a.sla", text), "SLQ"), "m"));
        Assert.All(lines, line => Assert.True(line.Length < 120));
        Assert.Equal(lines[3].IndexOf("SLQ", StringComparison.Ordinal), lines[4].IndexOf("^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void Plain_messages_are_sentences()
    {
        var source = new SourceText("a.sla", "x\n SLQ\n");
        var message = Diagnostic.Warning("SLA2003", At(source, "SLQ"), "stage `SLQ` is not declared", "did you mean `SQL`?").With(new Location(source, new TextSpan(0, 1)), "see above");
        Assert.Equal(
            "warning SLA2003 in a.sla, line 2, column 2: stage `SLQ` is not declared. See a.sla, line 1: see above. Help: did you mean `SQL`?\n",
            Written(message, new TerminalStyle(false, IsPlain: true, false)));
    }

    [Fact]
    public void Colour_is_only_written_when_it_is_asked_for()
    {
        var message = Diagnostic.Error("SLA0001", new Location(new SourceText("a.sla", "x"), new TextSpan(0, 1)), "m");
        Assert.Contains("\e[1;31merror[SLA0001]\e[0m", Written(message, new TerminalStyle(HasColor: true, false, false)), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', Written(message));
    }

    private static Location At(SourceText source, string word) => new(source, new TextSpan(source.Text.IndexOf(word, StringComparison.Ordinal), word.Length));

    private static string[] Lines(Diagnostic message) => Written(message).Split('\n');

    private static string Written(Diagnostic message, TerminalStyle? style = null)
    {
        using var text = new StringWriter();
        new DiagnosticWriter(new Terminal(text, style ?? new TerminalStyle(false, false, false))).Write([message]);
        return text.ToString();
    }
}
