namespace SlaLang.Runner.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly WorkFolder folder = new();

    [Theory]
    [InlineData("chek", "there is no command `chek`", "did you mean `check`?")]
    [InlineData("check a.sla --strct", "there is no option `--strct`", "did you mean `--strict`?")]
    [InlineData("demand --as-off 2026-01-01 a.sla", "there is no option `--as-off`", "did you mean `--as-of`?")]
    [InlineData("demand a.sla --colour never", "there is no option `--colour`", "did you mean `--color`?")]
    [InlineData("check a.sla --format xml", "`--format` cannot be `xml`; it is one of `text`, `json`", "`sla check --help` shows what it takes")]
    [InlineData("check", "required argument", "`sla check --help` shows what it takes")]
    [InlineData("explain a.sla b c", "`c` is one argument too many", "`sla explain --help` shows what it takes")]
    [InlineData("demand a.sla --as-of tomorrow", "`tomorrow` is not a date", "such as 2026-03-31")]
    [InlineData("new x --start 2026-13-01", "`2026-13-01` is not a date", "such as 2027-01-01")]
    [InlineData("check missing.sla", "cannot read `missing.sla`: there is no such file", "")]
    [InlineData("check .", "no .sla file in or below `.`", "")]
    [InlineData("explain a.sla", "there is nothing to explain yet", "such as 'demand(MQL, website, 2026-03)'")]
    [InlineData("explain SLA0000", "message", "= help: ")]
    [InlineData("template", "required command", "`sla template --help` shows what it takes")]
    public void Wrong_usage_is_said_with_what_to_write_instead(string line, string message, string help)
    {
        var result = folder.Run(line.Split(' '));
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains(help, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("check --help")]
    [InlineData("demand -h")]
    [InlineData("explain --help")]
    [InlineData("new --help")]
    public void Every_help_page_has_usage_options_examples_and_exit_codes(string line)
    {
        var result = folder.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        Assert.All(["Usage:\n", "Options:\n", "Examples:\n", "Exit codes:\n"], part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
        Assert.All(result.Output.Split('\n'), text => Assert.True(text.Length <= 100, text));
    }

    [Fact]
    public void The_version_is_printed() => Assert.Equal("sla 0.1.0\n", folder.Run("--version").Output);

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_a_file_name_like_any_other() =>
        Assert.Contains("cannot read `@words.txt`", folder.Run("check", "@words.txt").Error, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_begins_with_a_dash_is_a_file_after_two_dashes() =>
        Assert.Contains("cannot read `-odd.sla`", folder.Run("check", "--", "-odd.sla").Error, StringComparison.Ordinal);

    [Fact]
    public void A_mistake_of_our_own_asks_for_a_report_and_shows_no_stack()
    {
        var result = folder.Run(io => io with { Input = new BrokenStream() }, "check", "-");
        Assert.Equal(ExitCode.Defect, result.ExitCode);
        Assert.Contains("please report it", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", folder.Run(io => io with { Input = new BrokenStream(), Variable = _ => "1" }, "check", "-").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_no_mistake_of_our_own()
    {
        using var full = new StreamWriter(new FullStream());
        var result = folder.Run(io => io with { Output = full }, "--help");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("cannot be written", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_name_is_the_current_folder()
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "").ExitCode);
        Assert.True(File.Exists(folder.FullPath("agreement.sla")));
        Assert.Equal("wrote agreement.html\n", folder.Run("render", "", "-o", "").Output);
    }

    public void Dispose() => folder.Dispose();

    private sealed class FullStream : MemoryStream
    {
        private bool isClosing;

        public override void Write(byte[] buffer, int offset, int count) => Refuse();

        public override void Write(ReadOnlySpan<byte> buffer) => Refuse();

        private void Refuse()
        {
            if (!isClosing)
            {
                isClosing = true;
                throw new IOException("no space left");
            }
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("broken");

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("broken");
    }
}
