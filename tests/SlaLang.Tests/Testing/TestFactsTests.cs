using NodaTime.Text;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Testing;

namespace SlaLang.Tests.Testing;

/// <summary>What a test gives, read as facts and judged: 2026-01-05 is a Monday, New York is open from 9 to 17.</summary>
public sealed class TestFactsTests
{
    private const string Agreement = Agreements.Published + """

        calendar office {
          timezone "America/New_York"
          open mon to fri 09:00-17:00
        }
        obligation speed {
          sales must contact MQL within 4 business hours for 95% of leads every month
          clock starts when assigned
        }
        obligation win { sales must convert at least 23% of Opportunity -> Customer within 30 days every month }

        """;

    private const string Monday = "given lead \"L-1\" type website, created 2026-01-05 09:00, assigned 2026-01-05 10:00, MQL 2026-01-05 09:00";

    [Theory]
    [InlineData("Met", "given touch lead \"L-1\", at 2026-01-05 14:00, kind call")]
    [InlineData("Missed", "given touch lead \"L-1\", at 2026-01-05 14:01, kind call")]
    [InlineData("Missed", "given touch lead \"L-1\", at 2026-01-05 11:00, direction inbound")]
    [InlineData("Missed", "given touch lead \"L-1\", at 2026-01-05 11:00, automated yes")]
    [InlineData("Met", "given touch lead \"L-1\", at 2026-01-05 11:00, automated no, direction outbound")]
    [InlineData("Missed", "given touch lead \"L-1\", at 2026-01-05 11:00, actor marketing")]
    public void A_touch_is_judged_as_one_of_an_export(string state, string touch) => Assert.Equal(state, State("speed", Monday, touch));

    [Fact]
    public void What_is_not_given_did_not_happen() => Assert.Equal("Missed", State("speed", Monday));

    [Fact]
    public void A_lead_without_the_instant_that_starts_its_clock_is_undetermined() =>
        Assert.Equal("Undetermined", State("speed", "given lead \"L-1\" type website, created 2026-01-05 09:00, MQL 2026-01-05 09:00"));

    [Fact]
    public void The_first_touch_of_a_lead_is_a_touch_where_no_other_is_given() =>
        Assert.Equal("Met", State("speed", $"{Monday}, first_touch 2026-01-05 11:00"));

    [Fact]
    public void What_is_later_than_the_test_looks_is_left_out()
    {
        var facts = Facts("2026-01-05 12:00", Monday, "given touch lead \"L-1\", at 2026-01-05 13:00");
        Assert.Equal((0, 1), (facts.Touches.Count, facts.Quality.AfterAsOf));
    }

    [Fact]
    public void A_date_alone_looks_as_of_the_end_of_that_day() =>
        Assert.Equal("2026-02-01T05:00:00Z", InstantPattern.ExtendedIso.Format(Facts("2026-01-31", Monday).AsOf.ToInstant()));

    [Fact]
    public void A_given_date_is_known_to_the_day() =>
        Assert.True(Facts("2026-02-28", "given lead \"L-1\" type website, created 2026-01-05").Leads[0].Created.IsDay);

    [Fact]
    public void An_instant_in_the_gap_of_summer_time_is_the_first_after_it() =>
        Assert.Equal("2026-03-08T07:00:00Z", InstantPattern.ExtendedIso.Format(Facts("2026-03-31", "given lead \"L-1\" type website, created 2026-03-08 02:30").Leads[0].Created.ToInstant()));

    [Fact]
    public void A_won_deal_is_the_last_stage_and_without_one_the_lead_is_no_customer()
    {
        const string Lead = "given lead \"L-1\" type website, MQL 2026-01-05 09:00, Opportunity 2026-01-06 09:00";
        Assert.Equal("Met", State("win", Lead, "given deal \"D-1\" lead \"L-1\", amount 2_000 USD, won yes, closed 2026-01-20 10:00"));
        Assert.Equal("Missed", State("win", Lead, "given deal \"D-1\" lead \"L-1\", amount 2_000 USD, won no, closed 2026-01-20 10:00"));
        Assert.Equal("Missed", State("win", Lead));
    }

    [Fact]
    public void Changes_date_stages_and_owners()
    {
        var lead = Facts(
            "2026-02-28",
            "given lead \"L-1\" type website, created 2026-01-05 09:00",
            "given owner_change lead \"L-1\", at 2026-01-05 10:00, to \"ana\"",
            "given status_change lead \"L-1\", at 2026-01-07 10:00, to SQL").Leads[0];
        Assert.Equal(("ana", "2026-01-05T15:00:00Z", "2026-01-07T15:00:00Z"), (lead.Owner, Written(lead.Assigned), Written(lead.Stages[1])));
    }

    [Fact]
    public void A_field_of_ones_own_that_is_not_given_is_an_empty_cell_and_one_that_no_lead_gives_has_no_column()
    {
        var facts = Facts("2026-02-28", "given lead \"L-1\" type website, employees 2_500, country \"US\"", "given lead \"L-2\" type website, employees 12.5", "given lead \"L-3\" type website");
        Assert.Equal(["country", "employees"], facts.Own.Leads.Select(column => column.Name));
        Assert.Equal([["US", "2500"], ["", "12.5"], ["", ""]], facts.Leads.OrderBy(lead => lead.Id, StringComparer.Ordinal).Select(lead => lead.Custom.ToArray()));
        Assert.True(facts.Has("leads", "employees"));
        Assert.False(facts.Has("leads", "region"));
    }

    [Fact]
    public void Touches_and_deals_may_have_columns_of_ones_own_too()
    {
        var facts = Facts(
            "2026-02-28",
            Monday,
            "given touch lead \"L-1\", at 2026-01-05 11:00, outcome connected, minutes 12",
            "given touch lead \"L-1\", at 2026-01-06 11:00, minutes 3",
            "given deal \"D-1\" lead \"L-1\", amount 2_000 USD, seats 5");
        Assert.Equal(["minutes", "outcome"], facts.Own.Touches.Select(column => column.Name));
        Assert.Equal([["12", "connected"], ["3", ""]], facts.TouchPlaces.Of(0).ToArray().Select(place => facts.TouchCells[place].ToArray()));
        Assert.Equal(["5"], Assert.Single(facts.Deals).Custom.ToArray());
    }

    [Fact]
    public void A_formula_over_such_columns_is_tested_by_what_is_given()
    {
        var model = Agreements.Model($$"""
            {{Agreement}}
            source touches from "tasks.csv" { lead "WhoId"; at "At"; field effective "Effective" as yes_no }
            test "one" {
              {{Monday}}
              given touch lead "L-1", at 2026-01-05 11:00, effective yes, outcome connected
              given touch lead "L-1", at 2026-01-06 11:00, effective no
              as of 2026-02-28
              expect count(touches where effective) == 1 touches
              expect count(touches where outcome == "connected" and at < 2026-01-06) == 1 touches
              expect count(leads where status == "New") == 0 leads
            }
            """);
        var report = SlaEngine.Test(SlaEngine.Plan(model));
        Assert.Equal(["Passed", "Passed", "Undetermined"], report.Tests[0].Expectations.Select(expectation => $"{expectation.State}"));
    }

    private static string Written(Moment moment) => InstantPattern.ExtendedIso.Format(moment.ToInstant());

    private static string State(string obligation, params string[] given)
    {
        var facts = Facts("2026-02-28", given);
        var items = SlaEngine.Judge(SlaEngine.Plan(facts.Model), facts).Find(obligation)?.Duties[0].Items ?? [];
        return $"{Assert.Single(items).State}";
    }

    private static FactSet Facts(string asOf, params string[] given)
    {
        var model = Agreements.Model($"{Agreement}test \"one\" {{\n  {string.Join("\n  ", given)}\n  as of {asOf}\n  expect count(leads) > 0 leads\n}}\n");
        return TestFacts.Of(model, model.Tests[0]) ?? throw new InvalidOperationException("no facts");
    }
}
