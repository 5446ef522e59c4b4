using System.Collections.Immutable;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>What is due today and what is overdue, by owner, and the leads that come first.</summary>
internal sealed class DueSection(JudgedAgreement judged, LocalTimes times)
{
    private const int MostOwners = 6;
    private const int MostLeads = 2;
    private const string Nobody = "(nobody)";

    /// <summary>Whoever converts has no to-do list; contact, follow-up and decisions have.</summary>
    private readonly ImmutableArray<DutyReport> duties =
    [
        .. judged.Report.Obligations.SelectMany(obligation => obligation.Duties).Where(duty => duty.Verdict.Duty is ContactDuty or FollowDuty or DecideDuty && duty.Period is not null),
    ];

    public IEnumerable<ReportSection> All()
    {
        if (duties.IsEmpty)
        {
            yield break;
        }

        var owners = Owners().ToImmutableArray();
        yield return new ReportSection(
            owners.IsEmpty ? "Nothing is due today, nothing is overdue" : "Due today and overdue, by owner",
            owners.IsEmpty ? [] : [new("owner", IsFigure: false), .. duties.SelectMany(Columns)],
            [.. owners.Take(MostOwners).Select(owner => owner.Cells)])
        {
            Notes = [.. owners.Length > MostOwners ? [$"and {Counted.Of(owners.Length - MostOwners, "more owner")}"] : ImmutableArray<string>.Empty, .. duties.SelectMany(Leads)],
        };
    }

    /// <summary>Follow-ups that were not made in time are missed for good; there is no saying that they are overdue.</summary>
    private static IEnumerable<ReportColumn> Columns(DutyReport duty) =>
        new ReportColumn[] { new("today", Group: ComplyReport.NameOf(duty)), new("overdue", Group: ComplyReport.NameOf(duty)) }.Take(duty.Verdict.Duty is FollowDuty ? 1 : 2);

    private IEnumerable<(string Owner, ImmutableArray<string> Cells)> Owners() =>
        from owner in duties.SelectMany(duty => duty.Owners).Select(standing => standing.Owner).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let standings = duties.Select(duty => duty.Owners.FirstOrDefault(standing => standing.Owner == owner)).ToArray()
        let overdue = standings.Sum(standing => standing?.Overdue ?? 0)
        let today = standings.Sum(standing => standing?.DueToday ?? 0)
        where overdue + today > 0
        orderby overdue descending, today descending
        select (owner, Cells(owner, standings));

    private ImmutableArray<string> Cells(string owner, OwnerStanding?[] standings) =>
    [
        OwnerOf(owner),
        .. duties.Zip(standings).SelectMany(pair => new[] { Count(pair.Second?.DueToday ?? 0), Count(pair.Second?.Overdue ?? 0) }.Take(Columns(pair.First).Count())),
    ];

    private static string Count(int count) => count == 0 ? "-" : Figures.Of(count);

    private IEnumerable<string> Leads(DutyReport duty)
    {
        if (duty.Pending.Where(listed => listed.IsDueToday).ToList() is { Count: > 0 } today)
        {
            yield return $"{ComplyReport.NameOf(duty)} next: {Listed(today, listed => $"due {TimeOf(listed)}")}";
        }

        if (duty.Overdue is { Length: > 0 } overdue)
        {
            yield return $"{ComplyReport.NameOf(duty)} overdue, the latest: {Listed([.. overdue.Reverse()], listed => $"since {times.Of(listed.Item.Due)}")}";
        }
    }

    private string TimeOf(ListedItem listed) => times.Of(listed.Item.Due) is { Length: > 11 } full ? full[11..] : times.Of(listed.Item.Due);

    private string Listed(List<ListedItem> leads, Func<ListedItem, string> when)
    {
        var first = leads.Take(MostLeads).Select(listed => $"{judged.NameOf(listed)} {when(listed)} ({OwnerOf(listed.Owner)})");
        return string.Join("; ", first) + (leads.Count > MostLeads ? $"; {Figures.Of(leads.Count - MostLeads)} more" : "");
    }

    private static string OwnerOf(string owner) => owner.Length == 0 ? Nobody : owner;
}
