using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Runner.Tests.Data;

/// <summary>Fields of touches and of deals that only formulas need, and that every documented field can be named in one.</summary>
public sealed class OwnTouchColumnTests : IDisposable
{
    private const string Leads = "id,type,stream,created,assigned,owner,email,name,accepted,rejected,replied,opted_out,disqualified,reject_reason,first_touch,status,MQL\n"
        + "L-1,website,new_business,2026-01-05 09:00,2026-01-05 09:00,Ann,a@example.com,Ann,2026-01-06 09:00,,,,,,,New,2026-01-05 09:00\n"
        + "L-2,outbound,new_business,2026-01-06 09:00,2026-01-06 09:00,Bob,b@example.com,Bob,,,,,,,,Done,2026-01-06 09:00\n";

    private const string Touches = "id,lead,at,kind,direction,actor,automated,outcome,Minutes\n"
        + "T-1,L-1,2026-01-05 10:00,call,outbound,Ann,no,connected,12\n"
        + "T-2,L-1,2026-01-06 10:00,call,outbound,Ann,no,voicemail,\n"
        + "T-3,L-2,2026-01-07 10:00,email,inbound,Bob,yes,,3.5\n";

    private const string Deals = "id,lead,stream,amount,currency,won,closed,created,Products\n"
        + "D-1,L-1,new_business,1000,USD,yes,2026-01-20 09:00,2026-01-10 09:00,2\n"
        + "D-2,L-2,new_business,3000,USD,no,2026-01-21 09:00,2026-01-10 09:00,5\n";

    private readonly ExportFolder folder = new();

    public OwnTouchColumnTests()
    {
        folder.Work.Write("data/leads.csv", Leads);
        folder.Work.Write("data/touches.csv", Touches);
        folder.Work.Write("data/deals.csv", Deals);
    }

    /// <summary>All fields that the page on the language lists and that a collection has.</summary>
    public static TheoryData<string, string> Fields
    {
        get
        {
            var fields = new TheoryData<string, string>();
            foreach (var table in new[] { "leads", "touches", "deals" })
            {
                foreach (var name in (FactFields.Of(table)?.Keys ?? []).Order(StringComparer.Ordinal))
                {
                    fields.Add(table, name);
                }
            }

            return fields;
        }
    }

    private RunResult Explain(string formula, params string[] more) =>
        folder.Work.Run(["explain", "agreement.sla", "--data", "data", "--as-of", "2026-01-31", formula, .. more]);

    private string Figure(string formula, params string[] more)
    {
        var result = Explain(formula, more);
        Assert.True(result.ExitCode is ExitCode.Fine or ExitCode.CannotTell, result.Error);
        return result.Output.Split('\n')[0].Split(": ", 2)[1].Split(" = ")[0].Split("  [")[0].Trim();
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_can_be_named_in_a_formula_and_is_read(string table, string field)
    {
        var condition = FactFields.Of(table)?[field] switch
        {
            ValueKind.LeadType => $"{field} == website",
            ValueKind.Stream => $"{field} == new_business",
            ValueKind.Instant => $"{field} >= 2026-01-01",
            ValueKind.Boolean => field,
            ValueKind.Money => $"{field} > 1 USD",
            _ => $"{field} == \"x\"",
        };
        var result = Explain($"count({table} where {condition})");
        Assert.True(result.ExitCode == ExitCode.Fine, result.Output + result.Error);
        Assert.DoesNotContain("is missing", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Touches_by_their_time()
    {
        Assert.Equal("2 touches", Figure("count(touches where at >= 2026-01-06)"));
        Assert.Equal("1 touches", Figure("count(touches where at > 2026-01-05 10:00 and at < 2026-01-07)"));
        Assert.Equal("1 leads", Figure("count(leads where count(touches where at < 2026-01-06 00:00) >= 1 touches)"));
    }

    [Fact]
    public void Touches_by_outcome_id_and_columns_of_ones_own()
    {
        Assert.Equal("1 touches", Figure("count(touches where outcome == \"connected\")"));
        Assert.Equal("1 touches", Figure("count(touches where id == \"T-2\")"));
        Assert.Equal("15.5", Figure("sum(touches, minutes)"));
        Assert.Equal("1 leads", Figure("count(leads where sum(touches where kind == \"call\" and outcome == \"connected\", minutes) > 10)"));
        Assert.Contains("cannot be told: 1 touch", Explain("count(touches where minutes >= 10)").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Deals_by_columns_of_ones_own()
    {
        Assert.Equal("3,000 USD", Figure("sum(deals where products > 2, amount)"));
        Assert.Equal("7", Figure("sum(deals, products)"));
        Assert.Equal("1 leads", Figure("count(leads where max(deals, products) >= 5)"));
    }

    [Fact]
    public void Touches_and_deals_have_the_columns_of_their_lead()
    {
        folder.Work.Write("data/leads.csv", "id,type,created,MQL,employees\nL-1,website,2026-01-05 09:00,2026-01-05 09:00,\"1,200\"\nL-2,outbound,2026-01-06 09:00,2026-01-06 09:00,40\n");
        Assert.Equal("2 touches", Figure("count(touches where employees >= 200)"));
        Assert.Equal("1 deals", Figure("count(deals where employees < 200)"));
    }

    [Fact]
    public void A_cell_that_cannot_be_read_is_told_and_the_touch_stands()
    {
        folder.Work.Write("data/touches.csv", Touches.Replace("12\n", "long\n", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Fine, folder.Data().ExitCode);
        Assert.Contains("error[SLA6010]: `long` in the column `Minutes` is no number\n --> data/touches.csv:2:57", Explain("sum(touches, minutes)").Error, StringComparison.Ordinal);
        Assert.Equal("3 touches", Figure("count(touches where minutes > 0 or kind == \"call\")", "--max-rejected", "1"));
    }

    [Fact]
    public void Declared_columns_are_checked_by_sla_data_and_read_where_a_formula_names_them()
    {
        folder.Declare("""
            source touches from "Task.csv" {
              lead  "WhoId"
              at    "CompletedDateTime"
              field result "CallDisposition" { "Connected", "Connected - Interested" is connected }
              field effective "Effective" as yes_no { "Tak" is yes; "Nie" is no }
              field seconds "CallDurationInSeconds" as number
            }
            """);
        folder.Work.Write("data/Task.csv", "WhoId,CompletedDateTime,CallDisposition,Effective,CallDurationInSeconds\nL-1,2026-01-05T15:00:00Z,Connected - Interested,Tak,\"1,200\"\nL-1,2026-01-06T15:00:00Z,Left voicemail,Nie,x\n");
        var data = folder.Data();
        Assert.Equal(ExitCode.Errors, data.ExitCode);
        Assert.Matches("data/Task.csv +seconds +number +1", data.Output);
        Assert.Matches("data/Task.csv +effective +yes_no +0", data.Output);
        Assert.Equal(ExitCode.Fine, folder.Work.Run("explain", "agreement.sla", "--data", "data", "--as-of", "2026-01-31", "count(touches where at > 2026-01-01)").ExitCode);
        Assert.Equal("1 touches", Figure("count(touches where result == \"connected\")"));
        Assert.Equal("1 touches", Figure("count(touches where effective)"));
        Assert.Equal("1 touches", Figure("count(touches where not effective)"));
        Assert.Equal("1,200", Figure("sum(touches where effective, seconds)", "--max-rejected", "1"));
    }

    [Fact]
    public void What_makes_touches_one_does_not_change_with_the_formula_and_the_fullest_row_stands()
    {
        string[] rows = ["L-1,2026-01-05 10:00,call,", "L-1,2026-01-05 10:00,call,connected", "L-2,2026-01-05 10:00,call,connected"];
        foreach (var order in new int[][] { [0, 1, 2], [1, 0, 2], [2, 1, 0] })
        {
            folder.Work.Write("data/touches.csv", "lead,at,kind,outcome\n" + string.Concat(order.Select(place => rows[place] + "\n")));
            Assert.Equal("2 touches", Figure("count(touches)"));
            Assert.Equal("2 touches", Figure("count(touches where outcome == \"connected\")"));
        }
    }

    [Fact]
    public void What_makes_deals_one_does_not_change_with_the_formula_and_the_fullest_row_stands()
    {
        string[] rows = ["D-1,L-1,1000,yes,2026-01-20,", "D-1,L-1,1000,yes,2026-01-20,7", "D-2,L-2,3000,no,2026-01-20,9"];
        foreach (var order in new int[][] { [0, 1, 2], [1, 0, 2], [2, 1, 0] })
        {
            folder.Work.Write("data/deals.csv", "id,lead,amount,won,closed,seats\n" + string.Concat(order.Select(place => rows[place] + "\n")));
            Assert.Equal("4,000 USD", Figure("sum(deals, amount)"));
            Assert.Equal("16", Figure("sum(deals, seats)"));
        }
    }

    [Fact]
    public void Several_leads_in_a_cell_share_what_the_row_says()
    {
        folder.Work.Write("data/touches.csv", "lead,at,kind,outcome\nL-1;L-2,2026-01-05 10:00,call,connected\n");
        Assert.Equal("2 touches", Figure("count(touches where outcome == \"connected\")"));
    }

    public void Dispose() => folder.Dispose();
}
