using System.Collections.Immutable;

namespace SlaLang.Rendering.View;

/// <summary>A follow-up rule.</summary>
public sealed record FollowupView(string Title, string Stages, string Leads)
{
    public ClockView? Clock { get; init; }

    public FirstContactView? FirstContact { get; init; }

    public ImmutableArray<MilestoneView> Milestones { get; init; } = [];

    public required string LeastSpacing { get; init; }

    public required string MostSpacing { get; init; }

    public ImmutableArray<StopView> Stops { get; init; } = [];

    public required string Pauses { get; init; }

    public required string Kinds { get; init; }

    public bool RestartsOnReassignment { get; init; }

    public bool IncludesFirstContact { get; init; }
}

public sealed record FirstContactView(string Limit, bool OrRejection);

public sealed record MilestoneView(int Count, string Limit, bool OfFirstContact);

/// <summary>What ends a follow-up: a stage's title, or an outcome (`disqualified`, `replied`, `opted out`).</summary>
public sealed record StopView(string Name, bool IsOutcome);

/// <summary>Opening hours; <c>IsDeclared</c> is false for the default calendar.</summary>
public sealed record CalendarView(string Title, string Zone, bool IsDeclared)
{
    public ImmutableArray<HoursView> Hours { get; init; } = [];

    public ImmutableArray<SpecialDayView> SpecialDays { get; init; } = [];
}

/// <summary>Neighbouring weekdays with the same hours; <c>LastDay</c> is empty for a single day.</summary>
public sealed record HoursView(string FirstDay, string LastDay, string Hours);

/// <summary>The hours are empty when the day is closed.</summary>
public sealed record SpecialDayView(string Date, string Hours, string Reason);

/// <summary>How the two teams keep the agreement alive.</summary>
public sealed record GovernanceView(string Review, ImmutableArray<MeetingView> Meetings, ImmutableArray<ConsequenceView> Escalations);

public sealed record MeetingView(string Title, string Length, string Every);

/// <summary>What changes a figure: declared, or the default that applies.</summary>
public sealed record ConventionsView(bool RoundsAtEveryStage, bool IsRoundingDeclared, bool OneLeadPerEmail)
{
    /// <summary>Lead types whose deals close in the month of delivery because no time to close is declared; empty for none.</summary>
    public required string WithoutTimeToClose { get; init; }

    /// <summary>The month's name.</summary>
    public required string FiscalYearStart { get; init; }

    public bool IsFiscalYearShifted { get; init; }

    public required string SmallestAmount { get; init; }
}
