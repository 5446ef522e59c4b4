using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Tests.Evaluation;
using SlaLang.Values;

namespace SlaLang.Tests.Compliance;

/// <summary>Promises to keep a formula, and promises with a condition.</summary>
public sealed class KeptFormulaTests
{
    private const string Now = "2026-03-20 12:00";

    [Theory]
    [InlineData("share(leads where reached(SQL)) at least 50%", Verdict.Met, Verdict.AtRisk)]
    [InlineData("share(leads where reached(SQL)) at least 50.01%", Verdict.Breached, Verdict.AtRisk)]
    [InlineData("share(leads where reached(SQL)) at most 50%", Verdict.Met, Verdict.OnTrack)]
    [InlineData("count(leads) at least 2 leads", Verdict.Met, Verdict.AtRisk)]
    [InlineData("count(leads) == 2 leads", Verdict.Met, Verdict.AtRisk)]
    [InlineData("average(leads, hours(assigned, first_touch)) at most 90 minutes", Verdict.Met, Verdict.NoData)]
    [InlineData("median(leads, hours(assigned, first_touch)) at most 1.5 hours", Verdict.Met, Verdict.NoData)]
    [InlineData("share(leads where type == website) at least 50%", Verdict.Met, Verdict.Undetermined)]
    [InlineData("share(leads where type == website) at most 50%", Verdict.Met, Verdict.Undetermined)]
    [InlineData("count(leads where type == website) at most 1 leads", Verdict.Met, Verdict.OnTrack)]
    [InlineData("share(leads where region == \"north\") at least 1%", Verdict.Undetermined, Verdict.Undetermined)]
    [InlineData("actual(MQL) / demand(MQL) at least 5%", Verdict.Breached, Verdict.AtRisk)]
    public void A_formula_is_judged_period_by_period(string kept, Verdict february, Verdict march)
    {
        var periods = Judge($"obligation own {{ marketing must keep {kept} every month }}").Duties[0].Periods;
        Assert.Equal((february, march), (periods[1].Verdict, periods[2].Verdict));
    }

    [Fact]
    public void A_week_has_no_demand_of_its_own() =>
        Assert.Contains("it covers whole months", Judge("obligation own { marketing must keep actual(MQL) / demand(MQL) at least 5% every week }").Duties[0].Periods[0].Reason, StringComparison.Ordinal);

    [Fact]
    public void A_condition_that_does_not_hold_releases()
    {
        var periods = Judge("obligation own { marketing must keep count(leads) at least 9 leads every month when count(leads) > 1 leads }").Duties[0].Periods;
        Assert.Equal([Verdict.NoData, Verdict.Breached, Verdict.NoData], periods.Select(period => period.Verdict));
        Assert.Equal([true, false, true], periods.Select(period => period.IsReleased));
        Assert.Equal("released: `count(leads) > 1 leads` did not hold", periods[0].Reason);
        Assert.Equal("released: `count(leads) > 1 leads` does not hold so far", periods[2].Reason);
    }

    [Fact]
    public void A_condition_that_cannot_be_told_matters_only_where_the_promise_is_not_kept()
    {
        const string Condition = "when share(leads where region == \"north\") > 1%";
        Assert.Equal(Verdict.Undetermined, Judge($"obligation own {{ marketing must keep count(leads) at least 9 leads every month {Condition} }}").Duties[0].Periods[1].Verdict);
        Assert.Equal(Verdict.Met, Judge($"obligation own {{ marketing must keep count(leads) at least 1 leads every month {Condition} }}").Duties[0].Periods[1].Verdict);
    }

    [Fact]
    public void Who_was_not_served_owes_nothing()
    {
        var periods = Judge("""
            obligation served { marketing must keep count(leads) at least 2 leads every month }
            obligation own { sales must contact MQL within 1 minute for 100% of leads every month when met(served) }
            """).Duties[0].Periods;
        Assert.Equal([(Verdict.NoData, true), (Verdict.Breached, false), (Verdict.NoData, true)], periods.Select(period => (period.Verdict, period.IsReleased)));
    }

    [Theory]
    [InlineData("share(leads where reached(SQL)) at least 50.01%", "50%", "1")]
    [InlineData("share(leads where reached(SQL)) at least 50.1%", "50%", "1")]
    [InlineData("share(leads where reached(SQL)) at most 49%", "50%", "-1")]
    [InlineData("median(leads, hours(assigned, first_touch)) at most 1.4999 hours", "1.5 hours", "-0.0001")]
    public void What_is_lacking_is_said_as_it_is_printed(string kept, string shown, string more)
    {
        var facts = Facts("obligation own { marketing must keep " + kept + " every month }");
        var report = SlaEngine.Report(SlaEngine.Judge(SlaEngine.Plan(facts.Model), facts), new ReportRequest { Period = "2026-02", Obligations = ["own"] });
        var duty = report.Obligations[0].Duties[0];
        Assert.NotNull(duty.Period);
        Assert.Equal(shown, ShownFigure.Measured(duty.Period, duty.Verdict.Duty));
        Assert.Equal(more, Figures.Of(duty.Shortfall?.MoreNeeded ?? default));
    }

    [Theory]
    [InlineData("1899.999", true, "1_900", "1,899.99 USD")]
    [InlineData("1900.001", true, "1_900", "1,900 USD")]
    [InlineData("1900.001", false, "1_900", "1,900.01 USD")]
    [InlineData("1900.004", true, "1900.003", "1,900.01 USD")]
    [InlineData("1888.888", true, "1_000", "1,888.89 USD")]
    public void A_figure_is_never_printed_on_the_other_side_of_its_bound(string amount, bool isLeast, string bound, string shown)
    {
        Money Of(string figure) => new(Exact.Read(figure) ?? default, Agreements.Model(Explained.Text).Currency);
        Assert.Equal(shown, Figures.Of(ShownFigure.Of(new MoneyValue(Of(amount)), new KeepBound(isLeast, new MoneyValue(Of(bound))))));
    }

    [Theory]
    [InlineData(3, 14, "21.4%")]
    [InlineData(4, 15, "26.7%")]
    [InlineData(49, 400, "12.25%")]
    [InlineData(1, 3_000, "0.1%")]
    [InlineData(2_999, 3_000, "99.9%")]
    [InlineData(0, 3, "0%")]
    [InlineData(3, 3, "100%")]
    public void A_share_that_nothing_is_promised_of_is_printed_to_the_nearest(int some, int all, string shown) =>
        Assert.Equal(shown, Figures.Of(ShownFigure.Of(new RateValue(new Rate(new Fractions.Fraction(some, all))), null)));

    [Theory]
    [InlineData("obligation a { sales must contact MQL within 1 hour for 9% of leads every month when met(a) }", "a → a")]
    [InlineData("metric m = if met(b) then 1 else 2\nobligation a { sales must keep m at least 1 every month }\nobligation b { sales must contact MQL within 1 hour for 9% of leads every month when met(a) }", "a → b → a")]
    public void Promises_that_wait_for_each_other_are_an_error(string obligations, string circle)
    {
        var diagnostics = Agreements.Compile(Explained.Text + "\n" + obligations).Diagnostics;
        Assert.Equal(["SLA3125"], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains(circle, diagnostics[0].Message, StringComparison.Ordinal);
    }

    private static ObligationVerdict Judge(string obligation)
    {
        var facts = Facts(obligation);
        var result = SlaEngine.Judge(SlaEngine.Plan(facts.Model), facts).Find("own");
        Assert.NotNull(result);
        return result;
    }

    /// <summary>Two leads in February, of which one reached SQL, contacted after one hour and after two; in March one without a type, not contacted.</summary>
    private static FactSet Facts(string obligation)
    {
        var facts = new FactSets(Agreements.Model(Explained.Text + "\n" + obligation))
            .Lead("A", "website", "2026-02-02 10:00", with: lead => lead with { Stages = [lead.Created, lead.Assigned] })
            .Lead("B", "outbound", "2026-02-03 10:00")
            .Lead("C", "none", "2026-03-02 10:00")
            .Touch("A", "2026-02-02 11:00")
            .Touch("B", "2026-02-03 12:00")
            .AsOf(Now);
        return facts with { Columns = facts.Columns.Add("leads.type") };
    }
}
