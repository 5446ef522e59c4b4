using System.Globalization;
using System.Numerics;
using CsCheck;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Tests.Planning;

/// <summary>What is supposed instead of what was agreed, and what holds for it whatever the figures.</summary>
public sealed class SuppositionTests
{
    private const string TwoStreams = Agreements.Published + """

        stream enterprise { quota 100_000 USD per month; split outbound 100% }
        rates website from 2026-04-01 { Opportunity -> Customer 25% }
        rates outbound in enterprise { deal value 10_000 USD }
        """;

    private static readonly Gen<(int Rate, int More, int Value, int Days)> Change =
        from rate in Gen.Int[1, 99]
        from more in Gen.Int[0, 100 - rate]
        from value in Gen.Int[1, 90_000]
        from days in Gen.Int[0, 200]
        select (rate, more, value, days);

    [Fact]
    public void A_scenario_without_a_line_is_the_plan_itself()
    {
        var text = Agreements.Published + "\nscenario \"nothing\" { }\n";
        Assert.Equal(Rows(Agreements.Plan(text)), Rows(Supposed(text, "nothing")));
    }

    [Fact]
    public void A_scenario_says_the_same_as_the_edited_file()
    {
        var text = Agreements.Published + """

            scenario "better" {
              rates website { Opportunity -> Customer 30%; time to close 20 days }
              stream new_business { quota 600_000 USD per month; retained 10_000 USD per month; split website 70%, outbound rest }
            }
            """;
        var edited = Replace(Agreements.Published, ("23%", "30%\n  time to close 20 days"), ("500_000 USD per month", "600_000 USD per month\n  retained 10_000 USD per month"), ("60%", "70%"));
        Assert.Equal(Rows(Agreements.Plan(edited)), Rows(Supposed(text, "better")));
        Assert.NotEqual(Rows(Agreements.Plan(text)), Rows(Supposed(text, "better")));
    }

    [Fact]
    public void Settings_say_the_same_as_the_edited_file() => Change.Sample(
        change =>
        {
            var (rate, _, value, days) = change;
            var edited = Replace(Agreements.Published, ("34%", $"{rate}%\n  time to close {days} days"), ("2_000 USD", $"{value} USD"));
            var set = Set(Agreements.Published, $"website.MQL -> SQL = {rate}%", $"website.time to close = {days} days", $"website.deal value = {value} USD", $"outbound.deal value = {value} USD");
            Assert.Equal(Rows(Agreements.Plan(edited)), Rows(set));
        },
        iter: 100);

    [Fact]
    public void A_higher_rate_never_raises_demand() => Change.Sample(
        change =>
        {
            var lower = Set(Agreements.Published, $"website.SQL -> Opportunity = {change.Rate}%", $"website.deal value = {change.Value} USD");
            var higher = Set(Agreements.Published, $"website.SQL -> Opportunity = {change.Rate + change.More}%", $"website.deal value = {change.Value} USD");
            Assert.All(Leads(lower).Zip(Leads(higher)), pair => Assert.True(pair.Second <= pair.First));
        },
        iter: 100);

    [Fact]
    public void A_setting_beats_every_revision_and_every_stream()
    {
        Assert.Equal("23%|25%", Rates(Agreements.Model(TwoStreams)));
        Assert.Equal("30%|30%", Rates(SetModel(TwoStreams, "website.Opportunity -> Customer = 30%")));
        Assert.Equal("23%|30%", Rates(SetModel(TwoStreams, "website from 2026-04-01.Opportunity -> Customer = 30%")));
        Assert.Equal(50, Deals(SlaEngine.Plan(SetModel(TwoStreams, "outbound.deal value = 2_000 USD")), "enterprise"));
        Assert.Equal(10, Deals(SlaEngine.Plan(SetModel(TwoStreams, "outbound in new_business.deal value = 2_000 USD")), "enterprise"));
        Assert.Equal(20, Deals(SlaEngine.Plan(SetModel(TwoStreams, "outbound in enterprise.deal value = 5_000 USD")), "enterprise"));
        Assert.Equal(20, Deals(SlaEngine.Plan(SetModel(TwoStreams, "enterprise.quota = 200_000 USD per month")), "enterprise"));
    }

    [Fact]
    public void A_month_with_a_quota_of_its_own_keeps_it()
    {
        var text = Agreements.Published.Replace("quota 500_000 USD per month", "quota 500_000 USD per month\n  quota for 2026-11 900_000 USD", StringComparison.Ordinal);
        var quota = SetModel(text, "new_business.quota = 600_000 USD per month", "new_business.quota for 2026-12 = 700_000 USD").Streams[0].Quota;
        Assert.Equal(["900,000", "700,000"], quota.Months.Values.Select(line => Figures.Amount(line.Value)));
        Assert.Equal("600,000 USD", Figures.Of(quota.PerMonth?.Value ?? default));
    }

    [Fact]
    public void As_of_leaves_out_revisions_but_not_what_is_supposed()
    {
        var model = SetModel(TwoStreams, "website from 2026-06-01.Opportunity -> Customer = 50%");
        var plan = SlaEngine.Plan(model, new NodaTime.LocalDate(2026, 3, 31));
        Assert.Equal("23%|50%", $"{WinRate(plan, 5)}|{WinRate(plan, 6)}");
    }

    [Theory]
    [InlineData("websit.MQL -> SQL = 3%", "SLA2093 1:1")]
    [InlineData("website.MQL -> SLQ = 3%", "SLA2003 1:16")]
    [InlineData("website.MQL -> SQL = 3", "SLA3001 1:22")]
    [InlineData("  website . deal value = 2_000 EUR", "SLA3007 1:26")]
    [InlineData("website in nowhere.MQL -> SQL = 30%", "SLA2003 1:12")]
    [InlineData("website.MQL SQL = 30%", "SLA1004 1:13")]
    [InlineData("website.deal value = ", "SLA1003 1:14")]
    [InlineData("website.MQL -> SQL = 30% }", "SLA2092 1:1")]
    [InlineData("website.deal value", "SLA2092 1:1")]
    [InlineData("", "SLA2092 1:1")]
    [InlineData("website.MQL -> SQL = 30%\nnew_business.quota = 5 USD", "SLA2036 2:14")]
    [InlineData("new_business.mix website at least 20% = of leads", "SLA2090 1:14")]
    [InlineData("website.MQL -> SQL = 30%\nwebsite.MQL -> SQL = 31%", "SLA2033 2:9")]
    [InlineData("new_business.retained = 1 USD per month\nnew_business.retained = 2 USD per month", "SLA2006 2:14")]
    public void A_wrong_setting_is_said_where_it_stands(string setting, string expected)
    {
        var compilation = Agreements.Compile(Agreements.Published);
        var (scenario, diagnostics) = SlaEngine.ReadSettings(compilation, Agreements.Model(Agreements.Published), new SourceText("option", setting + "\n"));
        Assert.Null(scenario);
        var said = Assert.Single(diagnostics);
        Assert.Equal(expected, $"{said.Code} {said.Location.Position.Line}:{said.Location.Position.Column}");
    }

    [Fact]
    public void What_only_one_table_has_is_zero_in_the_other()
    {
        var agreed = SlaEngine.Tabulate(Agreements.Plan(Agreements.Published), TableStep.Quarter);
        var supposed = SlaEngine.Tabulate(Set(Agreements.Published, "website.time to close = 30 days"), TableStep.Quarter);
        var row = SlaEngine.Compare(agreed, supposed).Rows[0];
        Assert.Equal(("2025-Q4", BigInteger.Zero), (row.Supposed.Period.Name, row.Agreed.Leads));
        Assert.True(row.MoreLeads == row.Supposed.Leads && row.MoreLeads > 0);
    }

    private static DemandPlan Supposed(string text, string title)
    {
        var model = Agreements.Model(text);
        return SlaEngine.Plan(SlaEngine.Suppose(model, model.Scenarios.Single(scenario => scenario.Title == title)));
    }

    private static DemandPlan Set(string text, params string[] settings) => SlaEngine.Plan(SetModel(text, settings));

    private static AgreementModel SetModel(string text, params string[] settings)
    {
        var compilation = Agreements.Compile(text);
        var model = Agreements.Model(text);
        var (scenario, diagnostics) = SlaEngine.ReadSettings(compilation, compilation.Model ?? model, new SourceText("option", string.Join('\n', settings) + "\n"));
        Assert.Empty(diagnostics);
        return SlaEngine.Suppose(compilation.Model ?? model, scenario ?? throw new InvalidOperationException("no settings"));
    }

    private static string Rows(DemandPlan plan) => string.Join('\n', SlaEngine.Tabulate(plan, TableStep.Month).Rows.Select(row =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Stream.Name} {row.Lead.Name} {row.Period.Name} {row.Leads} {row.LeadTarget.Amount} {string.Join(' ', row.ClosingNeeds)} {row.ClosingTarget.Amount}")));

    private static IEnumerable<BigInteger> Leads(DemandPlan plan) => SlaEngine.Tabulate(plan, TableStep.Month).Rows.Select(row => row.Leads);

    private static string Rates(AgreementModel model)
    {
        var plan = SlaEngine.Plan(model);
        return $"{WinRate(plan, 3)}|{WinRate(plan, 4)}";
    }

    private static string WinRate(DemandPlan plan, int month) =>
        plan.Streams[0].Types[0].Closings[month - 1].Parts[0].Chain.Steps[1].Rate?.Value.ToString() ?? "";

    private static BigInteger Deals(DemandPlan plan, string stream) =>
        plan.Streams.Single(candidate => candidate.Stream.Name == stream).Types[0].Closings[0].Needs[^1].Need;

    private static string Replace(string text, params (string Old, string New)[] changes) =>
        changes.Aggregate(text, (changed, change) => changed.Replace(change.Old, change.New, StringComparison.Ordinal));
}
