using System.Collections.Immutable;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Compliance;

/// <summary>So many leads of a type on a day: certainly counted, counted by what is known, and counted at the most.</summary>
internal readonly record struct DayCount(int Least, int Counted, int Most)
{
    public static DayCount operator +(DayCount left, DayCount right) => new(left.Least + right.Least, left.Counted + right.Counted, left.Most + right.Most);
}

/// <summary>Counts leads by the local day on which they entered a stage, once each, a part of them on each processor.</summary>
internal sealed class VolumeCounts
{
    private readonly Judging judging;
    private readonly DeliverDuty duty;
    private readonly Clocks clocks;
    private readonly LocalDate first;
    private readonly int firstDay;
    private readonly int days;
    private readonly DayCount[][] counts;
    private readonly int[] undetermined;

    /// <summary>By the places of a lead's type and stream: the place of its plan, negative where the plan has none for it, null where what is not known decides.</summary>
    private readonly int?[,] places;

    public VolumeCounts(Judging judging, DeliverDuty duty, ImmutableArray<TypePlan> types)
    {
        (this.judging, this.duty, clocks) = (judging, duty, new Clocks(judging.Facts));
        first = judging.Model.Term.Value.From;
        firstDay = judging.Timeline.DayOf(first);
        days = Period.DaysBetween(first, judging.Model.Term.Value.To) + 1;
        places = Places(judging.Facts, types);
        (counts, undetermined) = (Empty(types), new int[days]);
        judging.Facts.Leads.ForEachPart((_, from, end) => Add(Count(types, from, end)));
    }

    public DayCount Of(int type, LocalDate date) => counts[type][Period.DaysBetween(first, date)];

    public int Undetermined(LocalDate date) => undetermined[Period.DaysBetween(first, date)];

    private static int?[,] Places(FactSet facts, ImmutableArray<TypePlan> types)
    {
        var model = facts.Model;
        var places = new int?[model.LeadTypes.Length + 1, model.Streams.Length + 1];
        foreach (var (type, lead) in model.LeadTypes.Index())
        {
            var only = facts.OnlyStreamOf(lead);
            for (var stream = 0; stream <= model.Streams.Length; stream++)
            {
                var own = stream > 0 ? model.Streams[stream - 1] : only;
                places[type + 1, stream] = own is null ? null : types.Index().Where(entry => entry.Item.Stream == own && entry.Item.Lead == lead).Select(entry => entry.Index).Append(-1).First();
            }
        }

        return places;
    }

    private DayCount[][] Empty(ImmutableArray<TypePlan> types) => [.. types.Select(_ => new DayCount[days])];

    private (DayCount[][] Counts, int[] Undetermined) Count(ImmutableArray<TypePlan> types, int from, int end)
    {
        var leads = judging.Facts.Leads;
        var counted = (Counts: Empty(types), Undetermined: new int[days]);
        for (var place = from; place < end; place++)
        {
            Count(leads[place], counted.Counts, counted.Undetermined);
        }

        return counted;
    }

    private void Add((DayCount[][] Counts, int[] Undetermined) part)
    {
        lock (undetermined)
        {
            for (var day = 0; day < days; day++)
            {
                undetermined[day] += part.Undetermined[day];
                for (var type = 0; type < counts.Length; type++)
                {
                    counts[type][day] += part.Counts[type][day];
                }
            }
        }
    }

    private void Count(LeadFact lead, DayCount[][] byType, int[] unknown)
    {
        var isOfType = Scopes.IsOfType(lead, duty.Leads);
        var hasEntered = isOfType is false ? false : clocks.HasEntered(lead, duty.Stage);
        if (hasEntered is false)
        {
            return;
        }

        var entered = lead.Entered(duty.Stage);
        var place = entered.IsKnown ? entered : lead.Created;
        var day = place.IsKnown ? judging.Timeline.DayOf(place.Ticks) - firstDay : -1;
        if (day < 0 || day >= days)
        {
            return;
        }

        var plan = places[lead.TypePlace, lead.StreamPlace];
        if (!entered.IsKnown || plan is null)
        {
            unknown[day]++;
        }
        else if (plan >= 0)
        {
            byType[plan.Value][day] += Counted(lead.Outcomes);
        }
    }

    private DayCount Counted(LeadOutcomes outcomes)
    {
        var isAccepted = outcomes.Accepted.IsKnown && !(outcomes.Rejected.IsKnown && outcomes.Rejected < outcomes.Accepted);
        var isRejected = outcomes.Rejected.IsKnown && !isAccepted;
        var (least, counted, most) = duty.Terms.Counts switch
        {
            CountedAs.Accepted => (isAccepted, isAccepted, !isRejected),
            CountedAs.Net => (isAccepted, !isRejected, !isRejected),
            _ => (true, true, true),
        };
        return new DayCount(least ? 1 : 0, counted ? 1 : 0, most ? 1 : 0);
    }
}
