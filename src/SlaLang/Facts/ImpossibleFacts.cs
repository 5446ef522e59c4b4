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

    public ImmutableArray<ImpossibleFact> Find(LeadFact[] leads, IEnumerable<DealFact> deals, Func<DealFact, string> leadOf) =>
    [
        .. leads.SelectMany(Of)
            .Concat(deals.SelectMany(deal => Of(deal, leadOf(deal))))
            .OrderBy(fact => fact.Lead, StringComparer.Ordinal)
            .ThenBy(fact => fact.Sentence, StringComparer.Ordinal),
    ];

    /// <summary>Nothing is put on the heap for a lead that is as it should be, as nearly all are.</summary>
    private IEnumerable<ImpossibleFact> Of(LeadFact lead)
    {
        List<ImpossibleFact>? found = null;
        if (IsReversed(lead.Created, lead.Assigned))
        {
            (found ??= []).Add(new ImpossibleFact(lead.Id, $"assigned {Shown(lead.Assigned)}, before it was created {Shown(lead.Created)}"));
        }

        var last = -1;
        for (var stage = 0; stage < lead.Stages.Length; stage++)
        {
            if (!lead.Stages[stage].IsKnown)
            {
                continue;
            }

            if (last >= 0 && IsReversed(lead.Stages[last], lead.Stages[stage]))
            {
                (found ??= []).Add(new ImpossibleFact(
                    lead.Id, $"entered {model.Stages[stage].Name} {Shown(lead.Stages[stage])}, before {model.Stages[last].Name} {Shown(lead.Stages[last])}"));
            }

            last = stage;
        }

        return found ?? Enumerable.Empty<ImpossibleFact>();
    }

    private IEnumerable<ImpossibleFact> Of(DealFact deal, string lead) =>
        IsReversed(deal.Created, deal.Closed)
            ? [new ImpossibleFact(lead, $"deal {deal.Id} closed {Shown(deal.Closed)}, before it was created {Shown(deal.Created)}")]
            : [];

    private bool IsReversed(Moment earlier, Moment later) =>
        earlier.IsKnown && later.IsKnown && later < earlier && (!later.IsDay || DateOf(later) < DateOf(earlier));

    private LocalDate DateOf(Moment moment) => moment.ToInstant().InZone(zone).Date;

    private string Shown(Moment moment) => moment.IsDay
        ? LocalDatePattern.Iso.Format(DateOf(moment))
        : moment.ToInstant().InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
