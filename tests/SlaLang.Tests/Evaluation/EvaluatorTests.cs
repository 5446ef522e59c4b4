namespace SlaLang.Tests.Evaluation;

public sealed class EvaluatorTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 2 - 3", "5")]
    [InlineData("1 / 3 + 1 / 3 + 1 / 3 == 1", "yes")]
    [InlineData("10% + 5%", "15%")]
    [InlineData("10% * 200 leads", "20 leads")]
    [InlineData("1_000 USD * 25%", "250 USD")]
    [InlineData("1_000 USD / 250 USD", "4")]
    [InlineData("50 leads / 200 leads", "25%")]
    [InlineData("1_000 USD / 8 leads", "125 USD")]
    [InlineData("2026-01-31 + 1 month", "2026-02-28")]
    [InlineData("2026-01-31 + 2 days", "2026-02-02")]
    [InlineData("2026-03-01 - 2026-02-01", "28 days")]
    [InlineData("2026-01-05 09:00 + 90 minutes", "2026-01-05 10:30")]
    [InlineData("1 hour + 30 minutes == 90 minutes", "yes")]
    [InlineData("2 weeks > 13 days", "yes")]
    [InlineData("2 hours / 30 minutes", "4")]
    [InlineData("not (1 < 2) or 2 in (1, 2, 3)", "yes")]
    [InlineData("\"a\" in (\"b\", \"c\")", "no")]
    [InlineData("if 1 < 2 then 3 leads else 4 leads", "3 leads")]
    [InlineData("-3 + 5", "2")]
    [InlineData("1 in 4 == 25%", "yes")]
    public void Formulas_are_exact(string formula, string expected) => Assert.Equal(expected, Agreements.Evaluate(Agreements.Published, formula));

    [Theory]
    [InlineData("1 / (2 - 2)", "SLA4012")]
    [InlineData("value(website, 2027-01)", "SLA4008")]
    [InlineData("count(leads)", "SLA4007")]
    [InlineData("demand(MQL, quota: 1 USD)", "SLA4013")]
    [InlineData("1 USD + 1 EUR", "SLA3007")]
    [InlineData("1 hour == 1 business hour", "SLA3021")]
    [InlineData("30 days == 1 month", "SLA3104")]
    [InlineData("20% == 0.2", "SLA3105")]
    [InlineData("3 leads == 3", "SLA3106")]
    [InlineData("websit", "SLA3114")]
    [InlineData("dmand(MQL)", "SLA3109")]
    [InlineData("1 and 2", "SLA3107")]
    public void What_has_no_value_says_why(string formula, string code) => Assert.Equal(code, Agreements.Evaluate(Agreements.Published, formula));

    [Fact]
    public void An_undecided_side_of_or_is_not_looked_at() => Assert.Equal("yes", Agreements.Evaluate(Agreements.Published, "1 < 2 or 1 / (2 - 2) == 1"));

    [Fact]
    public void A_metric_explains_itself()
    {
        var text = Agreements.Published + "metric double \"Twice the demand\" = 2 * demand(MQL, website, quota: 500_000 USD)\n";
        Assert.Equal("7,800 leads", Agreements.Evaluate(text, "double"));
    }
}
