using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Evaluation;

/// <summary>Tells a lead's story: what happened to it, and how each promise that it belongs to was judged.</summary>
/// <param name="result">The verdicts.</param>
/// <param name="mostDays">So many days of a clock are shown.</param>
internal sealed class LeadExplanations(ComplianceResult result, int mostDays)
{
    private const int MostIds = 3;

    private readonly FactSet facts = result.Facts;
    private readonly Judging judging = Judging.Of(result.Plan, result.Facts);
    private readonly ShownTimes times = new(result.Model.Calendar.Opening.Zone);

    public FactsExplanation Of(LeadQuery query)
    {
        var id = LeadIds.Canonical(query.Id);
        var lead = facts.Leads.Select(fact => fact.Id).ToList().IndexOf(id);
        return lead < 0 ? Unknown(query.Id) : new FactsExplanation(Of(lead));
    }

    private FactsExplanation Unknown(string id)
    {
        var near = Suggestions.ClosestFew(id, facts.Leads.Select(lead => lead.Id), MostIds);
        var help = near.Length == 1 ? $"the nearest id is `{near[0]}`; capitals matter"
            : near.Length > 1 ? $"the nearest ids are {string.Join(", ", near.Select(one => $"`{one}`"))}; capitals matter"
            : facts.Leads.IsEmpty ? "the export holds no leads"
            : "ids are those of the column `id`, compared letter for letter";
        return FactsExplanation.None($"there is no lead `{id}` as of {times.Of(result.AsOf)}", help);
    }

    private Derivation Of(int lead)
    {
        var fact = facts.Leads[lead];
        var stories = LeadStories.Of(result, lead);
        var clocks = new ClockExplanations(judging, mostDays);
        var told = stories.Where(story => story.IsInScope).ToArray();
        var others = stories.Except(told).Select(NameOf).ToArray();
        var summed = told.Where(story => !story.Items.IsEmpty || story.Verdict.Duty is not ReachDuty).ToArray();
        var summary = summed.Length == 0 ? "under no promise that is judged lead by lead" : string.Join(", ", summed.Select(story => $"{NameOf(story)} {StateOf(story)}"));
        var title = $"lead {fact.Id}";
        return new Derivation(title, summary, "", null, Lines.Known([
            .. Facts(lead, fact),
            .. told.Select(story => Of(story, clocks)),
            others.Length == 0 ? null : Lines.Of("not about this lead", string.Join(", ", others)),
        ]))
        {
            Remark = $"{fact.Type?.Name ?? "of unknown type"}, {(facts.StreamOf(fact) is { } stream ? stream.Name : "of unknown stream")}, owner {(fact.Owner.Length > 0 ? fact.Owner : "nobody")}; "
                + $"as of {times.Of(result.AsOf)} in {result.Model.Calendar.Opening.Zone.Id}",
        };
    }

    /// <summary>What happened to the lead, in the order of time; of one instant, in the order of the funnel.</summary>
    private IEnumerable<Derivation> Facts(int lead, LeadFact fact)
    {
        var events = new List<(Moment At, string What, string More)>
        {
            (fact.Created, "created", ""),
            (fact.Assigned, "assigned", Delay(fact.Created, fact.Assigned, "routing delay")),
            (fact.Outcomes.Accepted, "accepted", ""),
            (fact.Outcomes.Rejected, "rejected", Reason(fact)),
            (fact.Outcomes.Disqualified, "disqualified", Reason(fact)),
            (fact.Outcomes.Replied, "replied", ""),
            (fact.Outcomes.OptedOut, "opted out", ""),
        };
        events.AddRange(fact.Stages.ToArray().Index().Select(entry => (entry.Item, $"entered {result.Model.Stages[entry.Index].Name}", "")));
        events.AddRange(facts.OwnerChanges.Of(lead).ToArray().Select(change => (change.At, "owner", $"{Named(change.From)} to {Named(change.To)}")));
        events.AddRange(facts.StatusChanges.Of(lead).ToArray().Select(change => (change.At, "status", $"{Named(change.From)} to {Named(change.To)}")));
        return events
            .Where(one => one.At.IsKnown)
            .OrderBy(one => one.At)
            .Select(one => Lines.Of(one.What, times.Of(one.At) + (one.More.Length > 0 ? $", {one.More}" : "")));
    }

    private string Delay(Moment from, Moment to, string what) =>
        from.IsKnown && to.IsKnown && !from.IsDay && !to.IsDay && to > from ? $"{new Delays(judging).Of(from, to)} of {what}" : "";

    private static string Reason(LeadFact fact) => fact.Outcomes.Reason.Length > 0 ? $"“{fact.Outcomes.Reason}”" : "";

    private static string Named(string name) => name.Length > 0 ? name : "nobody";

    private static string NameOf(DutyStory story)
    {
        var duties = story.Verdict.Obligation.Duties;
        return story.Verdict.Obligation.Name + (duties.Length > 1 ? $"({duties.IndexOf(story.Verdict.Duty) + 1})" : "");
    }

    /// <summary>The worst of its items; where the clock started outside of the term, it has none.</summary>
    private static string StateOf(DutyStory story) => story.Items.IsEmpty ? "not judged" : StateWords.Of(Worst(story).State);

    private static DutyItem Worst(DutyStory story) => story.Items.OrderBy(item => item.State switch
    {
        ItemState.Missed => 0,
        ItemState.Undetermined => 1,
        ItemState.Pending => 2,
        ItemState.Excused => 3,
        _ => 4,
    }).First();

    private Derivation Of(DutyStory story, ClockExplanations clocks)
    {
        var duty = story.Verdict.Duty;
        if (story.Items.IsEmpty && duty is ReachDuty)
        {
            return Lines.Of(NameOf(story), story.Verdict.Periods.OfType<SharePeriod>().FirstOrDefault() is { Period: var cohort } ? $"not in the cohort that is judged, {cohort.Name}" : "no cohort is mature yet", duty.Location);
        }

        var figure = story.Items.IsEmpty
            ? story.Start.IsKnown ? "not judged: its clock started outside of the agreement's term" : "not judged: it belongs to no period"
            : CauseWords.Of(duty, Worst(story).State, Worst(story).Cause);
        var period = story.Items.IsEmpty ? "" : $" in {story.Verdict.Periods[story.Items[0].Period].Period.Name}";
        return new Derivation($"{NameOf(story)}{period}", figure, "", duty.Location, Lines.Known([
            Lines.Of("promised", Lines.Written(duty.Location)),
            Excuse(story),
            Missing(story),
            story.Clock is { } clock && story.Start.IsKnown ? TermsExplanations.Start(clock, $"clock from {times.Of(story.Start)}") : null,
            .. story.Pauses.Where(pause => pause.To > story.Start).Select(Paused),
            .. clocks.Of(story),
        ]));
    }

    private static Derivation? Excuse(DutyStory story) => story.Excuse is { } excuse
        ? Lines.Of("excused", $"“{excuse.Reason}”, approved by {excuse.Approver}", excuse.Location)
        : null;

    private Derivation Paused(Pause pause) =>
        Lines.Of("paused", pause.To == Moment.Never ? $"since {times.Of(pause.From)}" : $"{times.Of(pause.From)} to {times.Of(pause.To)}");

    /// <summary>Where the lead cannot be judged: what the export would have to hold.</summary>
    private Derivation? Missing(DutyStory story)
    {
        if (story.Problem == ItemCause.None)
        {
            return null;
        }

        var wanted = MissingFacts.Of(facts, story);
        return wanted.Length == 0 ? null : Lines.Of("missing", wanted);
    }
}
