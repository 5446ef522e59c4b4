using SlaLang.Evaluation;
using SlaLang.Facts;
using SlaLang.Tests.Compliance;

namespace SlaLang.Tests.Evaluation;

/// <summary>A small agreement, some leads under it, and what is explained of them.</summary>
internal static class Explained
{
    public const string Text = """
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
          kinds         call, email
        }
        followup prospecting {
          for           MQL from outbound
          follow-ups    1 in total within 1 week
          on reassignment restart
        }
        obligation speed {
          sales must contact MQL from website within 4 business hours for 75% of leads every month
          on breach notify "VP Sales"
        }
        obligation persistence {
          sales must follow inbound for 50% of leads every month
          sales must follow prospecting for 50% of leads every month
        }
        obligation delivery { marketing must deliver MQL, give or take 10%, every month }
        obligation decision { sales must accept or reject MQL within 2 business days for 95% of leads every month }
        obligation conversion {
          sales must convert at least 34% of MQL -> SQL from website within 1 month every month
          sales must reach 30% of MQL -> SQL within 2 weeks by 2026-03-20
        }
        excuse "L-9" from speed because "trade fair" approved by "Dana"
        """;

    /// <summary>What was missed, late, untouched, excused, handed over, and put on hold across a change of the clocks.</summary>
    public static FactSets Facts() => new FactSets(Agreements.Model(Text))
        .Lead("L-1", "website", "2026-03-02 10:00", "2026-03-02 16:00")
        .Lead("L-2", "website", "2026-03-06 15:00", "2026-03-06 16:00")
        .Lead("L-3", "website", "2026-03-31 16:00")
        .Lead("L-4", "website", "2026-03-30 10:00", with: lead => lead with { Owner = "ben" })
        .Lead("L-5", "outbound", "2026-02-02 10:00", with: lead => lead with { Stages = [lead.Created, lead.Assigned] })
        .Lead("L-6", "outbound", "2026-03-02 10:00", with: lead => lead with { Owner = "ben" })
        .Lead("L-9", "website", "2026-03-02 10:00")
        .Touch("L-1", "2026-03-02 11:00")
        .Touch("L-1", "2026-03-03 10:00", traits: TouchTraits.Automated)
        .Touch("L-1", "2026-03-03 11:00", "visit")
        .Touch("L-1", "2026-03-03 11:30", actor: "marketing")
        .Touch("L-1", "2026-03-03 11:45", traits: TouchTraits.Inbound)
        .Touch("L-1", "2026-03-03 12:00", "email")
        .Touch("L-1", "2026-03-03 15:00", "email")
        .Touch("L-1", "2026-03-04 12:00", "email")
        .Status("L-2", "2026-03-06 16:30", "new", "on_hold")
        .Status("L-2", "2026-03-09 10:00", "on_hold", "new")
        .Touch("L-2", "2026-03-09 13:31")
        .Owner("L-6", "2026-03-04 12:00", "ana", "ben")
        .Touch("L-6", "2026-03-05 12:00")
        .Touch("L-6", "2026-03-10 12:00");

    public static FactsExplanation Of(FactSet facts, string query, int most = 10)
    {
        var result = SlaEngine.Judge(SlaEngine.Plan(facts.Model), facts);
        return SlaEngine.Explain(result, FactsQuery.Read(facts.Model, query) ?? throw new InvalidOperationException(query), most);
    }

    public static string Outline(FactSet facts, string query, int most = 10) =>
        Of(facts, query, most) is { Derivation: { } derivation } ? Outlines.Of(derivation).ReplaceLineEndings("\n") : "";
}
