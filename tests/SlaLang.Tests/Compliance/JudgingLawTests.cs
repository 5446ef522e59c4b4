using CsCheck;
using SlaLang.Compliance;
using SlaLang.Model;

namespace SlaLang.Tests.Compliance;

/// <summary>What holds for every agreement and all data.</summary>
public sealed class JudgingLawTests
{
    private const int Day = 24 * 60;

    private static readonly string[] Obligations = ["speed", "persistence", "decision"];

    private static readonly Gen<(SimpleLead[] Leads, int AsOf)> World = Gen.Select(SimpleFacts.Leads, SimpleFacts.Minutes(40 * Day, 130 * Day)).Select((leads, asOf) => (leads, asOf));

    /// <summary>Worlds in which everything that starts a clock is known.</summary>
    private static readonly Gen<(SimpleLead[] Leads, int AsOf)> WholeWorld =
        World.Select(world => (world.Leads.Select(lead => lead with { Assigned = lead.Created }).ToArray(), world.AsOf));

    [Fact]
    public void A_looser_limit_never_turns_met_into_missed() => Gen.Select(World, Gen.Int[1, 30], Gen.Int[0, 40]).Sample(
        (world, hours, more) =>
        {
            var strict = StatesOf(Judge(world, Limits(hours)));
            var loose = StatesOf(Judge(world, Limits(hours + more)));
            Assert.Equal(strict.Keys, loose.Keys);
            Assert.All(strict.Where(item => item.Value == ItemState.Met), item => Assert.NotEqual(ItemState.Missed, loose[item.Key]));
        },
        iter: 60);

    [Fact]
    public void A_looser_limit_never_makes_a_verdict_worse() => Gen.Select(WholeWorld, Gen.Int[1, 30], Gen.Int[0, 40]).Sample(
        (world, hours, more) => AssertNoneWorse(Judge(world, Limits(hours)), Judge(world, Limits(hours + more)), "speed", "decision"),
        iter: 60);

    [Fact]
    public void A_lower_share_never_makes_a_verdict_worse() => Gen.Select(WholeWorld, Gen.Int[1, 99], Gen.Int[1, 99]).Sample(
        (world, one, other) => AssertNoneWorse(Judge(world, Share(Math.Max(one, other))), Judge(world, Share(Math.Min(one, other))), Obligations),
        iter: 60);

    [Fact]
    public void A_wider_band_never_makes_a_verdict_worse() => Gen.Select(WholeWorld, Gen.Int[0, 60], Gen.Int[0, 39], Gen.Int[5, 40]).Sample(
        (world, tolerance, more, deals) => AssertNoneWorse(Judge(world, Band(tolerance, deals)), Judge(world, Band(tolerance + more, deals)), "delivery"),
        iter: 60);

    [Fact]
    public void One_more_touch_never_undoes_a_contact() => Gen.Select(World, SimpleFacts.Minutes(-2 * Day, 20 * Day)).Sample(
        (world, at) =>
        {
            var before = StatesOf(Judge(world, Model()));
            var touched = world.Leads.Select(lead => lead with { Touches = [.. lead.Touches, (lead.Created + at, false, false)] }).ToArray();
            var after = StatesOf(Judge((touched, world.AsOf), Model()));
            Assert.All(before.Where(item => item.Key.Obligation == "speed" && item.Value == ItemState.Met), item => Assert.Equal(ItemState.Met, after[item.Key]));
        },
        iter: 60);

    [Fact]
    public void Every_lead_is_counted_once() => World.Sample(
        world =>
        {
            var result = Judge(world, Model());
            var inTerm = SimpleFacts.Until(world.Leads, world.AsOf).Length;
            Assert.All(Obligations, obligation =>
            {
                var duty = DutyOf(result, obligation);
                Assert.Equal(inTerm, duty.Periods.OfType<SharePeriod>().Sum(period => period.Tally.All));
                Assert.Equal(inTerm, duty.Items.Select(item => item.Lead).Distinct().Count());
            });
        },
        iter: 60);

    [Fact]
    public void What_was_decided_is_not_open_again_later() => Gen.Select(World, SimpleFacts.Minutes(0, 30 * Day)).Sample(
        (world, later) =>
        {
            var before = StatesOf(Judge(world, Model()));
            var after = StatesOf(Judge((world.Leads, world.AsOf + later), Model()));
            Assert.All(before.Where(item => item.Value is ItemState.Met or ItemState.Missed), item => Assert.NotEqual(ItemState.Pending, after[item.Key]));
            Assert.All(before.Where(item => item.Value is ItemState.Met or ItemState.Missed && item.Key.Obligation == "speed"), item => Assert.Equal(item.Value, after[item.Key]));
        },
        iter: 60);

    [Fact]
    public void The_order_of_the_leads_does_not_matter() => World.Sample(
        world =>
        {
            var one = Judge(world, Model());
            var other = Judge(([.. world.Leads.Reverse()], world.AsOf), Model());
            Assert.Equal(StatesOf(one), StatesOf(other));
            Assert.Equal(one.Obligations.SelectMany(obligation => obligation.Periods), other.Obligations.SelectMany(obligation => obligation.Periods));
        },
        iter: 60);

    private static AgreementModel Model(string old = "", string replacement = "") =>
        Agreements.Model(old.Length == 0 ? SimpleAgreement.Text : SimpleAgreement.Text.Replace(old, replacement, StringComparison.Ordinal));

    private static AgreementModel Limits(int hours) => Agreements.Model(SimpleAgreement.Text
        .Replace("within 4 business hours", $"within {hours} business hours", StringComparison.Ordinal)
        .Replace("within 50 hours", $"within {2 * hours} hours", StringComparison.Ordinal)
        .Replace("within 504 hours", $"within {200 + (10 * hours)} hours", StringComparison.Ordinal));

    private static AgreementModel Share(int percent) => Agreements.Model(SimpleAgreement.Text
        .Replace("for 95%", $"for {percent}%", StringComparison.Ordinal)
        .Replace("for 90%", $"for {percent}%", StringComparison.Ordinal));

    private static AgreementModel Band(int tolerance, int deals) => Agreements.Model(SimpleAgreement.Text.Replace("quota 100_000", $"quota {deals}_000", StringComparison.Ordinal)
        + $"\nobligation delivery {{ marketing must deliver MQL, give or take {tolerance}%, every month }}");

    private static ComplianceResult Judge((SimpleLead[] Leads, int AsOf) world, AgreementModel model) =>
        SlaEngine.Judge(SlaEngine.Plan(model), SimpleFacts.Of(model, SimpleFacts.Until(world.Leads, world.AsOf, withOpenHolds: true), world.AsOf));

    private static DutyVerdict DutyOf(ComplianceResult result, string obligation) => result.Obligations.Single(verdict => verdict.Obligation.Name == obligation).Duties[0];

    private static SortedDictionary<(string Obligation, string Lead), ItemState> StatesOf(ComplianceResult result) => new(
        result.Obligations
            .SelectMany(obligation => obligation.Duties[0].Items.Select(item => (Key: (obligation.Obligation.Name, result.Facts.Leads[item.Lead].Id), item.State)))
            .ToDictionary(item => item.Key, item => item.State));

    /// <summary>Verdicts are declared from the best to the worst.</summary>
    private static void AssertNoneWorse(ComplianceResult strict, ComplianceResult loose, params string[] obligations) => Assert.All(obligations, obligation =>
        Assert.All(DutyOf(strict, obligation).Periods.Zip(DutyOf(loose, obligation).Periods), pair => Assert.True(pair.Second.Verdict <= pair.First.Verdict, $"{obligation} {pair.First} {pair.Second}")));
}
