using SlaLang.Evaluation;
using SlaLang.Facts;
using SlaLang.Tests.Compliance;

namespace SlaLang.Tests.Evaluation;

public sealed class FactsExplanationTests
{
    private const string Text = """
        agreement "A" {
          between   marketing and sales
          effective 2026-01-01 to 2026-12-31
          currency  USD
          calendar  office
        }
        calendar office {
          timezone "America/New_York"
          open     mon to fri 09:00-17:00
        }
        team marketing "Marketing" { signatory "Dana", "VP" }
        team sales "Sales" { signatory "Lee", "VP" }
        stage MQL { rejected for "wrong size" }
        stage SQL
        lead website
        lead outbound
        rates website {
          MQL -> SQL 34%
          deal value 2_000 USD
        }
        rates outbound {
          MQL -> SQL 55%
          deal value 2_000 USD
        }
        stream main {
          quota 50_000 USD per month
          split website 60%, outbound rest
        }
        followup inbound {
          for           MQL from website
          clock         starts when assigned
          first contact within 4 business hours
          follow-ups    2 in total within 2 weeks
          spacing       at least 1 business day
          stops         when disqualified
          pauses        while on_hold
        }
        obligation speed {
          sales must contact MQL from website within 4 business hours for 75% of leads every month
          on breach notify "VP Sales"
        }
        obligation persistence { sales must follow inbound for 90% of leads every month }
        obligation delivery { marketing must deliver MQL, give or take 10%, every month }
        obligation conversion { sales must convert at least 34% of MQL -> SQL from website within 1 month every month }
        excuse "L-9" from speed because "trade fair" approved by "Dana"
        """;

    [Fact]
    public void Show()
    {
        var facts = Facts().AsOf("2026-03-31 17:00");
        var output = new System.Text.StringBuilder();
        foreach (var query in new[] { "speed(2026-03)", "persistence", "delivery(2026-03)", "delivery(2026-02)", "conversion(2026-02)", "lead(L-1)", "lead(L-2)", "lead(\"L-3\")", "lead(L-9)", "lead(L-8)", "lead(l-1)" })
        {
            var explanation = Explain(facts, query);
            output.AppendLine($"## {query}").AppendLine(explanation.Derivation is { } derivation ? Outlines.Of(derivation) : $"{explanation.Problem} / {explanation.Help}").AppendLine($"next {explanation.Next}");
        }

        File.WriteAllText("/tmp/explain-show.txt", output.ToString());
    }

    private static FactsExplanation Explain(FactSet facts, string query)
    {
        var result = SlaEngine.Judge(SlaEngine.Plan(facts.Model), facts);
        var read = FactsQuery.Read(facts.Model, query) ?? throw new InvalidOperationException(query);
        return SlaEngine.Explain(result, read, 10);
    }

    private static FactSets Facts() => new FactSets(Agreements.Model(Text))
        .Lead("L-1", "website", "2026-03-02 10:00", "2026-03-02 16:00")
        .Lead("L-2", "website", "2026-03-06 15:00", "2026-03-06 16:00")
        .Lead("L-3", "website", "2026-03-30 10:00")
        .Lead("L-4", "website", "2026-03-31 16:00")
        .Lead("L-5", "outbound", "2026-02-02 10:00", with: lead => lead with { Stages = [lead.Created, lead.Assigned] })
        .Lead("L-9", "website", "2026-03-02 10:00")
        .Touch("L-1", "2026-03-02 11:00")
        .Touch("L-1", "2026-03-03 10:00", traits: TouchTraits.Automated)
        .Touch("L-1", "2026-03-03 12:00", "email")
        .Touch("L-1", "2026-03-03 15:00", "email")
        .Touch("L-1", "2026-03-04 12:00", "email")
        .Touch("L-2", "2026-03-09 13:00")
        .Status("L-2", "2026-03-06 16:30", "new", "on_hold")
        .Status("L-2", "2026-03-09 10:00", "on_hold", "new")
        .Touch("L-3", "2026-03-30 10:00");
}
