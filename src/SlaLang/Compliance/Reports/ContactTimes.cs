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

    private readonly Judging judging;
    private readonly bool countsOpenTime;
    private readonly Duration limit;

    private ContactTimes(Judging judging, ContactDuty duty, JudgedPeriod period)
    {
        this.judging = judging;
        countsOpenTime = duty.Limit.IsBusiness;
        limit = LengthOf(TimeLimit.Of(duty.Limit), period);
    }

    /// <summary>Null for a duty that is not about contact, and where no contact is known to the instant.</summary>
    public static ResponseTimes? Of(Judging judging, Duty duty, JudgedPeriod period, ImmutableArray<DutyItem> items) =>
        duty is ContactDuty contact ? new ContactTimes(judging, contact, period).Of([.. items.Where(item => item.State is ItemState.Met or ItemState.Missed)]) : null;

    private ResponseTimes? Of(ImmutableArray<DutyItem> judged)
    {
        var contacted = judged.Where(item => IsExact(item.Start) && IsExact(item.Done)).Select(item => (Item: item, Taken: Taken(item.Start, item.Done))).ToList();
        var untouched = judged.Count(item => !item.Done.IsKnown);
        return contacted.Count == 0 ? null : new ResponseTimes(contacted.Count, Quantile(contacted.Select(entry => entry.Taken), 50), Quantile(contacted.Select(entry => entry.Taken), 90))
        {
            Buckets = Buckets([.. contacted.Select(entry => BucketOf(entry.Item, entry.Taken))], untouched),
            RoutingDelay = MedianOrNull(
                from item in judged
                let lead = judging.Facts.Leads[item.Lead]
                where IsExact(lead.Created) && IsExact(lead.Assigned) && lead.Assigned >= lead.Created
                select lead.Assigned.ToInstant() - lead.Created.ToInstant()),
            HumanDelay = MedianOrNull(
                from entry in contacted
                let assigned = judging.Facts.Leads[entry.Item.Lead].Assigned
                where IsExact(assigned) && entry.Item.Done >= assigned
                select Taken(assigned, entry.Item.Done)),
        };
    }

    private static bool IsExact(Moment moment) => moment is { IsKnown: true, IsDay: false };

    private Duration Taken(Moment from, Moment to) => countsOpenTime ? judging.Timeline.Between(from.ToInstant(), to.ToInstant()) : to.ToInstant() - from.ToInstant();

    /// <summary>A lead that was met in a pause, or across a change of the clocks, still counts as within the limit, and a late one beyond.</summary>
    private int BucketOf(DutyItem item, Duration taken)
    {
        var byTime = Quarters.TakeWhile(quarters => taken > EndOf(quarters)).Count();
        var ofLimit = Quarters.IndexOf(4);
        return item.State == ItemState.Met ? Math.Min(byTime, ofLimit) : Math.Max(byTime, ofLimit + 1);
    }

    private ImmutableArray<ResponseBucket> Buckets(ImmutableArray<int> contacted, int untouched) =>
    [
        .. Quarters.Index().Select(entry => new ResponseBucket(EndOf(entry.Item), contacted.Count(bucket => bucket == entry.Index), entry.Item <= 4)),
        new ResponseBucket(null, contacted.Count(bucket => bucket == Quarters.Length) + untouched, IsWithinLimit: false),
    ];

    private Duration EndOf(int quarters) => Duration.FromTicks(limit.BclCompatibleTicks * quarters / 4);

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

    private static Duration? MedianOrNull(IEnumerable<Duration> durations) => durations.ToList() is { Count: > 0 } known ? Quantile(known, 50) : null;

    /// <summary>The smallest that so many of a hundred do not exceed.</summary>
    private static Duration Quantile(IEnumerable<Duration> durations, int hundredths)
    {
        var sorted = durations.Order().ToList();
        return sorted[(((sorted.Count * hundredths) + 99) / 100) - 1];
    }
}
