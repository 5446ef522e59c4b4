using SlaLang.Evaluation;

namespace SlaLang.Tests.Evaluation;

public sealed class FactsQueryTests
{
    private const string Text = Agreements.Published + """

        obligation speed {
          sales must contact MQL within 4 hours for 95% of leads every month
        }
        obligation value { marketing must deliver MQL, give or take 10%, every month }
        metric win_rate = rate(MQL -> SQL, website)
        """;

    [Theory]
    [InlineData("lead(L-104)", "L-104")]
    [InlineData(" lead( 00Q5g (old) ) ", "00Q5g (old)")]
    [InlineData("lead(\"a \"\" b\")", "a \"\" b")]
    [InlineData("lead(\"(\")", "(")]
    public void An_id_may_hold_any_characters(string written, string id) => Assert.Equal(new LeadQuery(id), Read(written));

    [Theory]
    [InlineData("speed", null, null)]
    [InlineData("speed()", null, null)]
    [InlineData("speed(2026-03)", "2026-03", null)]
    [InlineData("speed(2026)", "2026", null)]
    [InlineData("speed(2026-W10, 2)", "2026-W10", 2)]
    [InlineData("speed(2)", null, 2)]
    public void An_obligation_may_have_a_period_and_the_number_of_a_duty(string written, string? period, int? duty)
    {
        var query = Assert.IsType<VerdictQuery>(Read(written));
        Assert.Equal(("speed", period, duty), (query.Obligation.Name, query.Period, query.Duty));
    }

    [Theory]
    [InlineData("demand(MQL, website, 2026-03)")]
    [InlineData("value(website, 2026-03)")]
    [InlineData("win_rate")]
    [InlineData("2 + 2")]
    public void A_formula_keeps_its_meaning(string written)
    {
        Assert.Null(Read(written));
        Assert.Null(FactsQuery.Nearest(Agreements.Model(Text), written));
    }

    [Theory]
    [InlineData("sped(2026-03)", "speed")]
    [InlineData("Lead(L-1)", "lead")]
    public void A_misspelt_name_is_guessed(string written, string meant) => Assert.Equal(meant, FactsQuery.Nearest(Agreements.Model(Text), written));

    private static FactsQuery? Read(string written) => FactsQuery.Read(Agreements.Model(Text), written);
}
