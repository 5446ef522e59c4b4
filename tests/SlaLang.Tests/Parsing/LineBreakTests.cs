using SlaLang.Syntax;

namespace SlaLang.Tests.Parsing;

public sealed class LineBreakTests
{
    private readonly string example = Repository.Text(Robustness.Example);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_break_gives_the_same_messages_at_the_same_places(string lineBreak)
    {
        for (var seed = 0; seed < Robustness.Edits / 10; seed++)
        {
            var damaged = new RandomEdits(seed).Apply(example, example).ReplaceLineEndings("\n");
            Assert.Equal(Messages(damaged), Messages(damaged.Replace("\n", lineBreak, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_break_gives_the_same_text(string lineBreak)
    {
        const string clause = "clause \"Hand-over\" \"\"\"\n  First ${demand(MQL)} line.\n    Second line.\n\n  Last line.\n\"\"\"\n";
        Assert.Equal("First ${demand(MQL)} line.\n  Second line.\n\nLast line.", Body(clause));
        Assert.Equal(Body(clause), Body(clause.Replace("\n", lineBreak, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_semicolon_ends_a_statement_as_a_line_break_does() =>
        Assert.Equal(2, Robustness.Check("lead website \"Website form\"; lead outbound").Document.Declarations.Length);

    [Fact]
    public void A_block_may_open_on_the_line_after_its_first() =>
        Assert.Empty(Robustness.Check("stage MQL \"Marketing qualified lead\"\n\n{\n  means \"asked for a quote\"\n}\nstage SQL\n").Diagnostics);

    [Fact]
    public void Messages_come_in_the_order_of_their_places()
    {
        var starts = Robustness.Check("lead 1\nlead website website\nstage 3\nlet x = 2,000\n").Diagnostics.Select(message => message.Location.Span.Start).ToArray();
        Assert.Equal(4, starts.Length);
        Assert.Equal(starts.Order(), starts);
    }

    private static string[] Messages(string text) =>
        [.. Robustness.Check(text).Diagnostics.Select(message => $"{message.Location.Position} {message.Code} {message.Message} {message.Help}".Replace("\r", "\n", StringComparison.Ordinal))];

    private static string Body(string text) => Assert.IsType<ClauseSyntax>(Assert.Single(Robustness.Check(text).Document.Declarations)).Text.Value;
}
