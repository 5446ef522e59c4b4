using System.Collections.Immutable;
using NodaTime;
using SlaLang.Facts;

namespace SlaLang.Compliance.Reports;

/// <summary>Makes the report of one duty: lists, owners, weeks.</summary>
/// <param name="judging">The calendar and the facts.</param>
/// <param name="verdict">The duty in all its periods.</param>
/// <param name="isCurrent">True where no period was asked for: then what is still to be done counts whichever period it belongs to.</param>
internal sealed class DutyReports(Judging judging, DutyVerdict verdict, bool isCurrent)
{
    private const int TrendLength = 6;
    private const int DaysPerWeek = 7;

    private readonly LocalDate today = judging.Timeline.DateOf(judging.AsOf.ToInstant());
    private readonly int dayOfToday = judging.Timeline.DayOf(judging.AsOf.Ticks);

    public DutyReport Of(int number, int shown)
    {
        if (shown < 0)
        {
            return new DutyReport(verdict, number, null);
        }

        var period = verdict.Periods[shown];
        var firstOfTrend = Math.Max(0, shown - TrendLength);
        var report = new DutyReport(verdict, number, period) { Trend = verdict.Periods[firstOfTrend..shown], Shortfall = Shortfalls.Of(period) };
        return WithItems(report, Sorted(shown), firstOfTrend, shown);
    }

    private DutyReport WithItems(DutyReport report, ItemPlaces places, int firstOfTrend, int shown)
    {
        ImmutableArray<ListedItem> pending = [], overdue = [], missed = [];
        ImmutableArray<WeekStanding> weeks = [];
        ResponseTimes? times = null;
        var owners = new OwnerTallies();
        Parallel.Invoke(
            () => pending = Listed(places.Pending),
            () => overdue = Listed(places.Overdue),
            () => missed = Listed(places.Missed),
            () => Count(owners, places.Shown),
            () => weeks = Weeks(firstOfTrend, shown),
            () => times = ContactTimes.Of(judging, verdict, verdict.Periods[shown].Period, places.Shown));
        return report with
        {
            Owners = Owners(owners, pending, overdue),
            Weeks = weeks,
            Times = times,
            Missed = missed,
            Overdue = overdue,
            Pending = pending,
            Undetermined = Listed(places.Undetermined),
            Excused = Excused(places.Excused),
        };
    }

    /// <summary>The items of the period, and what is still to be done: a few of many, so that nothing is done for all but a look.</summary>
    private ItemPlaces Sorted(int shown)
    {
        var places = new ItemPlaces(verdict.Periods[shown] is SharePeriod period ? period.Tally : default);
        var items = verdict.Items.AsSpan();
        for (var place = 0; place < items.Length; place++)
        {
            ref readonly var item = ref items[place];
            var isShown = item.Period == shown;
            if (isShown)
            {
                places.Add(place, item.State);
            }

            if ((isShown || isCurrent) && item.State is ItemState.Pending)
            {
                places.Pending.Add(place);
            }
            else if ((isShown || isCurrent) && item.State is ItemState.Missed && IsOverdue(item))
            {
                places.Overdue.Add(place);
            }
        }

        return places;
    }

    /// <summary>By due instant, then lead, then all that may differ: there may be hundreds of thousands.</summary>
    private ImmutableArray<ListedItem> Listed(List<int> places)
    {
        var sorted = new (Moment Due, int Place)[places.Count];
        for (var index = 0; index < sorted.Length; index++)
        {
            sorted[index] = (DueOf(verdict.Items.ItemRef(places[index])), places[index]);
        }

        Array.Sort(sorted, (one, other) => one.Due.CompareTo(other.Due) is not 0 and var byDue ? byDue : Compare(verdict.Items.ItemRef(one.Place), verdict.Items.ItemRef(other.Place)));
        return [.. sorted.Select(entry => new ListedItem(judging.Facts, verdict.Items[entry.Place], IsDueToday(verdict.Items.ItemRef(entry.Place))))];
    }

    /// <summary>Two that are due at the same instant.</summary>
    private int Compare(in DutyItem one, in DutyItem other) =>
        one.Lead != other.Lead ? LeadFact.ById.Compare(judging.Facts.Leads[one.Lead], judging.Facts.Leads[other.Lead])
        : one.Start.CompareTo(other.Start) is not 0 and var byStart ? byStart
        : one.Done.CompareTo(other.Done) is not 0 and var byEnd ? byEnd
        : one.Cause.CompareTo(other.Cause);

    private static Moment DueOf(in DutyItem item) => item.Due.IsKnown ? item.Due : Moment.Never;

    private bool IsDueToday(in DutyItem item) =>
        item is { State: ItemState.Pending, Due.IsKnown: true } && item.Due != Moment.Never && judging.Timeline.DayOf(item.Due.Ticks) == dayOfToday;

    /// <summary>Its time is over, nothing was done, and something still can be.</summary>
    private bool IsOverdue(in DutyItem item) => item is { Cause: ItemCause.Untouched or ItemCause.Undecided, Done.IsKnown: false }
        && judging.Facts.Leads[item.Lead].Outcomes is { Rejected.IsKnown: false, Disqualified.IsKnown: false, OptedOut.IsKnown: false };

    private ImmutableArray<ExcusedItem> Excused(List<int> places)
    {
        var book = new ExcuseBook(judging.Model, verdict.Obligation);
        return
        [
            .. from listed in Listed(places)
               let excuse = book.For(listed.Lead, listed.Item.Start)
               where excuse is not null
               select new ExcusedItem(listed, excuse.Reason, excuse.Approver),
        ];
    }

    private void Count(OwnerTallies owners, List<int> places)
    {
        foreach (var place in places)
        {
            ref readonly var item = ref verdict.Items.ItemRef(place);
            owners.Count(Compliance.Owners.Of(judging.Facts, item), item.State);
        }
    }

    /// <param name="owners">With the leads of the period that is shown.</param>
    /// <param name="pending">Leads whose time runs.</param>
    /// <param name="overdue">Leads whose time is over.</param>
    private static ImmutableArray<OwnerStanding> Owners(OwnerTallies owners, ImmutableArray<ListedItem> pending, ImmutableArray<ListedItem> overdue)
    {
        foreach (var listed in pending.Where(listed => listed.IsDueToday))
        {
            owners.CountDueToday(listed.Owner);
        }

        foreach (var listed in overdue)
        {
            owners.CountOverdue(listed.Owner);
        }

        return owners.Standings();
    }

    private ImmutableArray<WeekStanding> Weeks(int first, int last)
    {
        if (verdict.Items.IsEmpty)
        {
            return [];
        }

        var monday = MondayOf(verdict.Periods[first].Period.From);
        var end = LocalDate.Min(verdict.Periods[last].Period.To, today);
        var firstDay = judging.Timeline.DayOf(monday);
        var weeks = monday > end ? 0 : (Period.DaysBetween(monday, end) / DaysPerWeek) + 1;
        var tallies = new ItemTallies(weeks);
        foreach (ref readonly var item in verdict.Items.AsSpan())
        {
            var isShown = item.Period >= first && item.Period <= last && item.Start.IsKnown;
            var day = isShown ? judging.Timeline.DayOf(item.Start.Ticks) - firstDay : -1;
            if (day >= 0 && day / DaysPerWeek is var week && week < weeks)
            {
                tallies.Count(week, item.State);
            }
        }

        return [.. Enumerable.Range(0, weeks).Select(week => new WeekStanding(monday.PlusWeeks(week), tallies[week]))];
    }

    private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1).Previous(IsoDayOfWeek.Monday);
}
