using System.Text;

namespace SlaLang.Tests.Parsing;

public sealed class ExtremeTextTests
{
    private const int TenMegabytes = 10_000_000;

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("# only\n# comments")]
    [InlineData("\n\n\r\n\r;;")]
    public void A_text_without_declarations_is_read_without_a_message(string text) => Assert.Empty(Robustness.Check(text).Diagnostics);

    [Theory]
    [InlineData(5_000, "let x = ", "(", "SLA1020")]
    [InlineData(5_000, "let x = ", "f(", "SLA1020")]
    [InlineData(100_000, "let x = ", "not ", "SLA1020")]
    [InlineData(100_000, "let x = ", "- ", "SLA1020")]
    [InlineData(100_000, "let x = ", "if a then ", "SLA1020")]
    [InlineData(1_000_000, "let x = ", "1 + ", "SLA1020")]
    [InlineData(1_000_000, "let x = ", "1", "SLA1034")]
    [InlineData(1_000_000, "let x = ", "1,", "SLA1034")]
    [InlineData(1_000_000, "", "lead", "SLA1034")]
    public void What_is_too_deep_or_too_long_to_read_gets_one_message(int times, string before, string repeated, string code)
    {
        var message = Assert.Single(Robustness.Check(before + Repeat(repeated, times) + "1\n").Diagnostics);
        Assert.Equal(code, message.Code);
    }

    [Fact]
    public void What_follows_a_statement_too_deep_to_read_is_read()
    {
        var result = Robustness.Check($"let x = {Repeat("(", 5_000)}1{Repeat(")", 5_000)}\nlead website\n");
        Assert.Single(result.Document.Declarations);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("lead x {")]
    [InlineData("source leads from \"x\" { type \"y\" {\n")]
    [InlineData("scenario \"x\" { rates y {\n")]
    [InlineData("}")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("clause \"x\" \"${\"\n")]
    [InlineData("\"a\\")]
    [InlineData(",")]
    [InlineData("\uD800")]
    public void Five_thousand_of_one_sign_get_a_few_messages(string sign) =>
        Assert.InRange(Robustness.Check(Repeat(sign, 5_000)).Diagnostics.Length, 1, 101);

    [Fact]
    public void Zero_bytes_get_one_message() => Assert.Equal("SLA1028", Assert.Single(Robustness.Check(new string('\0', 100_000)).Diagnostics).Code);

    [Fact]
    public void A_file_of_ten_megabytes_is_read()
    {
        var result = Robustness.Check(Repeat("lead website \"Website form\"\n", TenMegabytes / 28));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(TenMegabytes / 28, result.Document.Declarations.Length);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read() =>
        Assert.Empty(Robustness.Check(Repeat("lead website \"Website form\"; ", TenMegabytes / 29)).Diagnostics);

    [Fact]
    public void A_thousand_broken_lines_get_a_hundred_messages_and_one_that_says_so()
    {
        var messages = Robustness.Check(Repeat("lead website website\n", 1_000)).Diagnostics;
        Assert.Equal(101, messages.Length);
        Assert.Equal("SLA1021", messages[0].Code);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
