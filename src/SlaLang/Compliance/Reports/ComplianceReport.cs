using System.Collections.Immutable;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Compliance.Reports;

/// <summary>What a report shows of a result: figures and leads in the order in which they are shown. Text, Markdown, HTML and JSON all print this.</summary>
public sealed record ComplianceReport(ComplianceResult Result, ReportRequest Request)
{
    /// <summary>In the order of the files.</summary>
    public ImmutableArray<ObligationReport> Obligations { get; init; } = [];

    /// <summary>By team, in the order in which the agreement declares them: the worst verdict of its duties in the periods shown.</summary>
    public ImmutableArray<TeamStanding> Teams { get; init; } = [];

    /// <summary>The agreement's metrics in the period that was asked for, else in the month of the as-of instant.</summary>
    public ImmutableArray<MetricReport> Metrics { get; init; } = [];

    /// <summary>Open days after the last event in the data, the as-of date among them; from two on, the export may not be whole. Null for data without events.</summary>
    public int? OpenDaysWithoutEvent { get; init; }
}

/// <summary>What a metric came to in a period.</summary>
public sealed record MetricReport(MetricSymbol Metric, JudgedPeriod Period, FormulaResult Result)
{
    /// <summary>In up to three periods before, the earliest first.</summary>
    public ImmutableArray<FormulaResult> Trend { get; init; } = [];
}

public sealed record TeamStanding(TeamSymbol Team, Verdict Verdict, int Duties);

/// <summary>An obligation in the period that is shown.</summary>
/// <param name="Verdict">The obligation in all its periods.</param>
/// <param name="Period">The period that is shown; null where none has begun or the one that was asked for is not one of its periods.</param>
public sealed record ObligationReport(ObligationVerdict Verdict, ObligationPeriod? Period)
{
    public ImmutableArray<DutyReport> Duties { get; init; } = [];

    /// <summary>Consequences that are due in the period that is shown.</summary>
    public ImmutableArray<DueConsequence> Consequences { get; init; } = [];
}

/// <summary>A duty in the period that is shown.</summary>
/// <param name="Verdict">The duty in all its periods.</param>
/// <param name="Number">Its place in the obligation, from 1.</param>
/// <param name="Period">The period that is shown; null as for the obligation.</param>
public sealed record DutyReport(DutyVerdict Verdict, int Number, PeriodVerdict? Period)
{
    public TeamSymbol Team => Verdict.Duty.Team;

    /// <summary>Up to six periods before the one that is shown, the earliest first.</summary>
    public ImmutableArray<PeriodVerdict> Trend { get; init; } = [];

    /// <summary>By owner, the most missed first, then by name; the lead's owner when it was done or due. Leads of nobody are a row with an empty name.</summary>
    public ImmutableArray<OwnerStanding> Owners { get; init; } = [];

    /// <summary>By week from Monday in the agreement's zone, of the period shown and the trend before it: leads whose clock started in it.</summary>
    public ImmutableArray<WeekStanding> Weeks { get; init; } = [];

    /// <summary>For a contact duty: how long it took.</summary>
    public ResponseTimes? Times { get; init; }

    /// <summary>Leads that were missed, by due instant, then id.</summary>
    public ImmutableArray<ListedItem> Missed { get; init; } = [];

    /// <summary>Leads whose time is over and on which something can still be done: untouched or undecided, neither rejected nor disqualified nor opted out; of all periods where none was asked for.</summary>
    public ImmutableArray<ListedItem> Overdue { get; init; } = [];

    /// <summary>Leads whose time runs, by due instant, then id; those due on the as-of date are due today. Of all periods where none was asked for, else of the one shown.</summary>
    public ImmutableArray<ListedItem> Pending { get; init; } = [];

    public ImmutableArray<ListedItem> Undetermined { get; init; } = [];

    /// <summary>Each with its reason and approver.</summary>
    public ImmutableArray<ExcusedItem> Excused { get; init; } = [];

    /// <summary>What would have kept a promise that is broken or at risk; null where it is kept, or nothing can be said.</summary>
    public Shortfall? Shortfall { get; init; }
}

/// <summary>A lead in a list; it is due today when it is pending and due on the as-of date, in the agreement's zone.</summary>
public readonly record struct ListedItem(FactSet Facts, DutyItem Item, bool IsDueToday)
{
    public LeadFact Lead => Facts.Leads[Item.Lead];

    /// <summary>The owner that the item belongs to.</summary>
    public string Owner => Owners.Of(Facts, Item);
}

public sealed record ExcusedItem(ListedItem Listed, string Reason, string Approver);

/// <summary>An owner's leads of the period shown; <c>DueToday</c> counts those pending, <c>Overdue</c> those overdue, as in the duty's lists.</summary>
public sealed record OwnerStanding(string Owner, ItemTally Tally, int DueToday, int Overdue);

public sealed record WeekStanding(LocalDate Monday, ItemTally Tally);

/// <summary>
/// How long first contacts took, measured as the duty's limit is (open time for business hours and days, else elapsed), of the leads of the period that were contacted.
/// Quantiles are nearest-rank.
/// </summary>
/// <param name="Contacted">Leads that were contacted.</param>
/// <param name="Median">From the clock's start to the contact.</param>
/// <param name="Ninetieth">Nine of ten were faster or as fast.</param>
public sealed record ResponseTimes(int Contacted, Duration Median, Duration Ninetieth)
{
    /// <summary>Leads by time taken; the last has no end and counts the untouched ones whose time is over too.</summary>
    public ImmutableArray<ResponseBucket> Buckets { get; init; } = [];

    /// <summary>Elapsed from created to assigned, the median; null where no lead has both.</summary>
    public Duration? RoutingDelay { get; init; }

    /// <summary>From assigned to the contact, the median, measured as the limit is; null where no lead has both.</summary>
    public Duration? HumanDelay { get; init; }
}

/// <summary>Leads that took up to so long, which is included (null for no end) and longer than the bucket before; in time where all of it is.</summary>
public sealed record ResponseBucket(Duration? UpTo, int Leads, bool IsWithinLimit);

/// <summary>Promised, measured, and the smallest change that would have kept the promise, as figures; the sentence is made where it is printed.</summary>
/// <param name="Promised">A share, or for volume the nearer end of the band.</param>
/// <param name="Measured">The share so far, or what was delivered.</param>
/// <param name="MoreNeeded">Items more that had to be met; for volume, leads (or, by value, money) more, below zero for fewer.</param>
public sealed record Shortfall(Fractions.Fraction Promised, Fractions.Fraction Measured, Fractions.Fraction MoreNeeded)
{
    public Fractions.Fraction Difference => Measured - Promised;
}
