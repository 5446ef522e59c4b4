using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering.Reports;

/// <summary>Makes the lists of leads behind a promise: ids, and names only where they were asked for.</summary>
internal sealed class PromiseListsFactory(ComplianceReport report, ReportFigures figures)
{
    private const int MostLeads = 24;
    private const int FewestOfAnOwner = 3;
    private const int MostOwners = 20;
    private const int MostRecords = 12;

    public PromiseLists Of(DutyReport duty)
    {
        var promised = duty.Period is SharePeriod share ? share.Promised : default;
        var work = IsWork(duty) ? duty : duty with { Owners = [], Missed = [], Overdue = [], Pending = [] };
        var order = work.Owners.Index().ToDictionary(entry => entry.Item.Owner, entry => entry.Index);
        return new PromiseLists
        {
            Owners = [.. work.Owners.Take(MostOwners).Select(owner => Owner(owner, promised))],
            MoreOwners = Rest(work.Owners.Length, MostOwners),
            Missed = List(work.Missed, groups => groups.OrderBy(group => order.GetValueOrDefault(group.Key, int.MaxValue)).ThenBy(group => group.Key, StringComparer.Ordinal)),
            Overdue = List(work.Overdue, groups => groups),
            Pending = List(work.Pending, groups => groups),
            Undetermined = Undetermined(duty),
            Excused = Excused(duty),
            RejectedUntouched = figures.CountOrNone(duty.Verdict.RejectedUntouched),
            HandOvers = figures.CountOrNone(duty.Verdict.HandOvers),
        };
    }

    /// <summary>Leads that did not convert are nobody's to-do list.</summary>
    private static bool IsWork(DutyReport duty) => duty.Verdict.Duty is not (ConvertDuty or ReachDuty);

    private string Rest(int all, int most) => figures.CountOrNone(Math.Max(0, all - most));

    private OwnerView Owner(OwnerStanding owner, Values.Rate promised) => new(
        owner.Owner,
        figures.Count(owner.Tally.Met),
        figures.Count(owner.Tally.Missed),
        owner.Tally.Share is { } share ? figures.Share(share, promised) : "",
        figures.CountOrNone(owner.DueToday))
    { Overdue = figures.CountOrNone(owner.Overdue) };

    /// <summary>A long list shows some leads of each owner rather than all of the first one.</summary>
    private LeadListView List(ImmutableArray<ListedItem> items, Func<IEnumerable<IGrouping<string, ListedItem>>, IEnumerable<IGrouping<string, ListedItem>>> ordered)
    {
        var owners = ordered(items.GroupBy(item => item.Owner)).ToList();
        var ofEach = items.Length <= MostLeads ? MostLeads : Math.Max(FewestOfAnOwner, MostLeads / Math.Max(1, owners.Count));
        var left = MostLeads;
        var groups = ImmutableArray.CreateBuilder<LeadGroupView>();
        foreach (var owner in owners.TakeWhile(_ => left > 0))
        {
            ImmutableArray<LeadRowView> rows = [.. owner.Take(Math.Min(ofEach, left)).Select(Row)];
            left -= rows.Length;
            groups.Add(new LeadGroupView(owner.Key, figures.Count(owner.Count()), rows));
        }

        return new LeadListView(figures.CountOrNone(items.Length), figures.CountOrNone(items.Length - MostLeads + left), groups.ToImmutable());
    }

    private LeadRowView Row(ListedItem listed) =>
        new(listed.Lead.Id, NameOf(listed), ReportWords.Of(listed.Item.Cause), figures.At(listed.Item.Start), figures.At(listed.Item.Due))
        {
            Done = figures.At(listed.Item.Done),
            IsDueToday = listed.IsDueToday,
        };

    private string NameOf(ListedItem listed) => report.Request.ShowsNames ? listed.Lead.Name : "";

    private ImmutableArray<ExcusedView> Excused(DutyReport duty) =>
    [
        .. duty.Excused
            .GroupBy(excused => (excused.Reason, excused.Approver))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Reason, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Approver, StringComparer.Ordinal)
            .Select(group => new ExcusedView(group.Key.Reason, group.Key.Approver, figures.Count(group.Count()), Records(group.Select(excused => excused.Listed)))),
    ];

    private RecordsView Records(IEnumerable<ListedItem> items)
    {
        ImmutableArray<string> ids = [.. items.Select(listed => listed.Lead.Id)];
        return new RecordsView([.. ids.Take(MostRecords)], Rest(ids.Length, MostRecords));
    }

    private ImmutableArray<UndeterminedView> Undetermined(DutyReport duty) =>
    [
        .. duty.Undetermined
            .GroupBy(listed => (listed.Item.Cause, Column: ColumnOf(duty.Verdict, listed)))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Cause)
            .ThenBy(group => group.Key.Column, StringComparer.Ordinal)
            .Select(group => new UndeterminedView(
                ReportWords.Of(group.Key.Cause),
                group.Key.Column,
                figures.Count(group.Count()),
                Records(group))),
    ];

    /// <summary>What would have decided, as the data's columns are called; empty where no column is missing.</summary>
    private static string ColumnOf(DutyVerdict verdict, ListedItem listed) => (listed.Item.Cause, verdict.Duty) switch
    {
        (ItemCause.NoStart or ItemCause.NoStartColumn, ConvertDuty convert) => StageColumn(convert.Goal.From),
        (ItemCause.NoStart or ItemCause.NoStartColumn, ReachDuty reach) => StageColumn(reach.Goal.From),
        (ItemCause.NoStart or ItemCause.NoStartColumn, _) when verdict.Terms is { } terms => ClockColumn(terms.ClockFor(listed.Lead.Type)),
        (ItemCause.NoFacts, ContactDuty or FollowDuty) => "touches",
        (ItemCause.NoFacts, DecideDuty) => "leads.accepted, leads.rejected",
        (ItemCause.NoFacts, ConvertDuty convert) => StageColumn(convert.Goal.To),
        (ItemCause.NoFacts, ReachDuty reach) => StageColumn(reach.Goal.To),
        _ => "",
    };

    private static string ClockColumn(Clock clock) => clock switch
    {
        { Start: ClockStart.Created } => "leads.created",
        { Start: ClockStart.Assigned } => "leads.assigned",
        { Stage: { } stage } => StageColumn(stage),
        _ => "",
    };

    private static string StageColumn(StageSymbol stage) => $"leads.{stage.Name}";
}
