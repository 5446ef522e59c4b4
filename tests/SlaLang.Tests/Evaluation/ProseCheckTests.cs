namespace SlaLang.Tests.Evaluation;

public sealed class ProseCheckTests
{
    [Theory]
    [InlineData("${demand(MQL, website, 2026-03)}", "")]
    [InlineData("${demand(MQL, website, 2027-03)}", "SLA4008")]
    [InlineData("${1 / (2 - 2)}", "SLA4012")]
    [InlineData("${count(leads)}", "SLA4007")]
    public void A_formula_in_a_text_that_has_no_figure_is_a_message_of_the_plan(string formula, string codes)
    {
        var plan = Agreements.Plan(Agreements.Published + $"\nclause \"Figures\" \"In words: {formula}.\"\n");
        Assert.Equal(codes, string.Join(" ", plan.Diagnostics.Select(diagnostic => diagnostic.Code)));
    }
}
