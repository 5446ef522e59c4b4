using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Evaluation.Rows;

/// <summary>The facts as formulas see them: what was read, what it was read from, and the agreement's calendar.</summary>
internal sealed class FactWorld
{
    private readonly Judging judging;
    private readonly TouchRules touches;
    private readonly Lazy<(int[] Starts, int[] Places)> dealsByLead;
    private readonly Lazy<LeadEntries> entries;

    public FactWorld(DemandPlan plan, FactSet facts)
    {
        judging = Judging.Of(plan, facts);
        Clocks = new Clocks(facts);
        touches = new TouchRules(facts, Callers(plan.Model), []);
        entries = new Lazy<LeadEntries>(() => new LeadEntries(facts, Clocks, Timeline));
        dealsByLead = new Lazy<(int[], int[])>(DealsByLead);
        HasTouches = facts.Has("touches", "at") || facts.Has("leads", "first_touch");
    }

    public AgreementModel Model => judging.Model;

    public FactSet Facts => judging.Facts;

    public OpenTimeline Timeline => judging.Timeline;

    public Clocks Clocks { get; }

    public LeadEntries Entries => entries.Value;

    public bool HasTouches { get; }

    public DateTimeZone Zone => judging.Timeline.Zone;

    /// <summary>The last instant that a moment may stand for.</summary>
    public Moment LatestOf(Moment moment) => judging.LatestOf(moment);

    /// <summary>The first outbound touch by a person of the team that calls, at or after an instant (unknown for any); unknown where one that is not clear comes first.</summary>
    public Cell FirstTouch(int lead, Moment from)
    {
        foreach (ref readonly var touch in Facts.Touches.Of(lead))
        {
            var fate = !from.IsKnown || touch.At >= from ? touches.FateOf(touch) : TouchFate.Inbound;
            if (fate == TouchFate.Counts || fate == TouchFate.Unclear)
            {
                return fate == TouchFate.Counts ? Cell.Of(touch.At) : Cell.Unknown;
            }
        }

        return HasTouches ? Cell.Nothing : Cell.Unknown;
    }

    /// <summary>The places of a lead's deals among all deals.</summary>
    public ReadOnlySpan<int> DealsOf(int lead)
    {
        var (starts, places) = dealsByLead.Value;
        return places.AsSpan(starts[lead], starts[lead + 1] - starts[lead]);
    }

    /// <summary>The team whose touches count: the one that must call or follow up, else the second party.</summary>
    private static TeamSymbol Callers(AgreementModel model) =>
        model.Obligations.SelectMany(obligation => obligation.Duties).FirstOrDefault(duty => duty is ContactDuty or FollowDuty)?.Team ?? model.Parties[^1];

    private (int[] Starts, int[] Places) DealsByLead()
    {
        var deals = Facts.Deals;
        var starts = new int[Facts.Leads.Length + 1];
        foreach (var deal in deals.Where(deal => deal.Lead >= 0))
        {
            starts[deal.Lead + 1]++;
        }

        for (var lead = 0; lead < starts.Length - 1; lead++)
        {
            starts[lead + 1] += starts[lead];
        }

        var (next, places) = ((int[])starts.Clone(), new int[starts[^1]]);
        for (var place = 0; place < deals.Length; place++)
        {
            if (deals[place].Lead >= 0)
            {
                places[next[deals[place].Lead]++] = place;
            }
        }

        return (starts, places);
    }
}
