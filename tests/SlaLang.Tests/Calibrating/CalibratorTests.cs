using SlaLang.Calibrating;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Tests.Calibrating;

/// <summary>The rules of docs/data.md under "Measuring rates"; every figure is worked out by hand.</summary>
public sealed class CalibratorTests
{
    private const string Agreement = """
        agreement "Calibrated" {
          between   marketing and sales
          effective 2026-01-01 to 2026-12-31
          currency  USD
          calendar  office
        }
        team marketing "Marketing" { signatory "Dana", "VP" }
        team sales "Sales" { signatory "Lee", "VP" }
        calendar office { timezone "America/New_York"; open mon to fri 09:00-17:00 }
        stage MQL
        stage SQL
        stage Opportunity
        stage Customer
        lead website
        lead outbound
        rates website {
          MQL -> SQL 34%
          SQL -> Opportunity 82%
          Opportunity -> Customer 23%
          deal value 2_000 USD
          time to close 30 days
        }
        rates outbound {
          MQL -> SQL 55%
          SQL -> Opportunity 68%
          Opportunity -> Customer 1 in 4
          deal value 2_000 USD
          time to close 60% in 30 days, 40% in 45 days
        }
        stream new_business { quota 500_000 USD per month; split website 60%, outbound rest }
        stream enterprise { quota 100_000 USD per month; split website 50%, outbound rest }

        """;

    private readonly AgreementModel model = Agreements.Model(Agreement);

    /// <summary>Of 100 leads 60 get nowhere, 16 to SQL, 14 to Opportunity, 10 to Customer: 40 of 100, 24 of 40, 10 of 24; the last two by later stages alone.</summary>
    [Fact]
    public void Who_reached_a_later_stage_has_reached_those_before()
    {
        var group = Published().AsOf("2026-06-15 12:00").Groups[0];
        Assert.Equal(
            [
                "MQL -> SQL: 100, 40, 40%, 40.0%",
                "SQL -> Opportunity: 40, 24, 60%, 60.0%",
                "Opportunity -> Customer: 24, 10, 41.6667…%, 41.7%",
                "deal value: 0, -, -, -",
                "time to close: 10, -, 28 days, 28 days",
            ],
            Measured.Lines(group));
        Assert.Equal(("2026-Q1", 100), (group.Window.Period.Name, group.Leads));
    }

    [Fact]
    public void The_block_is_in_the_canonical_layout_and_holds_what_was_measured() => Assert.Equal(
        """
        rates website from 2026-07-01 {
          MQL -> SQL              40.0%
          SQL -> Opportunity      60.0%
          Opportunity -> Customer 41.7%
          time to close           28 days
          measured                2026-01-01 to 2026-03-31
        }

        """,
        Published().AsOf("2026-06-15 12:00").Blocks);

    [Fact]
    public void A_block_compiles_and_its_lines_are_those_in_force()
    {
        var revised = Agreements.Model(Agreement + "\n" + Published().AsOf("2026-06-15 12:00").Blocks);
        var block = revised.Rates.Single(rates => rates.From is not null);
        Assert.Equal(["40%", "60%", "41.7%"], block.Conversions.Select(conversion => Figures.Of(conversion.Rate)));
    }

    /// <summary>The first quarter ends on 31 March; a deal of its last minute has 30 days until 30 April is over.</summary>
    [Theory]
    [InlineData("2026-04-30 23:59", "2025-Q4")]
    [InlineData("2026-05-01 00:00", "2026-Q1")]
    [InlineData("2026-07-30 23:59", "2026-Q1")]
    [InlineData("2026-07-31 00:00", "2026-Q2")]
    public void A_quarter_is_measured_when_its_deals_have_had_the_time_to_close(string asOf, string quarter) =>
        Assert.Equal(quarter, new Measured(model).AsOf(asOf).Groups[0].Window.Period.Name);

    [Fact]
    public void Facts_that_end_early_are_mature_by_their_last() =>
        Assert.Equal("2025-Q4", new Measured(model) { LastEvent = "2026-04-30 17:00" }.AsOf("2026-06-15 12:00").Groups[0].Window.Period.Name);

    /// <summary>Of a time to close in parts the longest counts: 45 days after 31 March.</summary>
    [Fact]
    public void Each_lead_type_has_its_own_last_mature_quarter() =>
        Assert.Equal(["2026-Q1", "2025-Q4"], new Measured(model).AsOf("2026-05-14 12:00").Groups.Select(group => group.Window.Period.Name));

    [Fact]
    public void Quarters_are_those_of_the_fiscal_year()
    {
        var fiscal = Agreements.Model(Agreement.Replace("currency  USD", "currency  USD\n  fiscal year starts in february", StringComparison.Ordinal));
        var calibration = new Measured(fiscal).AsOf("2026-06-15 12:00");
        Assert.Equal(("2026-Q1", "2026-02-01", "2026-04-30"), (calibration.Groups[0].Window.Period.Name, Figures.Of(calibration.Groups[0].Window.Days.From), Figures.Of(calibration.Groups[0].Window.Days.To)));
        Assert.Equal("2026-08-01", Figures.Of(calibration.From));
    }

    /// <summary>Midnight belongs to the day that it ends.</summary>
    [Theory]
    [InlineData("2026-06-15 12:00", "2026-07-01")]
    [InlineData("2026-07-01 00:00", "2026-07-01")]
    [InlineData("2026-07-01 00:01", "2026-10-01")]
    [InlineData("2025-06-15 12:00", "2026-01-01")]
    public void New_rates_apply_from_the_next_quarter_and_never_before_the_agreement(string asOf, string from) =>
        Assert.Equal(from, Figures.Of(new Measured(model).AsOf(asOf).From));

    [Fact]
    public void Leads_belong_to_the_period_by_local_time()
    {
        var facts = new Measured(model).Leads(1, "website", "2025-12-31 23:59").Leads(2, "website", "2026-01-01 00:00").Leads(4, "website", "2026-01-31 23:59").Leads(8, "website", "2026-02-01 00:00");
        Assert.Equal(6, facts.AsOf("2026-06-15 12:00", "2026-01").Groups[0].Leads);
    }

    /// <summary>February is over on 1 March: mature 30 days later, on the 31st.</summary>
    [Fact]
    public void What_is_not_mature_is_counted_and_not_proposed()
    {
        var calibration = new Measured(model).Leads(30, "website", "2026-02-02 10:00", furthest: 1).Leads(30, "website", "2026-02-02 10:00").AsOf("2026-03-28 12:00", "2026-02");
        Assert.Equal("MQL -> SQL: 60, 30, 50%, -", Measured.Lines(calibration.Groups[0])[0]);
        Assert.Equal(("", "2026-03-31"), (calibration.Blocks, Figures.Of(calibration.Groups[0].Window.MatureOn)));
        Assert.Contains(calibration.Diagnostics, message => message.Code == "SLA4081" && message.Message.Contains("2026-03-31 at the earliest", StringComparison.Ordinal));
    }

    /// <summary>First won deals: 1,000 (not the later 9,000), 2,000 (the lost one does not count), 600: 3,600 ÷ 3.</summary>
    [Fact]
    public void The_deal_value_is_the_mean_of_first_won_deals()
    {
        var facts = new Measured(model)
            .Leads(1, "website", "2026-01-05 10:00").Deal("D-2", "9_000", "2026-02-20 10:00").Deal("D-1", "1_000", "2026-02-10 10:00")
            .Leads(1, "website", "2026-01-05 10:00").Deal("D-3", "700", "2026-02-01 10:00", isWon: false).Deal("D-4", "2_000", "2026-02-11 10:00")
            .Leads(1, "website", "2026-01-05 10:00").Deal("D-6", "800", "2026-02-11 10:00").Deal("D-5", "600", "2026-02-11 10:00")
            .Leads(1, "website", "2026-01-05 10:00").Deal("D-7", "5_000", "2026-02-11 10:00", currency: "EUR")
            .Leads(1, "website", "2026-01-05 10:00").Deal("D-8", null, "2026-02-11 10:00")
            .Leads(1, "website", "2026-01-05 10:00").Deal("D-9", "0", "2026-02-11 10:00");
        var group = facts.AsOf("2026-06-15 12:00").Groups[0];
        Assert.Equal("deal value: 3, -, 1,200 USD, 1_200 USD", Measured.Lines(group)[3]);
        Assert.Equal((1, 2), (group.InOtherCurrency, group.WithoutAmount));
    }

    /// <summary>From 23:30 of the 5th to 00:30 of the 7th are two days by the calendar; a win before the start is none.</summary>
    [Fact]
    public void The_time_to_close_is_counted_in_local_days()
    {
        var facts = new Measured(model)
            .Leads(1, "website", "2026-01-05 23:30", furthest: 3, reached: "2026-01-07 00:30")
            .Leads(1, "website", "2026-01-05 23:30", furthest: 3, reached: "2026-01-10 12:00")
            .Leads(1, "website", "2026-01-05 23:30", furthest: 3, reached: "2026-01-04 12:00");
        var group = facts.AsOf("2026-06-15 12:00").Groups[0];
        Assert.Equal("time to close: 2, -, 3.5 days, 4 days", Measured.Lines(group)[4]);
        Assert.Equal(1, group.WonBefore);
    }

    [Fact]
    public void A_mean_does_not_take_the_place_of_a_time_in_parts()
    {
        var facts = new Measured(model).Leads(40, "outbound", "2026-01-05 10:00", furthest: 3, reached: "2026-02-04 10:00");
        Assert.Equal("time to close: 40, -, 30 days, -", Measured.Lines(facts.AsOf("2026-06-15 12:00").Groups[1])[4]);
    }

    [Fact]
    public void A_rate_of_nothing_is_not_proposed_and_said_once()
    {
        var calibration = new Measured(model).Leads(40, "website", "2026-01-05 10:00", furthest: 1).Leads(40, "website", "2026-01-05 10:00").AsOf("2026-06-15 12:00");
        Assert.Equal(["MQL -> SQL: 80, 40, 50%, 50.0%", "SQL -> Opportunity: 40, 0, 0%, -", "Opportunity -> Customer: 0, 0, -, -"], Measured.Lines(calibration.Groups[0])[..3]);
        Assert.Contains("of 40 leads of `website` in SQL none got on to Opportunity", Assert.Single(calibration.Diagnostics, message => message.Code == "SLA4083").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(29, 10, true)]
    [InlineData(30, 10, false)]
    [InlineData(40, 4, true)]
    [InlineData(40, 5, false)]
    [InlineData(40, 35, false)]
    [InlineData(40, 36, true)]
    public void A_sample_is_small_below_thirty_or_with_fewer_than_five_on_a_side(int leads, int reached, bool isSmall)
    {
        var calibration = new Measured(model).Leads(reached, "website", "2026-01-05 10:00", furthest: 1).Leads(leads - reached, "website", "2026-01-05 10:00").AsOf("2026-06-15 12:00");
        Assert.Equal(isSmall, calibration.Groups[0].Lines[0].IsSmall);
        Assert.Equal(isSmall, calibration.Diagnostics.Any(message => message.Code == "SLA4080"));
    }

    [Theory]
    [InlineData(2, 3, "66.7%")]
    [InlineData(1, 11, "9.09%")]
    [InlineData(1, 123, "0.813%")]
    [InlineData(7, 7, "100.0%")]
    public void A_rate_is_written_with_three_digits(int reached, int sample, string written)
    {
        var calibration = new Measured(model).Leads(reached, "website", "2026-01-05 10:00", furthest: 1).Leads(sample - reached, "website", "2026-01-05 10:00").AsOf("2026-06-15 12:00");
        Assert.EndsWith(", " + written, Measured.Lines(calibration.Groups[0])[0], StringComparison.Ordinal);
        Assert.Contains($"MQL -> SQL {written}\n", calibration.Blocks, StringComparison.Ordinal);
    }

    private Measured Published() => new Measured(model)
        .Leads(60, "website", "2026-01-05 10:00")
        .Leads(16, "website", "2026-02-05 10:00", furthest: 1)
        .Leads(14, "website", "2026-03-31 23:00", furthest: 2)
        .Leads(10, "website", "2026-02-03 10:00", furthest: 3, reached: "2026-03-03 15:00");
}
