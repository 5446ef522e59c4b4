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

    public DutyReport Of(int number, int shown)
    {
        if (shown < 0)
        {
            return new DutyReport(verdict, number, null);
        }

        var period = verdict.Periods[shown];
        var firstOfTrend = Math.Max(0, shown - TrendLength);
        var (items, pending, overdue) = Sorted(shown);
        return new DutyReport(verdict, number, period)
        {
            Trend = verdict.Periods[firstOfTrend..shown],
            Owners = Owners(items, pending, overdue),
            Weeks = Weeks(firstOfTrend, shown),
            Times = ContactTimes.Of(judging, verdict.Duty, period.Period, items),
            Missed = Listed(items.Where(item => item.State == ItemState.Missed)),
            Overdue = overdue,
            Pending = pending,
            Undetermined = Listed(items.Where(item => item.State == ItemState.Undetermined)),
            Excused = Excused(items),
            Shortfall = Shortfalls.Of(period),
        };
    }

    /// <summary>The items of the period, and what is still to be done: a few of many, so that nothing is done for all but a look.</summary>
    private (ImmutableArray<DutyItem> Items, ImmutableArray<ListedItem> Pending, ImmutableArray<ListedItem> Overdue) Sorted(int shown)
    {
        var (items, pending, overdue) = (new List<DutyItem>(), new List<DutyItem>(), new List<DutyItem>());
        foreach (ref readonly var item in verdict.Items.AsSpan())
        {
            var isShown = item.Period == shown;
            if (isShown)
            {
                items.Add(item);
            }

            if ((isShown || isCurrent) && item.State != ItemState.Met && (item.State == ItemState.Pending || IsOverdue(item)))
            {
                (item.State == ItemState.Pending ? pending : overdue).Add(item);
            }
        }

        return ([.. items], Listed(pending), Listed(overdue));
    }

    private ImmutableArray<ListedItem> Listed(IEnumerable<DutyItem> items) =>
    [
        .. items
            .Select(item => new ListedItem(item, judging.Facts.Leads[item.Lead], Compliance.Owners.Of(judging.Facts, item), IsDueToday(item)))
            .OrderBy(listed => listed.Item.Due.IsKnown ? listed.Item.Due : Moment.Never)
            .ThenBy(listed => listed.Lead, LeadFact.ById)
            .ThenBy(listed => listed.Item.Start),
    ];

    private bool IsDueToday(in DutyItem item) =>
        item is { State: ItemState.Pending, Due.IsKnown: true } && item.Due != Moment.Never && judging.Timeline.DateOf(item.Due.ToInstant()) == today;

    /// <summary>Its time is over, nothing was done, and something still can be.</summary>
    private bool IsOverdue(DutyItem item) => item is { State: ItemState.Missed, Cause: ItemCause.Untouched or ItemCause.Undecided, Done.IsKnown: false }
        && judging.Facts.Leads[item.Lead].Outcomes is { Rejected.IsKnown: false, Disqualified.IsKnown: false, OptedOut.IsKnown: false };

    private ImmutableArray<ExcusedItem> Excused(ImmutableArray<DutyItem> items)
    {
        var book = new ExcuseBook(judging.Model, verdict.Obligation);
        return
        [
            .. from listed in Listed(items.Where(item => item.State == ItemState.Excused))
               let excuse = book.For(listed.Lead, listed.Item.Start)
               where excuse is not null
               select new ExcusedItem(listed, excuse.Reason, excuse.Approver),
        ];
    }

    private ImmutableArray<OwnerStanding> Owners(ImmutableArray<DutyItem> items, ImmutableArray<ListedItem> pending, ImmutableArray<ListedItem> overdue)
    {
        var owners = new Dictionary<string, OwnerStanding>(StringComparer.Ordinal);
        OwnerStanding Of(string owner) => owners.GetValueOrDefault(owner) ?? new OwnerStanding(owner, default, 0, 0);
        foreach (var item in items)
        {
            var standing = Of(Compliance.Owners.Of(judging.Facts, item));
            owners[standing.Owner] = standing with { Tally = standing.Tally.With(item.State) };
        }

        foreach (var listed in pending.Where(listed => listed.IsDueToday))
        {
            owners[listed.Owner] = Of(listed.Owner) with { DueToday = Of(listed.Owner).DueToday + 1 };
        }

        foreach (var listed in overdue)
        {
            owners[listed.Owner] = Of(listed.Owner) with { Overdue = Of(listed.Owner).Overdue + 1 };
        }

        return [.. owners.Values.OrderByDescending(standing => standing.Tally.Missed).ThenBy(standing => standing.Owner, StringComparer.Ordinal)];
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
        var tallies = new ItemTally[monday > end ? 0 : (Period.DaysBetween(monday, end) / DaysPerWeek) + 1];
        foreach (ref readonly var item in verdict.Items.AsSpan())
        {
            var isShown = item.Period >= first && item.Period <= last && item.Start.IsKnown;
            var day = isShown ? judging.Timeline.DayOf(item.Start.Ticks) - firstDay : -1;
            if (day >= 0 && day / DaysPerWeek is var week && week < tallies.Length)
            {
                tallies[week] = tallies[week].With(item.State);
            }
        }

        return [.. tallies.Select((tally, week) => new WeekStanding(monday.PlusWeeks(week), tally))];
    }

    private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1).Previous(IsoDayOfWeek.Monday);
}
