using SlaLang.Runner.Output;

namespace SlaLang.Runner.Tests.Output;

public sealed class MessagePagesTests
{
    private const string Catalogue =
        """
        # Messages

        ## SLA2003: a name is not declared

        Text.

        ```sla
        ## a comment
        ```

        ## SLA2004: another

        More.
        """;

    [Theory]
    [InlineData("SLA2003", "SLA2003: a name is not declared\n\nText.\n\n```sla\n## a comment\n```")]
    [InlineData("SLA2004", "SLA2004: another\n\nMore.")]
    [InlineData("SLA2", null)]
    public void A_page_runs_from_its_heading_to_the_next(string code, string? page) => Assert.Equal(page, MessagePages.Find(code, Catalogue));
}
