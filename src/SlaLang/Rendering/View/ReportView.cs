using System.Collections.Immutable;

namespace SlaLang.Rendering.View;

/// <summary>Everything that a template of a report can show: who kept the agreement, by what the CRM's exports say.</summary>
public sealed record ReportView(DocumentFacts Document, ReportFacts Report)
{
    /// <summary>How many promises stand how, the worst first; only what occurs.</summary>
    public ImmutableArray<VerdictCountView> Counts { get; init; } = [];

    public ImmutableArray<StandingView> Teams { get; init; } = [];

    /// <summary>One for each duty, in the order of the files.</summary>
    public ImmutableArray<PromiseView> Promises { get; init; } = [];

    public ImmutableArray<MeasuredMetricView> Metrics { get; init; } = [];

    public required QualityView Quality { get; init; }
}

/// <summary>A metric of the agreement in a period; the figure is empty where it cannot be told.</summary>
public sealed record MeasuredMetricView(string Title, string Period, string Figure)
{
    /// <summary>In the periods before, the earliest first; empty where one cannot be told.</summary>
    public ImmutableArray<string> Trend { get; init; } = [];

    /// <summary>True where facts are missing that may move the figure, or one before it; such a figure ends with `?`.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The formula as it is written.</summary>
    public required string Formula { get; init; }
}

/// <summary>What is reported, and as of when.</summary>
/// <param name="Period">The period that was asked for, or that all promises share; else empty.</param>
/// <param name="AsOf">The instant, in the agreement's zone.</param>
/// <param name="Zone">The zone's name.</param>
/// <param name="LastEvent">The last thing in the data; empty where there is none.</param>
/// <param name="ListCommand">The command that lists every lead; empty where there is none.</param>
public sealed record ReportFacts(string Period, string AsOf, string Zone, string LastEvent, string ListCommand);

public sealed record VerdictCountView(string Verdict, int Count);

public sealed record StandingView(string Team, string Verdict, int Promises);

/// <summary>A duty in the period that is shown; <c>Verdict</c> is met, on_track, at_risk, breached, undetermined or no_data.</summary>
public sealed record PromiseView(string Obligation, DutyView Duty, string Verdict)
{
    public required string Period { get; init; }

    public bool HasEnded { get; init; }

    /// <summary>As it is printed; empty for a formula that must come out as yes.</summary>
    public string Promised { get; init; } = "";

    /// <summary>Empty where nothing was measured.</summary>
    public string Measured { get; init; } = "";

    /// <summary>The share with all that is open missed, and with all of it met; empty where nothing is open.</summary>
    public string Lowest { get; init; } = "";

    public string Highest { get; init; } = "";

    /// <summary>Why it cannot be told, in words of the engine; empty where it can.</summary>
    public string Reason { get; init; } = "";

    public TallyView? Tally { get; init; }

    public ImmutableArray<TrendView> Trend { get; init; } = [];

    public GapView? Gap { get; init; }

    public ImmutableArray<DueConsequenceView> Consequences { get; init; } = [];

    public VolumeView? Volume { get; init; }

    public required PromiseLists Lists { get; init; }

    public ResponseChartView? Response { get; init; }

    public WeeksChartView? Weeks { get; init; }
}

/// <summary>Leads by how they stand, as they are printed.</summary>
public sealed record TallyView(string Met, string Missed, string Pending, string Undetermined, string Excused)
{
    public required string Judged { get; init; }

    /// <summary>Leads of a cohort that are there before their time is over, and so not yet in its share; empty where there are none.</summary>
    public string Early { get; init; } = "";
}

/// <summary>An earlier period.</summary>
public sealed record TrendView(string Period, string Verdict, string Figure);

/// <summary>What was lacking, or too much.</summary>
/// <param name="Promised">The nearer end of what was promised.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Difference">Between the two as they are printed; a share's in percentage points.</param>
/// <param name="IsAbove">More than promised.</param>
/// <param name="More">The least that would have kept it, in leads or money.</param>
public sealed record GapView(string Promised, string Measured, string Difference, bool IsAbove, string More)
{
    /// <summary>One lead, for the sentence.</summary>
    public bool IsOne { get; init; }

    /// <summary>Of a promise to keep a formula.</summary>
    public bool IsFormula { get; init; }

    /// <summary>Of a formula that is a share: the difference is in percentage points, and more of its rows would have kept the promise.</summary>
    public bool IsShare { get; init; }

    public required RecordsView Records { get; init; }

    /// <summary>Empty where there is none.</summary>
    public required string Command { get; init; }
}

/// <summary>The first ids of a list, and how many more there are.</summary>
public sealed record RecordsView(ImmutableArray<string> Ids, string More);

public sealed record DueConsequenceView(bool Escalates, string Whom, int InARow, string Period);

/// <summary>What was delivered against the plan, in leads or in money.</summary>
public sealed record VolumeView(bool ByValue, string Demand, string Delivered, string Expected)
{
    /// <summary>The ends of the band; empty for no bound.</summary>
    public required string Least { get; init; }

    public required string Most { get; init; }

    /// <summary>Delivered as a share of the demand.</summary>
    public required string Share { get; init; }

    public required string Leads { get; init; }

    public required string Undetermined { get; init; }

    /// <summary>So many periods in a row above the demand; 0 for none, and so many are a breach (0 where none are).</summary>
    public int OverInARow { get; init; }

    public int OverIsBreach { get; init; }

    public ImmutableArray<TypeVolumeView> Types { get; init; } = [];

    public PacingChartView? Pacing { get; init; }
}

public sealed record TypeVolumeView(string Stream, string Lead, string Demand, string Leads, string Value)
{
    public required string Target { get; init; }

    public bool IsOutside { get; init; }
}
