using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Tests.Compliance;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Tests.Evaluation;

/// <summary>Formulas over a few facts that can be counted by hand; New York, office hours 09:00 to 17:00.</summary>
public sealed class FormulaTests
{
    private const string Now = "2026-04-10 17:00";

    /// <summary>
    /// February: A and B; March: C, D, E. A reached SQL. Contacts from assignment: A 2 h, B 22 h (6 business hours), C 30 min, D none, E 1 h. F never
    /// became an MQL. Deals: A won for 2,000 in February, C won for 3,000 and D lost in March, E open.
    /// </summary>
    private static FactSets Leads() => new FactSets(Agreements.Model(Explained.Text))
        .Lead("A", "website", "2026-02-02 10:00", with: lead => lead with { Stages = [lead.Created, lead.Assigned], Owner = "ana" })
        .Lead("B", "outbound", "2026-02-02 16:00")
        .Lead("C", "website", "2026-03-02 10:00", with: lead => lead with { Owner = "ben" })
        .Lead("D", "website", "2026-03-03 10:00")
        .Lead("E", "none", "2026-03-04 10:00")
        .Lead("F", "website", "2026-03-05 10:00", with: lead => lead with { Stages = [Moment.Unknown, Moment.Unknown] })
        .Touch("A", "2026-02-02 09:00")
        .Touch("A", "2026-02-02 12:00")
        .Touch("B", "2026-02-03 14:00", "email")
        .Touch("C", "2026-03-02 10:30")
        .Touch("C", "2026-03-04 10:30", "email")
        .Touch("D", "2026-03-03 11:00", traits: TouchTraits.Inbound)
        .Touch("E", "2026-03-04 11:00");

    private static FactSet Facts() => WithDeals(Leads().AsOf(Now), ["leads.type", "leads.owner", "touches.kind", "touches.direction"]);

    private static FactSet WithDeals(FactSet facts, string[] columns)
    {
        var usd = facts.Model.Currency;
        Moment On(string day) => new FactSets(facts.Model).At($"{day} 12:00");
        return facts with
        {
            Columns = [.. facts.Columns, "deals.lead", "deals.won", "deals.closed", "deals.amount", .. columns],
            Deals =
            [
                new DealFact("1", 0) { IsWon = true, Closed = On("2026-02-20"), Amount = new Money(2_000, usd) },
                new DealFact("2", 2) { IsWon = true, Closed = On("2026-03-20"), Amount = new Money(3_000, usd) },
                new DealFact("3", 3) { IsWon = false, Closed = On("2026-03-21"), Amount = new Money(1_000, usd) },
                new DealFact("4", 4) { Amount = new Money(500, usd) },
            ],
        };
    }

    [Theory]
    [InlineData("count(leads)", "6 leads", "2 leads", "3 leads")]
    [InlineData("count(leads where type == website)", "4 leads", "1 leads", "2 leads")]
    [InlineData("share(leads where reached(SQL))", "16.6667…%", "50%", "0%")]
    [InlineData("count(leads where first_touch <= 2026-02-02 12:00)", "1 leads", "1 leads", "0 leads")]
    [InlineData("median(leads, hours(assigned, first_touch))", "1.5 hours", "12 hours", "0.75 hours")]
    [InlineData("median(leads, business_hours(assigned, first_touch))", "1.5 business hours", "4 business hours", "0.75 business hours")]
    [InlineData("percentile(leads, hours(assigned, first_touch), 75%)", "2 hours", "22 hours", "1 hour")]
    [InlineData("max(leads, hours(assigned, first_touch))", "22 hours", "22 hours", "1 hour")]
    [InlineData("average(leads, hours(assigned, first_touch))", "6.375 hours", "12 hours", "0.75 hours")]
    [InlineData("count(leads where not (hours(assigned, first_touch) <= 4 hours))", "3 leads", "1 leads", "1 leads")]
    [InlineData("count(leads where hours(assigned, first_touch) > 4 hours)", "1 leads", "1 leads", "0 leads")]
    [InlineData("count(leads where count(touches) == 0 touches)", "1 leads", "0 leads", "0 leads")]
    [InlineData("count(leads where count(touches where kind == \"email\") >= 1 touches)", "2 leads", "1 leads", "1 leads")]
    [InlineData("count(touches)", "7 touches", "3 touches", "4 touches")]
    [InlineData("share(touches where direction == \"inbound\")", "14.2857…%", "0%", "25%")]
    [InlineData("count(touches where type == website)", "5 touches", "2 touches", "3 touches")]
    [InlineData("sum(deals where won, amount)", "5,000 USD", "2,000 USD", "3,000 USD")]
    [InlineData("average(deals where won, amount)", "2,500 USD", "2,000 USD", "3,000 USD")]
    [InlineData("count(deals)", "4 deals", "1 deals", "2 deals")]
    [InlineData("share(deals where won)", "50%", "100%", "50%")]
    [InlineData("sum(deals where won and amount > 9_000 USD, amount)", "0 USD", "0 USD", "0 USD")]
    [InlineData("count(leads where sum(deals where won, amount) >= 3_000 USD)", "1 leads", "0 leads", "1 leads")]
    [InlineData("count(leads where owner in (\"ana\", \"ben\"))", "2 leads", "1 leads", "1 leads")]
    [InlineData("count(leads where first_touch == 2026-03-02)", "1 leads", "0 leads", "1 leads")]
    [InlineData("count(leads where if reached(SQL) then true else owner == \"ben\")", "2 leads", "1 leads", "1 leads")]
    [InlineData("count(leads where hours(MQL, SQL) <= 1 minute)", "1 leads", "1 leads", "0 leads")]
    [InlineData("count(leads where assigned + 1 month > 2026-04-02 10:00)", "3 leads", "0 leads", "2 leads")]
    [InlineData("actual(MQL)", "5 leads", "2 leads", "3 leads")]
    [InlineData("actual(SQL, period: 2026-02)", "1 deals", "1 deals", "1 deals")]
    [InlineData("actual(MQL, website) / count(leads)", "50%", "50%", "66.6667…%")]
    [InlineData("leads where type == website", "4 leads", "1 leads", "2 leads")]
    public void A_formula_comes_to_what_is_counted_by_hand(string formula, string all, string february, string march) =>
        Assert.Equal((all, february, march), (Of(Facts(), formula, null), Of(Facts(), formula, "2026-02"), Of(Facts(), formula, "2026-03")));

    [Theory]
    [InlineData("share(leads where employees >= 200)", "undetermined")]
    [InlineData("count(deals where won) / count(touches where kind == \"fax\")", "no data")]
    [InlineData("average(deals where amount > 9_000 USD, amount)", "no data")]
    [InlineData("met(speed, 2026-02)", "yes")]
    [InlineData("met(speed, 2026-03)", "no")]
    [InlineData("met(decision, 2027-01)", "undetermined")]
    [InlineData("not met(speed, 2026-03) and count(leads) > 5 leads", "yes")]
    [InlineData("share(leads where employees >= 200) > 20% or true", "yes")]
    [InlineData("share(leads where employees >= 200) > 20% and true", "undetermined")]
    [InlineData("share(leads where employees >= 200) > 20% and false", "no")]
    public void What_is_missing_is_told_from_what_is_not_there(string formula, string figure) => Assert.Equal(figure, Of(Facts(), formula, null));

    [Theory]
    [InlineData("count(leads where type == website)", "2 leads", "3 leads")]
    [InlineData("share(leads where type == website)", "66.6667…%", "100%")]
    [InlineData("count(leads where type == website) * 10", "20 leads", "30 leads")]
    [InlineData("10 leads - count(leads where type == website)", "7 leads", "8 leads")]
    public void A_lead_that_cannot_be_told_leaves_bounds(string formula, string least, string most)
    {
        var derived = Evaluate(Facts(), formula, "2026-03");
        Assert.NotNull(derived.Bounds);
        Assert.Equal((least, most), (Figures.Of(derived.Bounds.Least ?? derived.Value), Figures.Of(derived.Bounds.Most ?? derived.Value)));
        Assert.Contains("`type` is empty", derived.Bounds.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count(leads where type == website) >= 2 leads", "yes")]
    [InlineData("count(leads where type == website) >= 3 leads", "undetermined")]
    [InlineData("count(leads where type == website) >= 4 leads", "no")]
    [InlineData("count(leads where type == website) == 2 leads", "undetermined")]
    [InlineData("count(leads where type == website) == 5 leads", "no")]
    public void A_comparison_is_decided_where_the_bounds_decide(string formula, string figure) => Assert.Equal(figure, Of(Facts(), formula, "2026-03"));

    [Fact]
    public void Without_the_stage_s_column_no_lead_has_a_period()
    {
        var facts = Facts();
        facts = facts with
        {
            Columns = facts.Columns.Remove("leads.MQL").Remove("leads.SQL").Remove("status_changes.to"),
            Leads = LeadTable.Of(facts.Model, facts.Leads.Select(lead => new LeadRow(lead.Id) { Type = lead.Type, Owner = lead.Owner, Created = lead.Created, Assigned = lead.Assigned })),
        };
        var derived = Evaluate(facts, "share(leads where reached(SQL))", "2026-03");
        Assert.Contains("the column `MQL` of `leads` is missing", Assert.IsType<UndeterminedValue>(derived.Value).Reason, StringComparison.Ordinal);
    }

    private static string Of(FactSet facts, string formula, string? period) => Figures.Of(Evaluate(facts, formula, period).Value);

    private static SlaLang.Evaluation.Derived Evaluate(FactSet facts, string formula, string? period)
    {
        var compilation = Agreements.Compile(Explained.Text);
        var result = SlaEngine.Judge(SlaEngine.Plan(facts.Model), facts);
        var explained = SlaEngine.Explain(compilation, result, new SourceText("formula", formula), (period, 5));
        return explained?.Derived ?? throw new InvalidOperationException($"{formula}: {string.Join("; ", explained?.Diagnostics.Select(diagnostic => diagnostic.Message) ?? [])}");
    }
}
