using SlaLang.Evaluation;
using SlaLang.Tests.Compliance;

namespace SlaLang.Tests.Evaluation;

public sealed class FactsExplanationTests
{
    private const string Now = "2026-04-10 17:00";

    private const string Speed = """
        speed in 2026-03: breached
          (as of 2026-04-10 17:00 in America/New_York)
          promised: sales must contact MQL from website within 4 business hours for 75% of leads every month [45]
          measured: 25.0% = 1 ÷ (1 + 3)
            met: 1 lead
            missed: 3 leads = 2 untouched + 1 late
              L-2: late, due 2026-03-09 13:30, done 2026-03-09 13:31, owner nobody
              L-4: untouched when its time was over, due 2026-03-30 14:00, owner ben
              L-3: untouched when its time was over, due 2026-04-01 12:00, owner nobody
          difference: 50.0 points below the promise
            would have kept it: 2 more first contacts within 4 business hours
          excused, beside the share: 1 lead
            L-9: “trade fair”, approved by Dana
          clock: starts when assigned [31]
          touches: outbound, by people: call, email
          clock pauses while: on_hold [29]
          calendar: office, America/New_York [7]
          follows from the breach: notify VP Sales [46]
        """;

    private const string PausedOverTheChangeOfClocks = """
        speed in 2026-03: missed: late [45]
          promised: sales must contact MQL from website within 4 business hours for 75% of leads every month
          clock from 2026-03-06 16:00: starts when assigned [31]
          paused: 2026-03-06 16:30 to 2026-03-09 10:00
          first contact due: 2026-03-09 13:30, missed: done on 2026-03-09 13:31 [45]
            (4 business hours after 2026-03-06 16:00)
            open time to 2026-03-09 13:31: 4 h 1 min of 4 business hours
              Fri 2026-03-06: open 09:00-17:00, 30 min used, 30 min paused, 30 min in all
              Sat 2026-03-07: closed
              Sun 2026-03-08: closed
              Mon 2026-03-09: open 09:00-17:00, 3 h 31 min used, 1 h paused, 4 h 1 min in all
          call on 2026-03-09 13:31 by ana: the first contact
          human delay: 68 h 31 min (5 h 31 min of it open) from assigned to the first contact
        """;

    private const string HandedOver = """
        the lead as a whole, beside the share: missed: too few follow-ups when they were due
          1 follow-up due: 2026-03-09 10:00, missed: done on 2026-03-10 12:00 [41]
            (1 week after 2026-03-02 10:00)
          call on 2026-03-05 12:00 by ana: the first contact
          call on 2026-03-10 12:00 by ana: counts as a follow-up
        ana from 2026-03-02 10:00: let go at the hand-over
          1 follow-up due: 2026-03-09 10:00, running, 0 of 1 made [41]
            (1 week after 2026-03-02 10:00)
          call on 2026-03-05 12:00 by ana: does not count here: after the hand-over
          call on 2026-03-10 12:00 by ana: does not count here: after the hand-over
        ben from 2026-03-04 12:00: met: all kept, or waived by a stop
        """;

    private const string Reached = """
        conversion in 2026-02, duty 2: met
          (as of 2026-04-10 17:00 in America/New_York)
          promised: sales must reach 30% of MQL -> SQL within 2 weeks by 2026-03-20 [56]
          cohort: 1 lead entered MQL from 2026-02-01 to 2026-02-28; the window of 2 weeks is over for 1
            (the last cohort whose every possible lead is mature at the end of 2026-03-20, or as of now where that is earlier)
          measured: 100.0% = 1 ÷ (1 + 0)
        """;

    [Fact]
    public void A_verdict_is_told_down_to_its_leads() => Assert.Equal(Speed.ReplaceLineEndings("\n"), Outline("speed(2026-03)"));

    [Theory]
    [InlineData("call on 2026-03-02 11:00 by ana: does not count: before the clock started")]
    [InlineData("call on 2026-03-03 10:00 by ana: does not count: automated")]
    [InlineData("visit on 2026-03-03 11:00 by ana: does not count: not of a kind that is listed")]
    [InlineData("call on 2026-03-03 11:30 by marketing: does not count: made by another team")]
    [InlineData("call on 2026-03-03 11:45 by ana: does not count: the lead reached out")]
    [InlineData("email on 2026-03-03 12:00 by ana: the first contact")]
    [InlineData("email on 2026-03-03 15:00 by ana: not needed: all was done before it")]
    [InlineData("email on 2026-03-03 15:00 by ana: does not count: too soon after the last one that did")]
    [InlineData("email on 2026-03-04 12:00 by ana: counts as a follow-up")]
    [InlineData("2 follow-ups in all due: 2026-03-16 16:00, missed, 1 of 2 made [33]")]
    [InlineData("assigned: 2026-03-02 16:00, 6 h of routing delay")]
    [InlineData("human delay: 20 h (4 h of it open) from assigned to the first contact")]
    [InlineData("first contact due: 2026-03-03 12:00, kept on 2026-03-03 12:00 [45]")]
    [InlineData("conversion(2): not in the cohort that is judged, 2026-02 [56]")]
    [InlineData("not about this lead: persistence(2)")]
    public void A_lead_s_story_says_of_each_touch_what_it_is(string line) => Contains(line, Outline("lead(L-1)"));

    [Fact]
    public void Open_time_is_told_day_by_day() => Contains(PausedOverTheChangeOfClocks, Outline("lead(L-2)"));

    [Fact]
    public void Open_days_in_a_pause_are_told_apart() =>
        Contains("open days to 2026-03-11 17:00: day 3 of 2 business days, 1 of them paused", Outline("lead(L-2)"));

    [Fact]
    public void Each_owner_has_a_clock_of_their_own_where_it_restarts() => Contains(HandedOver, Outline("lead(\"L-6\")"));

    [Fact]
    public void An_excuse_is_told_with_who_approved_it() =>
        Contains("speed in 2026-03: excused: untouched when its time was over [45]\npromised: sales must contact MQL from website within 4 business hours for 75% of leads every month\nexcused: “trade fair”, approved by Dana [58]", Outline("lead(L-9)"));

    [Fact]
    public void A_rate_to_reach_names_its_cohort() => Assert.StartsWith(Reached.ReplaceLineEndings("\n"), Outline("conversion(2026-02, 2)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("expected to date: 20.8 leads = 64 leads × (6 open days before today + 1/2 of today) ÷ 20")]
    [InlineData("band: 57.6 to 70.4 leads = 90% to 110% of 64 leads [52]")]
    [InlineData("difference: 17.72 leads below 18.72 leads, the end of the band around what was expected to date\nwould keep it: 18 leads more")]
    [InlineData("outbound for main: 1 of 19 leads, worth 1,052.63 USD of 20,000 USD, outside the band")]
    [InlineData("MQL for all of 2026-02: 45 = 15 ÷ 34% = 44.1176…, rounded up")]
    public void A_delivery_is_held_against_the_demand_of_the_plan(string lines) =>
        Contains(lines, Explained.Outline(Explained.Facts().AsOf("2026-02-10 13:00"), "delivery(2026-02)"));

    [Fact]
    public void A_missing_column_is_named()
    {
        Contains("missing: the column `at` of `touches`", Explained.Outline(Explained.Facts().Without("touches.at").AsOf(Now), "lead(L-1)"));
        Contains("missing: the column `assigned` of `leads`", Explained.Outline(Explained.Facts().Without("leads.assigned").Without("owner_changes.to").Lead("X", "website", "2026-03-02 10:00", with: lead => lead with { Assigned = default }).AsOf(Now), "lead(X)"));
        Contains("missing: the column `type` of `leads` is empty for this lead", Explained.Outline(Explained.Facts().Lead("X", "none", "2026-03-02 10:00").AsOf(Now), "lead(X)"));
    }

    [Fact]
    public void The_time_that_the_clocks_show_twice_has_its_offset() =>
        Contains("created: 2026-11-01 01:30 -04:00", Explained.Outline(Explained.Facts().Lead("X", "website", "2026-11-01 01:30").AsOf("2026-11-02 10:00"), "lead(X)"));

    [Fact]
    public void Long_lists_are_cut_with_a_count_of_the_rest()
    {
        Contains("L-2: late, due 2026-03-09 13:30, done 2026-03-09 13:31, owner nobody\nand: 2 more leads", Explained.Outline(Explained.Facts().AsOf(Now), "speed(2026-03)", most: 1));
        Contains("Fri 2026-03-06: open 09:00-17:00, the day of the start\nand: 3 more days", Explained.Outline(Explained.Facts().AsOf(Now), "lead(L-2)", most: 3));
    }

    [Theory]
    [InlineData("lead(L-8)", "there is no lead `L-8` as of 2026-04-10 17:00", "the nearest ids are `L-1`, `L-2`, `L-3`; capitals matter")]
    [InlineData("speed(2026-13)", "`speed` has no period `2026-13` that has begun as of 2026-04-10 17:00", "known: `2026-01`, `2026-02`, `2026-03`, `2026-04`")]
    [InlineData("conversion(2026-03, 3)", "`conversion` has no duty 3", "its duties are 1 to 2, in the order of the file")]
    [InlineData("speed(2)", "`speed` has no duty 2", "it has one duty; leave the number out")]
    public void What_does_not_exist_is_answered_with_what_does(string query, string problem, string help)
    {
        var explanation = Explained.Of(Explained.Facts().AsOf(Now), query);
        Assert.Equal((null, problem, help), (explanation.Derivation, explanation.Problem, explanation.Help));
    }

    [Theory]
    [InlineData("speed", "2026-04-10 17:00", "speed in 2026-04: no data, the period has not ended")]
    [InlineData("speed", "2026-04-01 00:00", "speed in 2026-03: breached, not final")]
    [InlineData("conversion(2026-03, 1)", Now, "conversion in 2026-03, duty 1: at risk, not final")]
    [InlineData("persistence", "2026-03-20 12:00", "persistence in 2026-03: at risk")]
    public void Without_a_period_the_latest_one_is_told(string query, string asOf, string first) =>
        Assert.Equal(first, Explained.Outline(Explained.Facts().AsOf(asOf), query).Split('\n')[0]);

    [Fact]
    public void A_kept_formula_is_told_down_to_what_it_is_made_of()
    {
        var text = Explained.Text + "\nobligation rates { marketing must keep rate(MQL -> SQL, website) at least 30% every month }\n";
        var facts = new FactSets(Agreements.Model(text)).Lead("L-1", "website", "2026-03-02 10:00").AsOf(Now);
        Contains("measured: 34%", Explained.Outline(facts, "rates(2026-03)"));
    }

    [Fact]
    public void The_next_question_is_about_the_first_lead_that_was_missed() =>
        Assert.Equal(("lead(L-2)", ""), (Explained.Of(Explained.Facts().AsOf(Now), "speed(2026-03)").Next, Explained.Of(Explained.Facts().AsOf(Now), "lead(L-2)").Next));

    private static string Outline(string query) => Explained.Outline(Explained.Facts().AsOf(Now), query);

    /// <summary>The lines stand in the outline next to each other, however deep.</summary>
    private static void Contains(string lines, string outline) => Assert.Contains($"\n{Flat(lines)}\n", $"\n{Flat(outline)}\n", StringComparison.Ordinal);

    private static string Flat(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
}
