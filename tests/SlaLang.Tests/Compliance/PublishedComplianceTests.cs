using NodaTime;
using SlaLang.Compliance;
using SlaLang.Facts;

namespace SlaLang.Tests.Compliance;

/// <summary>The published figures that concern what was delivered.</summary>
public sealed class PublishedComplianceTests
{
    private const string Agreement = """
        agreement "Published" {
          between   marketing and sales
          effective 2026-01-01 to 2026-01-31
          currency  USD
        }
        team marketing { signatory "Dana", "VP" }
        team sales { signatory "Lee", "VP" }
        stage MQL
        stage SQL
        stage Opportunity
        stage Customer
        lead website
        rates website {
          MQL -> SQL 34%
          SQL -> Opportunity 82%
          Opportunity -> Customer 23%
          deal value 2_000 USD
        }
        stream new_business { quota 500_000 USD per month }
        obligation delivery { marketing must deliver MQL, give or take 10%, every month }
        obligation by_value { marketing must deliver MQL by value, give or take 10%, every month }
        """;

    [Theory]
    [InlineData(3_509, Verdict.Breached)]
    [InlineData(3_510, Verdict.Met)]
    [InlineData(3_900, Verdict.Met)]
    [InlineData(4_290, Verdict.Met)]
    [InlineData(4_291, Verdict.Breached)]
    public void Ten_percent_of_3900_leads_reach_from_3510_to_4290(int delivered, Verdict expected)
    {
        var plan = Agreements.Plan(Agreement);
        var entered = Moment.Of(Instant.FromUtc(2026, 1, 15, 12, 0));
        var facts = new FactSet(plan.Model, Moment.Of(Instant.FromUtc(2026, 2, 2, 0, 0)))
        {
            Leads = LeadTable.Of(plan.Model, Enumerable.Range(1, delivered).Select(number => new LeadRow($"L-{number}") { Type = plan.Model.LeadTypes[0], Created = entered, Stages = [entered, default, default, default] })),
            Columns = ["leads.created", "leads.type", "leads.MQL"],
        };
        var result = SlaEngine.Judge(plan, facts);
        Assert.All(result.Obligations, obligation => Assert.Equal(expected, Assert.Single(obligation.Duties[0].Periods).Verdict));
    }
}
