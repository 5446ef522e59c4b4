using CsCheck;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Tests.Compliance;

/// <summary>Random leads under <see cref="SimpleAgreement"/>, and the facts that they are.</summary>
internal static class SimpleFacts
{
    private const int Day = 24 * 60;

    /// <summary>All happens at full or half hours, so that instants often coincide.</summary>
    private const int Step = 30;

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

    public static Gen<SimpleLead[]> Leads { get; } = Lead.Array[20, 60].Select(leads => leads.Select((lead, index) => lead with { Id = $"L-{index}" }).ToArray());

    public static Gen<int> Minutes(int from, int to) => Gen.Int[from / Step, to / Step].Select(steps => Step * steps);

    /// <summary>What is known at the as-of instant; of what stretches beyond it the beginning, or nothing.</summary>
    public static SimpleLead[] Until(SimpleLead[] leads, int asOf, bool withOpenHolds = false) =>
        [.. leads.Where(lead => lead.Created <= asOf).Select(lead => Until(lead, asOf, withOpenHolds))];

    public static FactSet Of(AgreementModel model, SimpleLead[] leads, int asOf) => new(model, AtMinute(asOf))
    {
        Leads = LeadTable.Of(model, leads.Select(lead => RowOf(model, lead))),
        Touches = Grouped(leads, (lead, index) => lead.Touches.OrderBy(touch => touch.At).Select(touch => new TouchFact(AtMinute(touch.At), 0, 0, TraitsOf(touch)))),
        StatusChanges = Grouped(leads, (lead, index) => lead.Holds
            .SelectMany(hold => new[] { (At: hold.From, From: "working", To: "on_hold"), (At: hold.To, From: "on_hold", To: "working") })
            .Where(change => change.At <= asOf)
            .Select(change => new ChangeFact(index, AtMinute(change.At), change.From, change.To))),
        TouchKinds = ["call"],
        Actors = ["Ana"],
        Columns = ["leads.created", "leads.assigned", "leads.MQL", "leads.SQL", "leads.accepted", "leads.rejected", "touches.at", "touches.direction", "status_changes.to"],
    };

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

    private static SimpleLead Until(SimpleLead lead, int asOf, bool withOpenHolds) => lead with
    {
        Assigned = lead.Assigned <= asOf ? lead.Assigned : null,
        Qualified = lead.Qualified <= asOf ? lead.Qualified : null,
        Accepted = lead.Accepted <= asOf ? lead.Accepted : null,
        Rejected = lead.Rejected <= asOf ? lead.Rejected : null,
        Disqualified = lead.Disqualified <= asOf ? lead.Disqualified : null,
        Touches = [.. lead.Touches.Where(touch => touch.At <= asOf)],
        Holds = [.. lead.Holds.Where(hold => (withOpenHolds ? hold.From : hold.To) <= asOf)],
    };

    private static LeadRow RowOf(AgreementModel model, SimpleLead lead) => new(lead.Id)
    {
        Type = model.LeadTypes[0],
        Created = AtMinute(lead.Created),
        Assigned = AtMinute(lead.Assigned),
        Stages = [AtMinute(lead.Created), AtMinute(lead.Qualified)],
        Outcomes = new LeadRowOutcomes
        {
            Accepted = Moment.Earliest(AtMinute(lead.Accepted), AtMinute(lead.Qualified)),
            Rejected = AtMinute(lead.Rejected),
            Disqualified = AtMinute(lead.Disqualified),
            Reason = lead.Reason,
        },
    };

    private static GroupedFacts<T> Grouped<T>(SimpleLead[] leads, Func<SimpleLead, int, IEnumerable<T>> factsOf) =>
        GroupsOfFacts.Of(leads.Select((lead, index) => factsOf(lead, index).ToArray()));

    private static TouchTraits TraitsOf((int At, bool IsInbound, bool IsAutomated) touch) =>
        (touch.IsInbound ? TouchTraits.Inbound : TouchTraits.None) | (touch.IsAutomated ? TouchTraits.Automated : TouchTraits.None);

    private static Moment AtMinute(int? minute) => minute is { } known ? Moment.Of(SimpleAgreement.At(known)) : Moment.Unknown;
}
