using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Compliance;

/// <summary>So many leads of a type on a day: certainly counted, counted by what is known, and counted at the most.</summary>
internal readonly record struct DayCount(int Least, int Counted, int Most);

/// <summary>Counts leads by the local day on which they entered a stage, once each.</summary>
internal sealed class VolumeCounts
{
    private readonly Judging judging;
    private readonly DeliverDuty duty;
    private readonly Clocks clocks;
    private readonly LocalDate first;
    private readonly int days;
    private readonly DayCount[][] counts;
    private readonly int[] undetermined;
    private readonly Dictionary<(StreamSymbol, LeadTypeSymbol), int> places;
    private readonly Dictionary<LeadTypeSymbol, StreamSymbol?> onlyStreams;

    public VolumeCounts(Judging judging, DeliverDuty duty, IReadOnlyList<TypePlan> types)
    {
        (this.judging, this.duty, clocks) = (judging, duty, new Clocks(judging.Facts));
        first = judging.Model.Term.Value.From;
        days = Period.DaysBetween(first, judging.Model.Term.Value.To) + 1;
        counts = [.. types.Select(_ => new DayCount[days])];
        undetermined = new int[days];
        places = types.Index().ToDictionary(entry => (entry.Item.Stream, entry.Item.Lead), entry => entry.Index);
        onlyStreams = judging.Model.LeadTypes.ToDictionary(lead => lead, lead => judging.Facts.StreamOf(new LeadFact("") { Type = lead }));
        foreach (var lead in judging.Facts.Leads)
        {
            Count(lead);
        }
    }

    public DayCount Of(int type, LocalDate date) => counts[type][DayOf(date)];

    public int Undetermined(LocalDate date) => undetermined[DayOf(date)];

    private int DayOf(LocalDate date) => Period.DaysBetween(first, date);

    private void Count(LeadFact lead)
    {
        var isOfType = Scopes.IsOfType(lead, duty.Leads);
        var hasEntered = isOfType is false ? false : clocks.HasEntered(lead, duty.Stage);
        if (hasEntered is false)
        {
            return;
        }

        var entered = lead.Entered(duty.Stage);
        var place = entered.IsKnown ? entered : lead.Created;
        var day = place.IsKnown ? DayOf(judging.Timeline.DateOf(place.ToInstant())) : -1;
        if (day < 0 || day >= days)
        {
            return;
        }

        var stream = lead.Stream ?? (lead.Type is { } type ? onlyStreams.GetValueOrDefault(type) : null);
        if (!entered.IsKnown || lead.Type is null || stream is null)
        {
            undetermined[day]++;
        }
        else if (places.TryGetValue((stream, lead.Type), out var index))
        {
            counts[index][day] = Counted(counts[index][day], lead.Outcomes);
        }
    }

    private DayCount Counted(DayCount count, LeadOutcomes outcomes)
    {
        var isAccepted = outcomes.Accepted.IsKnown && !(outcomes.Rejected.IsKnown && outcomes.Rejected < outcomes.Accepted);
        var isRejected = outcomes.Rejected.IsKnown && !isAccepted;
        var (least, counted, most) = duty.Terms.Counts switch
        {
            CountedAs.Accepted => (isAccepted, isAccepted, !isRejected),
            CountedAs.Net => (isAccepted, !isRejected, !isRejected),
            _ => (true, true, true),
        };
        return new DayCount(count.Least + (least ? 1 : 0), count.Counted + (counted ? 1 : 0), count.Most + (most ? 1 : 0));
    }
}
