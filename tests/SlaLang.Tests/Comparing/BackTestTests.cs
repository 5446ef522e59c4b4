using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Tests.Comparing;

/// <summary>Terms that begin later are tried on what happened before.</summary>
public sealed class BackTestTests
{
    [Fact]
    public void An_agreement_of_the_next_year_asks_for_the_same_demand_when_it_is_put_back()
    {
        var text = Agreements.Published.Replace("rates website {", "rates website from 2025-07-01 {", StringComparison.Ordinal) + "\nrates website from 2026-01-01 { Opportunity -> Customer 25% }\n";
        var next = Moved(text);
        var back = SlaEngine.BackDate(next, Agreements.Model(text));
        Assert.Equal(new SlaLang.Values.DateRange(new(2026, 1, 1), new(2027, 12, 31)), back.Term.Value);
        var (agreed, tried) = (Totals(Agreements.Plan(text)), Totals(SlaEngine.Plan(back)));
        Assert.Equal(agreed, tried.Take(agreed.Count));
    }

    [Fact]
    public void An_agreement_of_the_same_term_stays_as_it_is()
    {
        var model = Agreements.Model(Agreements.Published);
        Assert.Same(model, SlaEngine.BackDate(model, Agreements.Model(Agreements.Published)));
    }

    /// <summary>All dates a year later.</summary>
    private static AgreementModel Moved(string text) =>
        Agreements.Model(text.Replace("2026-", "2027-", StringComparison.Ordinal).Replace("2025-", "2026-", StringComparison.Ordinal));

    private static List<(string Month, System.Numerics.BigInteger Leads)> Totals(DemandPlan plan) =>
        [.. SlaEngine.Tabulate(plan, TableStep.Month).Totals.Select(total => (total.Period.Name, total.Leads))];
}
