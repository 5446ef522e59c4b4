using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance.Reports;

/// <summary>How long first contacts took.</summary>
internal sealed class ContactTimes
{
    private const int DaysOfMonth = 30;

    /// <summary>Ends of the buckets as parts of the limit, in quarters.</summary>
    private static readonly ImmutableArray<int> Quarters = [1, 2, 4, 8, 16];

    /// <summary>The bucket that ends with the limit.</summary>
    private static readonly int OfLimit = Quarters.IndexOf(4);

    private readonly Judging judging;
    private readonly bool countsOpenTime;

    /// <summary>Ends of the buckets in ticks.</summary>
    private readonly ImmutableArray<long> ends;

    private readonly List<long> taken;
    private readonly List<long> routing;
    private readonly List<long> human;

    /// <summary>Leads by bucket; the last has no end.</summary>
    private readonly int[] leads = new int[Quarters.Length + 1];

    private ContactTimes(Judging judging, ContactDuty duty, JudgedPeriod period, int expected)
    {
        this.judging = judging;
        (taken, routing, human) = (new List<long>(expected), new List<long>(expected), new List<long>(expected));
        countsOpenTime = duty.Limit.IsBusiness;
        var limit = LengthOf(TimeLimit.Of(duty.Limit), period).BclCompatibleTicks;
        ends = [.. Quarters.Select(quarters => limit * quarters / 4)];
    }

    /// <summary>Null for a duty that is not about contact, and where no contact is known to the instant.</summary>
    /// <param name="judging">The calendar and the facts.</param>
    /// <param name="verdict">The duty.</param>
    /// <param name="period">The period that is shown.</param>
    /// <param name="places">Its items among those of the duty.</param>
    public static ResponseTimes? Of(Judging judging, DutyVerdict verdict, JudgedPeriod period, List<int> places) =>
        verdict.Duty is ContactDuty contact ? new ContactTimes(judging, contact, period, places.Count).Of(verdict.Items, places) : null;

    private ResponseTimes? Of(ImmutableArray<DutyItem> items, List<int> places)
    {
        foreach (var place in places)
        {
            ref readonly var item = ref items.ItemRef(place);
            if (item.State is ItemState.Met or ItemState.Missed)
            {
                Add(item, judging.Facts.Leads[item.Lead]);
            }
        }

        taken.Sort();
        return taken.Count == 0 ? null : new ResponseTimes(taken.Count, Quantile(taken, 50), Quantile(taken, 90))
        {
            Buckets = [.. leads.Select((count, bucket) => new ResponseBucket(bucket < ends.Length ? Duration.FromTicks(ends[bucket]) : null, count, bucket <= OfLimit))],
            RoutingDelay = MedianOrNull(routing),
            HumanDelay = MedianOrNull(human),
        };
    }

    private void Add(in DutyItem item, LeadFact lead)
    {
        var assigned = lead.Assigned;
        if (IsExact(lead.Created) && IsExact(assigned) && assigned >= lead.Created)
        {
            routing.Add(assigned.Ticks - lead.Created.Ticks);
        }

        if (!item.Done.IsKnown)
        {
            leads[^1]++;
        }
        else if (IsExact(item.Start) && IsExact(item.Done))
        {
            taken.Add(Taken(item.Start, item.Done));
            leads[BucketOf(item.State, taken[^1])]++;
            if (IsExact(assigned) && item.Done >= assigned)
            {
                human.Add(Taken(assigned, item.Done));
            }
        }
    }

    private static bool IsExact(Moment moment) => moment is { IsKnown: true, IsDay: false };

    private long Taken(Moment from, Moment to) => countsOpenTime ? judging.Timeline.TicksBetween(from.Ticks, to.Ticks) : to.Ticks - from.Ticks;

    /// <summary>A lead that was met in a pause, or across a change of the clocks, still counts as within the limit, and a late one beyond.</summary>
    private int BucketOf(ItemState state, long ticks)
    {
        var byTime = 0;
        while (byTime < ends.Length && ticks > ends[byTime])
        {
            byTime++;
        }

        return state == ItemState.Met ? Math.Min(byTime, OfLimit) : Math.Max(byTime, OfLimit + 1);
    }

    private Duration LengthOf(TimeLimit time, JudgedPeriod period) => time.Kind switch
    {
        LimitKind.BusinessDays => LongestDay(period) * time.Amount,
        LimitKind.Days => Duration.FromDays(time.Amount),
        LimitKind.Months => Duration.FromDays(DaysOfMonth * time.Amount),
        _ => Duration.FromTicks(time.Amount),
    };

    private Duration LongestDay(JudgedPeriod period) => Enumerable
        .Range(0, Period.DaysBetween(period.From, period.To) + 1)
        .Select(day => judging.Timeline.Between(judging.Timeline.StartOf(period.From.PlusDays(day)), judging.Timeline.StartOf(period.From.PlusDays(day + 1))))
        .Max();

    private static Duration? MedianOrNull(List<long> ticks)
    {
        ticks.Sort();
        return ticks.Count == 0 ? null : Quantile(ticks, 50);
    }

    /// <summary>The smallest that so many of a hundred do not exceed.</summary>
    private static Duration Quantile(List<long> sorted, int hundredths) => Duration.FromTicks(sorted[(int)((((long)sorted.Count * hundredths) + 99) / 100) - 1]);
}
