using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Tests.Compliance;

/// <summary>The judge says of random leads what <see cref="SimpleJudge"/> says, which shares nothing with it but the rules.</summary>
public sealed class SimpleJudgeTests
{
    private const int Day = 24 * 60;

    /// <summary>All happens at full or half hours, so that instants often coincide.</summary>
    private const int Step = 30;

    private static readonly AgreementModel Model = Agreements.Model(SimpleAgreement.Text);

    private static readonly bool[] OpenMinutes = [.. Enumerable.Range(0, 200 * Day).Select(IsOpen)];

    private static readonly Gen<(int At, bool IsInbound, bool IsAutomated)> Touch =
        Gen.Select(Minutes(-2 * Day, 30 * Day), Gen.Int[0, 11], Gen.Int[0, 7]).Select((at, inbound, automated) => (at, inbound == 0, automated == 0));

    private static readonly Gen<SimpleLead> Lead =
        from created in Minutes(31 * Day, 90 * Day)
        from routing in Minutes(-60, 3 * Day)
        from touches in Touch.Array[0, 12]
        from soon in Minutes(0, 2 * Day)
        from holds in Minutes(0, 20 * Day).Array[0, 3]
        from ends in Minutes(0, 25 * Day).Array[4]
        from which in Gen.Int[0, 15]
        from reason in Gen.OneOfConst("wrong size", "no response", "", "other")
        select Make(created, routing, [.. touches, (soon, false, false)], holds, ends, which, reason);

    [Fact]
    public void It_judges_as_one_that_counts_minutes() => Gen.Select(Lead.Array[20, 60], Minutes(40 * Day, 120 * Day)).Sample(
        (leads, asOf) =>
        {
            SimpleLead[] named = [.. leads.Select((lead, index) => lead with { Id = $"L-{index}" }).Where(lead => lead.Created <= asOf).Select(lead => Until(lead, asOf))];
            var result = SlaEngine.Judge(SlaEngine.Plan(Model), FactsOf(named, asOf));
            var simple = new SimpleJudge(minute => OpenMinutes[minute], asOf);
            Assert.Equal(named.Select(lead => (lead.Id, simple.Contact(lead).State)), StatesOf(result, "speed"));
            Assert.Equal(named.Select(lead => (lead.Id, simple.FollowUp(lead))), StatesOf(result, "persistence"));
            Assert.Equal(named.Select(lead => (lead.Id, simple.Decision(lead))), StatesOf(result, "decision"));
            Assert.Equal(named.Select(lead => simple.Contact(lead).Due), ItemsOf(result, "speed").Select(item => MinuteOf(item.Due)));
        },
        iter: 40);

    private static Gen<int> Minutes(int from, int to) => Gen.Int[from / Step, to / Step].Select(steps => Step * steps);

    private static bool IsOpen(int minute)
    {
        var local = SimpleAgreement.At(minute).InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime;
        var time = (60 * local.Hour) + local.Minute;
        return local.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && local.Date != new LocalDate(2026, 2, 16)
            && time is (>= 540 and < 750) or (>= 810 and < 1080);
    }

    private static SimpleLead Make(int created, int routing, (int At, bool IsInbound, bool IsAutomated)[] touches, int[] holds, int[] ends, int which, string reason)
    {
        var start = created + Math.Max(0, routing);
        int[] edges = [.. holds.Distinct().Order()];
        return new SimpleLead("", created, routing < 0 ? null : start)
        {
            Touches = [.. touches.Select(touch => (start + touch.At, touch.IsInbound, touch.IsAutomated))],
            Holds = [.. edges.Select((edge, index) => (start + edge, start + (index + 1 < edges.Length ? Math.Min(edges[index + 1] - Step, edge + 720) : edge + 1_980))).Where(hold => hold.Item2 > hold.Item1)],
            Qualified = (which & 1) != 0 ? start + ends[0] : null,
            Accepted = (which & 2) != 0 ? start + ends[1] : null,
            Rejected = (which & 12) == 12 ? start + ends[2] : null,
            Disqualified = (which & 12) == 12 ? start + ends[3] : null,
            Reason = (which & 12) == 12 ? reason : "",
        };
    }

    /// <summary>What is known at the as-of instant.</summary>
    private static SimpleLead Until(SimpleLead lead, int asOf) => lead with
    {
        Assigned = lead.Assigned <= asOf ? lead.Assigned : null,
        Qualified = lead.Qualified <= asOf ? lead.Qualified : null,
        Accepted = lead.Accepted <= asOf ? lead.Accepted : null,
        Rejected = lead.Rejected <= asOf ? lead.Rejected : null,
        Disqualified = lead.Disqualified <= asOf ? lead.Disqualified : null,
        Touches = [.. lead.Touches.Where(touch => touch.At <= asOf)],
        Holds = [.. lead.Holds.Where(hold => hold.To <= asOf)],
    };

    private static FactSet FactsOf(SimpleLead[] leads, int asOf) => new(Model, AtMinute(asOf))
    {
        Leads = [.. leads.Select(FactOf)],
        Touches = Grouped(leads, (lead, index) => lead.Touches.OrderBy(touch => touch.At).Select(touch => new TouchFact(index, AtMinute(touch.At), 0, 0, TraitsOf(touch)))),
        StatusChanges = Grouped(leads, (lead, index) => lead.Holds.SelectMany(hold => new[]
        {
            new ChangeFact(index, AtMinute(hold.From), "working", "on_hold"),
            new ChangeFact(index, AtMinute(hold.To), "on_hold", "working"),
        })),
        TouchKinds = ["call"],
        Actors = ["Ana"],
        Columns = ["leads.created", "leads.assigned", "leads.MQL", "leads.SQL", "leads.accepted", "leads.rejected", "touches.at", "touches.direction", "status_changes.to"],
    };

    private static LeadFact FactOf(SimpleLead lead) => new(lead.Id)
    {
        Type = Model.LeadTypes[0],
        Created = AtMinute(lead.Created),
        Assigned = AtMinute(lead.Assigned),
        Stages = [AtMinute(lead.Created), AtMinute(lead.Qualified)],
        Outcomes = new LeadOutcomes
        {
            Accepted = Moment.Earliest(AtMinute(lead.Accepted), AtMinute(lead.Qualified)),
            Rejected = AtMinute(lead.Rejected),
            Disqualified = AtMinute(lead.Disqualified),
            Reason = lead.Reason,
        },
    };

    private static GroupedFacts<T> Grouped<T>(SimpleLead[] leads, Func<SimpleLead, int, IEnumerable<T>> factsOf)
    {
        var groups = leads.Select((lead, index) => factsOf(lead, index).ToArray()).ToArray();
        int[] starts = [0, .. groups.Select((_, index) => groups.Take(index + 1).Sum(group => group.Length))];
        return new GroupedFacts<T>([.. groups.SelectMany(group => group)], starts);
    }

    private static TouchTraits TraitsOf((int At, bool IsInbound, bool IsAutomated) touch) =>
        (touch.IsInbound ? TouchTraits.Inbound : TouchTraits.None) | (touch.IsAutomated ? TouchTraits.Automated : TouchTraits.None);

    private static Moment AtMinute(int? minute) => minute is { } known ? Moment.Of(SimpleAgreement.At(known)) : Moment.Unknown;

    private static int? MinuteOf(Moment moment) => moment.IsKnown ? (int)(moment.ToInstant() - SimpleAgreement.At(0)).TotalMinutes : null;

    private static ImmutableArray<DutyItem> ItemsOf(ComplianceResult result, string obligation) =>
        [.. (result.Find(obligation)?.Duties[0].Items ?? []).OrderBy(item => item.Lead)];

    private static IEnumerable<(string Id, ItemState State)> StatesOf(ComplianceResult result, string obligation) =>
        ItemsOf(result, obligation).Select(item => (result.Facts.Leads[item.Lead].Id, item.State));
}
