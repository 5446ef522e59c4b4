using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Tests.Calibrating;

/// <summary>Which leads a block of rates is measured by, and what is said when they cannot be told.</summary>
public sealed class CalibratedGroupsTests
{
    private const string Agreement = """
        agreement "Two streams" {
          between   marketing and sales
          effective 2026-01-01 to 2026-12-31
          currency  USD
        }
        team marketing "Marketing" { signatory "Dana", "VP" }
        team sales "Sales" { signatory "Lee", "VP" }
        stage MQL
        stage SQL
        stage Customer
        lead website
        lead partner
        rates website { MQL -> SQL 30%; SQL -> Customer 50%; deal value 2_000 USD }
        rates website in enterprise { deal value 20_000 USD }
        rates partner { MQL -> SQL 60%; SQL -> Customer 50%; deal value 2_000 USD }
        rates website from 2026-10-01 { SQL -> Customer 55%; time to close 20 days }
        rates website in enterprise from 2026-07-01 { deal value 21_000 USD }
        stream smb { quota 100_000 USD per month; split website 60%, partner rest }
        stream enterprise { quota 100_000 USD per month; split website 60%, partner rest }

        """;

    private readonly AgreementModel model = Agreements.Model(Agreement);

    /// <summary>Website leads of no stream might be of either block; partner leads have one block, whatever their stream.</summary>
    [Fact]
    public void A_lead_belongs_to_its_streams_block_where_there_is_one()
    {
        var calibration = new Measured(model)
            .Leads(1, "website", "2026-01-05 10:00", stream: "smb")
            .Leads(2, "website", "2026-01-05 10:00", stream: "enterprise")
            .Leads(4, "website", "2026-01-05 10:00")
            .Leads(8, "partner", "2026-01-05 10:00", stream: "smb")
            .Leads(16, "partner", "2026-01-05 10:00", stream: "enterprise")
            .Leads(32, "partner", "2026-01-05 10:00")
            .Leads(64, "fax", "2026-01-05 10:00")
            .Leads(128, "fax", "2025-09-05 10:00")
            .AsOf("2026-04-15 12:00");
        Assert.Equal([("website", 1), ("website in enterprise", 2), ("partner", 56)], calibration.Groups.Select(group => (group.Name, group.Leads)));
        Assert.Equal(68, calibration.Unplaced);
    }

    [Fact]
    public void A_streams_block_names_its_stream_and_replaces_what_all_streams_share()
    {
        var calibration = new Measured(model).Leads(40, "website", "2026-01-05 10:00", furthest: 1, stream: "enterprise").AsOf("2026-04-15 12:00");
        Assert.StartsWith("rates website in enterprise from 2026-07-01 {\n  MQL -> SQL 100.0%\n", calibration.Blocks, StringComparison.Ordinal);
        Assert.Equal(["30%", "50%", "21,000 USD", ""], calibration.Groups[1].Lines.Select(line => line.InForce));
    }

    [Fact]
    public void A_later_block_that_takes_over_is_pointed_at()
    {
        var calibration = new Measured(model).Leads(40, "website", "2026-01-05 10:00", furthest: 2, stream: "smb").AsOf("2026-04-15 12:00");
        var note = Assert.Single(calibration.Diagnostics, message => message.Code == "SLA4085");
        Assert.Equal("from 2026-10-01 on this block takes the place of the new rates of `website`: `SQL -> Customer`, `time to close`", note.Message);
        Assert.Equal(16, note.Location.Position.Line);
    }

    [Fact]
    public void A_stage_without_a_column_keeps_the_rates_beside_it_from_being_measured()
    {
        var facts = new Measured(model).Leads(40, "partner", "2026-01-05 10:00", furthest: 2);
        facts.Missing.UnionWith(["leads.SQL", "status_changes.to"]);
        var calibration = facts.AsOf("2026-04-15 12:00");
        Assert.Equal(["MQL -> SQL: -, -, -, -", "SQL -> Customer: -, -, -, -", "deal value: 0, -, -, -", "time to close: 40, -, 0 days, 0 days"], Measured.Lines(calibration.Groups[2]));
        Assert.Single(calibration.Diagnostics, message => message.Code == "SLA4084");
    }

    [Fact]
    public void Without_the_first_stage_nothing_can_be_measured()
    {
        var facts = new Measured(model).Leads(40, "partner", "2026-01-05 10:00");
        facts.Missing.UnionWith(["leads.MQL", "status_changes.to"]);
        Assert.Contains("nothing can be measured", Assert.Single(facts.AsOf("2026-04-15 12:00", "2025-01").Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_that_nothing_dates_are_counted()
    {
        var facts = new Measured(model).Leads(3, "partner", "2026-01-05 10:00").Undated(2, "partner");
        var calibration = facts.AsOf("2026-04-15 12:00");
        Assert.Equal((3, 2), (calibration.Groups[2].Leads, calibration.Undated));
    }

    [Fact]
    public void Nobody_in_the_period_is_said_with_the_months_that_have_leads()
    {
        var calibration = new Measured(model).Leads(3, "partner", "2026-02-05 10:00").Leads(3, "partner", "2026-04-05 10:00").AsOf("2026-04-15 12:00", "2026-01");
        var message = calibration.Diagnostics.Single(found => found.Message.Contains("`partner`", StringComparison.Ordinal));
        Assert.Equal(("SLA4082", "no lead of `partner` became MQL in 2026-01"), (message.Code, message.Message));
        Assert.StartsWith("the facts have them from 2026-02 to 2026-04, and reach 2026-04-15;", message.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_new_rates_do_is_the_plan_of_the_revised_agreement()
    {
        var calibration = new Measured(model).Leads(40, "partner", "2026-01-05 10:00", furthest: 1).AsOf("2026-04-15 12:00");
        var revised = SlaEngine.Plan(Agreements.Model(Agreement + calibration.Blocks));
        var july = revised.Streams[0].Types[1].Deliveries.Single(delivery => Figures.Of(delivery.Month) == "2026-07");
        var june = revised.Streams[0].Types[1].Deliveries.Single(delivery => Figures.Of(delivery.Month) == "2026-06");
        Assert.Equal((67, 40), ((int)june.Leads, (int)july.Leads));
    }
}
