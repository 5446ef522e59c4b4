using System.Numerics;
using SlaLang.Comparing;

namespace SlaLang.Tests.Comparing;

/// <summary>What a small edit of the whole agreement is called, and whom it binds more or less.</summary>
public sealed class DiffTests
{
    [Theory]
    [InlineData("contact MQL from website within 4 business hours", "contact MQL from website within 8 business hours",
        "clock-limit-lengthened | obligation speed: sales must contact MQL from website, within | 4 business hours > 8 business hours | marketing Unchanged, sales Loosened")]
    [InlineData("contact MQL from website within 4 business hours", "contact MQL from website within 4 hours",
        "clock-limit-shortened | obligation speed: sales must contact MQL from website, within | 4 business hours > 4 hours | marketing Unchanged, sales Tightened")]
    [InlineData("contact MQL from website within 4 business hours", "contact MQL from website within 5 hours",
        "clock-limit-changed | obligation speed: sales must contact MQL from website, within | 4 business hours > 5 hours | marketing Unchanged, sales Changed")]
    [InlineData("within 4 business hours for 95% of leads", "within 4 business hours for 96% of leads",
        "required-share-raised | obligation speed: sales must contact MQL from website, for at least | 95% of leads > 96% of leads | marketing Unchanged, sales Tightened")]
    [InlineData("contact MQL from website within", "contact MQL within",
        "duty-scope-changed | obligation speed: sales must contact MQL, for | MQL from website > MQL | marketing Unchanged, sales Changed")]
    [InlineData("for 95% of leads every month\n}\n\nobligation persistence", "for 95% of leads every quarter\n}\n\nobligation persistence",
        "duty-period-changed | obligation speed: sales must contact MQL from website, judged | every month > every quarter | marketing Unchanged, sales Changed")]
    [InlineData("for 90% of leads every month", "for 90% of leads every month when met(delivery)",
        "guard-added | obligation persistence: sales must follow inbound, when | - > met(delivery) | marketing Unchanged, sales Loosened")]
    [InlineData("quota     500_000 USD", "quota     510_000 USD",
        "quota-raised | stream new_business: quota | 500,000 USD per month > 510,000 USD per month | marketing Tightened, sales Unchanged")]
    [InlineData("quota     for 2026-11 650_000 USD", "",
        "quota-removed | stream new_business: quota for 2026-11 | 650,000 USD per month > - | marketing Loosened, sales Unchanged")]
    [InlineData("retained  50_000", "retained  60_000",
        "retained-raised | stream new_business: retained | 50,000 USD per month > 60,000 USD per month | marketing Loosened, sales Unchanged")]
    [InlineData("  Opportunity -> Customer  23%", "  Opportunity -> Customer  19%",
        "rate-lowered | rates website: Opportunity -> Customer | 23% > 19% | marketing Tightened, sales Unchanged")]
    [InlineData("  Opportunity -> Customer  1 in 4", "  Opportunity -> Customer  1 in 3",
        "rate-raised | rates outbound: Opportunity -> Customer | 1 in 4 > 1 in 3 | marketing Loosened, sales Unchanged")]
    [InlineData("  Opportunity -> Customer  25%\n", "",
        "rate-removed | rates website from 2026-04-01: Opportunity -> Customer | 25% > - | marketing Tightened, sales Unchanged")]
    [InlineData("  Opportunity -> Customer  25%\n", "  Opportunity -> Customer  25%\n  MQL -> SQL 30%\n",
        "rate-added | rates website from 2026-04-01: MQL -> SQL | - > 30% | marketing Tightened, sales Unchanged")]
    [InlineData("  Opportunity -> Customer  25%\n", "  Opportunity -> Customer  25%\n  MQL -> SQL 34%\n",
        "rate-added | rates website from 2026-04-01: MQL -> SQL | - > 34% | marketing Unchanged, sales Unchanged")]
    [InlineData("rounding   up at every stage", "rounding   up at the end",
        "rounding-changed | agreement: rounding | up at every stage > up at the end | marketing Loosened, sales Unchanged")]
    [InlineData("give or take 10%", "at least 90%",
        "most-delivery-removed | obligation delivery: marketing must deliver MQL, at most | 110% of the demand > - | marketing Loosened, sales Unchanged")]
    [InlineData("over-delivery 3 months", "over-delivery 4 months",
        "over-delivery-raised | obligation delivery: over-delivery is a breach | 3 months in a row > 4 months in a row | marketing Loosened, sales Unchanged")]
    [InlineData("  on breach notify \"VP Marketing\"\n", "",
        "consequence-removed | obligation delivery: on breach | notify \"VP Marketing\" > - | marketing Loosened, sales Unchanged")]
    [InlineData("  follow-ups     3 in total within 2 weeks", "  follow-ups     3 in total within 3 weeks",
        "milestone-lengthened | followup inbound: follow-ups 3 in total | within 2 weeks > within 3 weeks | marketing Unchanged, sales Loosened")]
    [InlineData("at most 14 days", "at most 10 days",
        "most-spacing-shortened | followup inbound: spacing at most | 14 days > 10 days | marketing Unchanged, sales Tightened")]
    [InlineData("stops          when Opportunity, disqualified, replied", "stops          when Opportunity, replied",
        "stops-changed | followup inbound: stops when | Opportunity, disqualified, replied > Opportunity, replied | marketing Unchanged, sales Changed")]
    [InlineData("pauses         while on_hold", "pauses         while on_hold, vacation",
        "pauses-changed | followup inbound: pauses while | on_hold > on_hold, vacation | marketing Unchanged, sales Loosened")]
    [InlineData("\"competitor\", ", "",
        "rejection-reasons-changed | stage MQL: rejected for | \"wrong size\", \"wrong geography\", \"existing customer\", \"competitor\", \"no valid contact data\" > \"wrong size\", \"wrong geography\", \"existing customer\", \"no valid contact data\" | marketing Unchanged, sales Tightened")]
    [InlineData("of 10 or more employees", "of 20 or more employees",
        "definition-changed | stage MQL: means |")]
    [InlineData("within five minutes", "within ten minutes",
        "clause-changed | clause \"Hand-over\" |")]
    [InlineData("signatory \"Lee Park\", \"VP Sales\"", "signatory \"Lee Park\", \"CRO\"",
        "signatory-changed | team sales: signatory | \"Lee Park\", \"VP Sales\" > \"Lee Park\", \"CRO\" | marketing Unchanged, sales Unchanged")]
    [InlineData("capacity  30 reps", "capacity  40 reps",
        "people-raised | team sales: capacity | 30 people > 40 people | marketing Unchanged, sales Unchanged")]
    [InlineData("keep enterprise_share at least 20%", "keep enterprise_share at least 25%",
        "kept-bound-raised | obligation quality: marketing must keep enterprise_share, at least | 20% > 25% | marketing Tightened, sales Unchanged")]
    [InlineData("employees >= 200", "employees >= 250",
        "metric-changed | metric enterprise_share | share(leads where employees >= 200) > share(leads where employees >= 250) | marketing Changed, sales Unchanged")]
    [InlineData("excuse \"L-104\", \"L-105\"", "excuse \"L-104\"",
        "excuse-changed | obligation speed: excuse |")]
    [InlineData("between    marketing and sales", "between    sales and marketing", "")]
    [InlineData("within 8 weeks", "within 56 days", "")]
    [InlineData("15 minutes", "0.25 hours", "")]
    [InlineData("1 in 4", "25%", "")]
    [InlineData("outbound rest", "outbound 40%", "")]
    [InlineData("500_000 USD per month\n  quota     for", "1_500_000 USD per quarter\n  quota     for", "")]
    public void An_edit_is_one_named_change(string part, string replacement, string expected)
    {
        Assert.Contains(part, Diffs.Whole, StringComparison.Ordinal);
        var lines = Diffs.Lines(Diffs.Of(Diffs.Whole, Diffs.Whole.Replace(part, replacement, StringComparison.Ordinal))).ToList();
        if (expected.Length == 0)
        {
            Assert.Empty(lines);
        }
        else
        {
            Assert.StartsWith(expected, Assert.Single(lines), StringComparison.Ordinal);
        }
    }

    /// <summary>A day in which the clocks change is not 24 hours, but it is less than 30.</summary>
    [Theory]
    [InlineData("1 day", "24 hours", "clock-limit-changed", Bearing.Changed)]
    [InlineData("1 day", "30 hours", "clock-limit-lengthened", Bearing.Loosened)]
    [InlineData("1 month", "27 days", "clock-limit-shortened", Bearing.Tightened)]
    [InlineData("1 month", "30 days", "clock-limit-changed", Bearing.Changed)]
    [InlineData("2 business days", "4 business hours", "clock-limit-changed", Bearing.Changed)]
    public void Lengths_counted_otherwise_have_an_order_only_where_it_holds_for_every_lead(string before, string after, string kind, Bearing sales)
    {
        var text = Diffs.Whole.Replace("contact MQL from website within 4 business hours", $"contact MQL from website within {before}", StringComparison.Ordinal);
        var change = Assert.Single(Diffs.Of(text, text.Replace($"contact MQL from website within {before}", $"contact MQL from website within {after}", StringComparison.Ordinal)).Changes);
        Assert.Equal((kind, sales), (change.Kind.Name, change.Bearings[1].Bearing));
    }

    [Fact]
    public void An_obligation_that_is_gone_is_one_change_and_frees_its_team()
    {
        var start = Diffs.Whole.IndexOf("obligation win_rate", StringComparison.Ordinal);
        var end = Diffs.Whole.IndexOf("metric enterprise_share", StringComparison.Ordinal);
        var diff = Diffs.Of(Diffs.Whole, Diffs.Whole.Remove(start, end - start));
        Assert.StartsWith("obligation-removed | obligation win_rate | sales must convert at least 23% of", Assert.Single(Diffs.Lines(diff)), StringComparison.Ordinal);
        Assert.Equal([Bearing.Unchanged, Bearing.Loosened], diff.Bearings.Select(bearing => bearing.Bearing));
    }

    /// <summary>The published funnel, worked out by hand: 250 customers ÷ 23%, ÷ 82%, ÷ 34% rounded up at each stage are 3,900 leads a month; at 25% they are 1,000, 1,220, 3,589.</summary>
    [Fact]
    public void The_effect_is_the_demand_of_both_plans_month_by_month()
    {
        var before = Agreements.Published.Replace("website 60%, outbound rest", "website rest", StringComparison.Ordinal);
        var effect = Diffs.Of(before, before.Replace("Customer 23%", "Customer 25%", StringComparison.Ordinal)).Effect;
        Assert.NotNull(effect);
        Assert.Equal(12, effect.Months.Totals.Length);
        Assert.All(effect.Months.Totals, total => Assert.Equal((3900, 3589), (total.Agreed.Leads, total.Supposed.Leads)));
        Assert.Equal([3900 * 12, 1326 * 12, 1087 * 12, 250 * 12], effect.Months.Whole?.Agreed.ClosingNeeds);
        Assert.Equal([3589 * 12, 1220 * 12, 1000 * 12, 250 * 12], effect.Months.Whole?.Supposed.ClosingNeeds);
    }

    [Fact]
    public void A_stage_that_only_one_funnel_has_needs_nothing_in_the_other()
    {
        var before = Agreements.Published.Replace("stage SQL\n", "", StringComparison.Ordinal).Replace("  MQL -> SQL 34%\n  SQL -> Opportunity 82%\n", "  MQL -> Opportunity 28%\n", StringComparison.Ordinal).Replace("  MQL -> SQL 55%\n  SQL -> Opportunity 68%\n", "  MQL -> Opportunity 37%\n", StringComparison.Ordinal);
        var diff = Diffs.Of(before, Agreements.Published);
        Assert.Equal(["MQL", "SQL", "Opportunity", "Customer"], diff.Effect?.Stages.Select(stage => stage.Name));
        Assert.Equal(BigInteger.Zero, diff.Effect?.Months.Whole?.Agreed.ClosingNeeds[1]);
        Assert.Contains(diff.Changes, change => change.Kind.Name == "stage-added" && change.Subject == "stage SQL");
        Assert.Contains(diff.Changes, change => change.Kind.Name == "stage-order-changed" && change.Subject == "stage Opportunity");
    }

    /// <summary>Without its 30 % from July on, the 34 % of the whole year hold there too: fewer leads are needed, whatever a deal is paid in.</summary>
    [Theory]
    [InlineData("USD")]
    [InlineData("EUR")]
    public void A_line_of_rates_that_is_gone_is_held_against_the_one_in_its_place(string currency)
    {
        var before = Agreements.Published + "\nrates website from 2026-07-01 { MQL -> SQL 30% }\n";
        var (gone, added) = (Diffs.Of(before, Agreements.Published.Replace("USD", currency, StringComparison.Ordinal)), Diffs.Of(Agreements.Published.Replace("USD", currency, StringComparison.Ordinal), before));
        Assert.Equal([Bearing.Loosened, Bearing.Unchanged], Assert.Single(gone.Changes, change => change.Kind.Name == "rate-removed").Bearings.Select(bearing => bearing.Bearing));
        Assert.Equal([Bearing.Tightened, Bearing.Unchanged], Assert.Single(added.Changes, change => change.Kind.Name == "rate-added").Bearings.Select(bearing => bearing.Bearing));
    }

    [Fact]
    public void Places_are_those_of_both_files()
    {
        var change = Assert.Single(Diffs.Of(Diffs.Whole, "\n" + Diffs.Whole.Replace("34%", "35%", StringComparison.Ordinal)).Changes);
        Assert.Equal(("agreement.sla:45", "agreement.sla:46"), (change.Before?.Location.ToString(), change.After?.Location.ToString()));
    }

    [Fact]
    public void A_new_agreement_is_all_its_terms()
    {
        var diff = SlaEngine.Diff(null, Agreements.Plan(Diffs.Whole));
        Assert.All(diff.Changes, change => Assert.Equal(ChangeVerb.Added, change.Kind.Verb));
        Assert.Equal(6, diff.Changes.Count(change => change.Kind.Name == "obligation-added"));
        Assert.Null(diff.Effect);
        Assert.Equal([Bearing.Tightened, Bearing.Tightened], diff.Bearings.Select(bearing => bearing.Bearing));
    }
}
