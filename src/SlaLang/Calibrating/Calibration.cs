using System.Collections.Immutable;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Calibrating;

/// <summary>What was asked for: a period to measure, else of each group its last quarter that is mature; and the day from which the new rates apply, else the next fiscal quarter.</summary>
public sealed record CalibrationRequest(MonthRange? Period = null, LocalDate? From = null);

/// <summary>The rates of an agreement as the CRM's facts measure them, and the blocks that would bring them into force.</summary>
/// <param name="Model">The agreement as it is.</param>
/// <param name="From">The day from which the new rates apply.</param>
/// <param name="Groups">One for each lead type, and for each stream in which it has rates of its own.</param>
public sealed record Calibration(AgreementModel Model, LocalDate From, ImmutableArray<CalibratedGroup> Groups)
{
    /// <summary>The new `rates` blocks in the canonical layout, with line feeds; empty where nothing can be proposed.</summary>
    public string Blocks { get; init; } = "";

    /// <summary>Leads of the first stage that are in no group because they have no type, or have a type whose rates differ by stream and no stream.</summary>
    public int Unplaced { get; init; }

    /// <summary>Leads in a later stage of which no date tells when they entered the first, so that they are in no period.</summary>
    public int Undated { get; init; }

    /// <summary>What keeps figures from being proposed, and what a reader must know of those that are.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>The leads that one kind of `rates` block is about: of a type, and where <c>Stream</c> is there only those of that stream.</summary>
public sealed record CalibratedGroup(LeadTypeSymbol Lead, StreamSymbol? Stream, MeasuringWindow Window)
{
    /// <summary>Leads that entered the first stage in the period.</summary>
    public int Leads { get; init; }

    /// <summary>In the order of a block: every step of the funnel, the deal value, the time to close.</summary>
    public ImmutableArray<CalibratedLine> Lines { get; init; } = [];

    /// <summary>Leads whose first won deal is in another currency than the agreement's.</summary>
    public int InOtherCurrency { get; init; }

    /// <summary>Leads whose first won deal has no amount above zero.</summary>
    public int WithoutAmount { get; init; }

    /// <summary>Leads that were won before they entered the first stage, which cannot be.</summary>
    public int WonBefore { get; init; }

    /// <summary>True where some line is proposed.</summary>
    public bool IsProposed => Lines.Any(line => line.Proposed is not null);

    /// <summary>As a block names it: `website`, or `website in enterprise`.</summary>
    public string Name => Stream is null ? Lead.Name : $"{Lead.Name} in {Stream.Name}";
}

/// <summary>The period in which leads entered the first stage, and whether their deals have had the time to close.</summary>
/// <param name="Period">Its months.</param>
/// <param name="Days">From its first day to its last.</param>
/// <param name="LongestTime">The longest that a deal takes by the line in force; null where none is.</param>
/// <param name="MatureOn">At the start of this day the period is mature.</param>
/// <param name="IsMature">True where both the as-of instant and the facts reach that day.</param>
public sealed record MeasuringWindow(MonthRange Period, DateRange Days, TimeAmount? LongestTime, LocalDate MatureOn, bool IsMature);

/// <summary>A line of rates: what is in force on the day from which new rates would apply, what was measured, what is proposed.</summary>
public sealed record CalibratedLine(LeverLine Line)
{
    /// <summary>What the figure was measured on: leads for a rate, won deals for a deal value and a time to close; null where the facts do not show it.</summary>
    public int? Sample { get; init; }

    /// <summary>For a rate the leads that got on to the next stage.</summary>
    public int? Reached { get; init; }

    /// <summary>The figure in force as it is written, such as `34%`; empty where none is.</summary>
    public string InForce { get; init; } = "";

    /// <summary>Exact; null where nothing was there to measure.</summary>
    public Value? Measured { get; init; }

    /// <summary>The ends of the interval in which the true figure lies with a confidence of 95 %, rounded outwards; null for a mean of fewer than two.</summary>
    public (Value Low, Value High)? Interval { get; init; }

    /// <summary>True where the sample is too small to rely on: fewer than 30, or for a rate fewer than 5 who got on or who did not.</summary>
    public bool IsSmall { get; init; }

    /// <summary>The measured figure as it is to be written, rounded; null where the line in force stays.</summary>
    public Value? Proposed { get; init; }
}
