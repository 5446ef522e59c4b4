using System.Collections.Immutable;

namespace SlaLang.Rendering.View;

/// <summary>What one team promises.</summary>
public sealed record TeamDutiesView(string Team, ImmutableArray<ObligationView> Obligations);

public sealed record ObligationView(string Title, string Source)
{
    public ProseView? Means { get; init; }

    public ImmutableArray<DutyView> Duties { get; init; } = [];

    /// <summary>0 when over-delivery is no breach.</summary>
    public int OverDeliveryMonths { get; init; }

    public ImmutableArray<ConsequenceView> Consequences { get; init; } = [];

    public bool UnansweredCountsAsAccepted { get; init; }

    public ClockView? Clock { get; init; }

    /// <summary>The kinds of touch that count; empty for all.</summary>
    public required string Kinds { get; init; }
}

public sealed record ConsequenceView(string Obligation, int InARow, bool Escalates, string Whom);

/// <summary>What starts a clock: `created`, `assigned`, or `stage` with the stage's title.</summary>
public sealed record ClockView(string Start, string Stage);

/// <summary>A duty; <c>Kind</c> says which of the fields have a meaning: deliver, contact, follow, decide, convert, reach or keep.</summary>
public sealed record DutyView(string Kind, string Team)
{
    /// <summary>The condition under which the duty holds, as written; empty for always.</summary>
    public string Guard { get; init; } = "";

    public string Stage { get; init; } = "";

    public string ToStage { get; init; } = "";

    /// <summary>The lead types it is about; empty for all.</summary>
    public string Leads { get; init; } = "";

    /// <summary>The share of leads, or the conversion rate, that is promised.</summary>
    public string Share { get; init; } = "";

    /// <summary>The time in which it must happen.</summary>
    public string Limit { get; init; } = "";

    public string Every { get; init; } = "";

    public string By { get; init; } = "";

    public bool OrRejection { get; init; }

    public string Followup { get; init; } = "";

    /// <summary>The title of the metric that is kept; empty when a formula stands in its place.</summary>
    public string Metric { get; init; } = "";

    /// <summary>A formula as written.</summary>
    public string Formula { get; init; } = "";

    /// <summary>The bound of a formula; empty when it is a condition that must hold.</summary>
    public string Bound { get; init; } = "";

    public bool IsLeast { get; init; }

    public DeliveryTermsView? Delivery { get; init; }

    /// <summary>Null for a figure that is kept: its formula says it all.</summary>
    public MeasureView? Measure { get; init; }
}

/// <summary>How a duty is measured.</summary>
public sealed record MeasureView
{
    /// <summary>How the limit or window is counted: `hours`, `days`, `business_hours` or `business_days`; empty where there is none.</summary>
    public string Counting { get; init; } = "";

    /// <summary>One clock, or several where lead types differ; empty where no clock runs.</summary>
    public ImmutableArray<DutyClockView> Clocks { get; init; } = [];

    /// <summary>How often a cohort begins, such as `every month`; empty where leads are not judged together.</summary>
    public string Cohort { get; init; } = "";
}

/// <summary>What starts a duty's clock, like <see cref="ClockView"/>, and what holds it up.</summary>
public sealed record DutyClockView(string Start, string Stage)
{
    /// <summary>The lead types whose clock this is; empty when there is only one.</summary>
    public string Leads { get; init; } = "";

    public string Kinds { get; init; } = "";

    public string Pauses { get; init; } = "";

    public bool RestartsOnReassignment { get; init; }
}

/// <summary>The band of a delivery, and what it means in the first month of the term.</summary>
public sealed record DeliveryTermsView(bool ByValue, string Counts, bool EachType)
{
    /// <summary>The tolerance when it is the same on both sides; else empty.</summary>
    public required string Tolerance { get; init; }

    public required string LeastShare { get; init; }

    public required string MostShare { get; init; }

    public FirstDeliveryView? First { get; init; }
}

/// <summary>The demand of one month and the two ends of its band; an end is empty where there is no bound.</summary>
public sealed record FirstDeliveryView(string Month, string Leads, string Target, string Least, string Most);
