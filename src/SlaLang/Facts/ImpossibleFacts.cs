using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>Finds what cannot be: a lead assigned before it was created, a later stage before an earlier one, a deal closed before it was created.</summary>
internal sealed class ImpossibleFacts(AgreementModel model)
{
    private readonly DateTimeZone zone = model.Calendar.Opening.Zone;

    public ImmutableArray<ImpossibleFact> Find(LeadTable leads, IEnumerable<DealFact> deals)
    {
        var parts = new List<ImpossibleFact>[LeadTable.Parts];
        leads.ForEachPart((part, first, end) =>
        {
            var found = parts[part] = [];
            for (var place = first; place < end; place++)
            {
                Find(leads[place], found);
            }
        });
        return
        [
            .. parts.SelectMany(part => part)
                .Concat(deals.Where(deal => IsReversed(deal.Created, deal.Closed)).Select(deal => Of(deal, deal.Lead >= 0 ? leads[deal.Lead].Id : "")))
                .OrderBy(fact => fact.Lead, StringComparer.Ordinal)
                .ThenBy(fact => fact.Sentence, StringComparer.Ordinal),
        ];
    }

    private void Find(LeadFact lead, List<ImpossibleFact> found)
    {
        var stages = lead.Stages;
        if (IsReversed(lead.Created, lead.Assigned))
        {
            found.Add(new ImpossibleFact(lead.Id, $"assigned {Shown(lead.Assigned)}, before it was created {Shown(lead.Created)}"));
        }

        var last = -1;
        for (var stage = 0; stage < stages.Length; stage++)
        {
            if (!stages[stage].IsKnown)
            {
                continue;
            }

            if (last >= 0 && IsReversed(stages[last], stages[stage]))
            {
                found.Add(new ImpossibleFact(
                    lead.Id, $"entered {model.Stages[stage].Name} {Shown(stages[stage])}, before {model.Stages[last].Name} {Shown(stages[last])}"));
            }

            last = stage;
        }
    }

    private ImpossibleFact Of(DealFact deal, string lead) =>
        new(lead, $"deal {deal.Id} closed {Shown(deal.Closed)}, before it was created {Shown(deal.Created)}");

    private bool IsReversed(Moment earlier, Moment later) =>
        earlier.IsKnown && later.IsKnown && later < earlier && (!later.IsDay || DateOf(later) < DateOf(earlier));

    private LocalDate DateOf(Moment moment) => moment.ToInstant().InZone(zone).Date;

    private string Shown(Moment moment) => moment.IsDay
        ? LocalDatePattern.Iso.Format(DateOf(moment))
        : moment.ToInstant().InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
