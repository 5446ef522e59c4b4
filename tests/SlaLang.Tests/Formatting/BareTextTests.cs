using SlaLang.Formatting;
using SlaLang.Parsing;
using SlaLang.Text;

namespace SlaLang.Tests.Formatting;

public sealed class BareTextTests
{
    private static readonly string Whole = Repository.Text("tests/SlaLang.Tests/Parsing/whole-agreement.sla");

    [Fact]
    public void A_statement_takes_a_line_without_columns_and_comments() => Assert.Equal(
        """
        rates website from 2026-04-01 {
          Opportunity -> Customer 25%
          deal value 2_000 USD
        }
        stage MQL {
          owner marketing
          means "asked for a quote"
        }

        """,
        BareText.Of(new SourceText("a.sla", "rates website from 2026-04-01 {   # revised\n\n  Opportunity→Customer   25 %\n  deal value    2k USD }\nstage MQL { owner marketing; means \"asked for a quote\" }\n")));

    [Fact]
    public void It_says_what_the_file_says()
    {
        var bare = BareText.Of(new SourceText("a.sla", Whole));
        Assert.NotNull(bare);
        Assert.DoesNotContain("#", bare, StringComparison.Ordinal);
        Assert.Equal(CanonicalTokens.Of(new SourceText("a.sla", Whole)), CanonicalTokens.Of(new SourceText("a.sla", bare)));
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_none() => Assert.Null(BareText.Of(new SourceText("a.sla", "agreement {{{ 7")));
}
