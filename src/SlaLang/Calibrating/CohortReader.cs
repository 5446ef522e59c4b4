using System.Collections.Immutable;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Calibrating;

/// <summary>Puts every lead into the cohort of its group, and the first won deal of each beside it.</summary>
internal sealed class CohortReader(FactSet facts, RatesGroups groups, ImmutableArray<(Moment From, Moment To)> bounds)
{
    private readonly DateTimeZone zone = facts.Model.Calendar.Opening.Zone;
    private readonly Dictionary<int, DealFact> firstWins = FirstWins(facts);
    private readonly Cohort[] cohorts = [.. bounds.Select(_ => new Cohort(facts.Model.Stages.Length))];
    private readonly (Moment From, Moment To) all = bounds.IsEmpty ? default : (bounds.Min(bound => bound.From), bounds.Max(bound => bound.To));

    public int Unplaced { get; private set; }

    public int Undated { get; private set; }

    public ImmutableArray<Cohort> Read()
    {
        foreach (var (place, lead) in facts.Leads.Index())
        {
            var entered = lead.Stages is [var first, ..] ? first : Moment.Unknown;
            if (entered.IsKnown)
            {
                Place(place, lead, entered);
            }
            else
            {
                Undated += Furthest(lead) > 0 ? 1 : 0;
            }
        }

        return [.. cohorts];
    }

    private void Place(int place, LeadFact lead, Moment entered)
    {
        var group = groups.PlaceOf(facts, lead);
        if (group < 0)
        {
            Unplaced += Contains(all, entered) ? 1 : 0;
        }
        else if (Contains(bounds[group], entered))
        {
            Add(cohorts[group], place, lead, entered);
        }
    }

    private void Add(Cohort cohort, int place, LeadFact lead, Moment entered)
    {
        cohort.AddLead(Furthest(lead));
        if (lead.Stages[^1] is { IsKnown: true } won)
        {
            cohort.AddWin(Period.DaysBetween(DateOf(entered), DateOf(won)));
        }

        if (firstWins.TryGetValue(place, out var deal))
        {
            cohort.AddDeal(deal.Amount, facts.Model.Currency);
        }
    }

    /// <summary>Of several won deals of a lead the one that closed first; a deal without a date comes after those that have one.</summary>
    private static Dictionary<int, DealFact> FirstWins(FactSet facts) => facts.Deals
        .Where(deal => deal.Lead >= 0 && deal.IsWon is true)
        .GroupBy(deal => deal.Lead)
        .ToDictionary(deals => deals.Key, deals => deals.OrderBy(deal => !deal.Closed.IsKnown).ThenBy(deal => deal.Closed).ThenBy(deal => deal.Id, StringComparer.Ordinal).First());

    private static int Furthest(LeadFact lead)
    {
        var furthest = lead.Stages.Length - 1;
        while (furthest > 0 && !lead.Stages[furthest].IsKnown)
        {
            furthest--;
        }

        return furthest;
    }

    private static bool Contains((Moment From, Moment To) bounds, Moment moment) => bounds.From <= moment && moment < bounds.To;

    private LocalDate DateOf(Moment moment) => moment.ToInstant().InZone(zone).Date;
}
