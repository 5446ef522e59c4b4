using System.Collections.Immutable;

namespace SlaLang.Rendering.View;

/// <summary>A representative month worked back from the money to the leads.</summary>
public sealed record CalculationView(string Stream, string Lead, string Month, TargetView Target)
{
    /// <summary>The day whose rates the chain uses.</summary>
    public required string RatesOn { get; init; }

    public ImmutableArray<StepView> Steps { get; init; } = [];

    /// <summary>The months in which the leads are delivered.</summary>
    public ImmutableArray<PartView> Parts { get; init; } = [];

    public ImmutableArray<ClosePartView> TimeToClose { get; init; } = [];

    public required string Leads { get; init; }

    public required string FirstStage { get; init; }
}

/// <summary>(quota − retained) × share; <c>PartOfMonth</c> is empty for a whole month.</summary>
public sealed record TargetView(FigureView Quota, FigureView Retained, FigureView Share, string PartOfMonth, string Amount)
{
    /// <summary>True when more is retained than the quota asks for.</summary>
    public bool IsCutToZero { get; init; }
}

/// <summary>A figure and the line that declares it (empty where none does).</summary>
public sealed record FigureView(string Figure, string Source);

/// <summary>One division: <c>Dividend ÷ Divisor = Quotient</c>, and the need that it gives when rounded up.</summary>
public sealed record StepView(string Stage, string Dividend, FigureView Divisor, string Quotient, string Need)
{
    /// <summary>True when the quotient was not whole.</summary>
    public bool IsRounded { get; init; }
}

/// <summary>The part of the month's leads that is delivered in one month.</summary>
public sealed record PartView(string Month, string Share, string Leads);

/// <summary>The plan month by month: one table per stream, and one over all streams when there are several.</summary>
public sealed record PlanView(string Stage, ImmutableArray<PlanTableView> Tables, ImmutableArray<PlanTotalView> Totals)
{
    public bool HasBeforeStart { get; init; }

    public bool HasPartial { get; init; }

    public ImmutableArray<OverCapacityView> OverCapacity { get; init; } = [];
}

public sealed record PlanTableView(string Stream, ImmutableArray<string> Leads, ImmutableArray<PlanRowView> Rows, PlanRowView Sum);

/// <summary>A month's cells, one per lead type, and their total.</summary>
public sealed record PlanRowView(string Month, ImmutableArray<PlanCellView> Cells, string Leads, string Target)
{
    public bool IsBeforeStart { get; init; }

    public bool IsPartial { get; init; }

    /// <summary>Leads that close after the agreement's end; empty for none.</summary>
    public string ClosingAfterTerm { get; init; } = "";
}

/// <summary>The lead value is empty where no lead is needed.</summary>
public sealed record PlanCellView(string Leads, string LeadValue);

public sealed record PlanTotalView(string Month, string Leads, string Target);

/// <summary>A month that asks more of a team than it can take; an empty capacity is not exceeded.</summary>
public sealed record OverCapacityView(string Team, string Month, string Leads, string LeadCapacity, string Touches)
{
    public required string TouchCapacity { get; init; }

    public required string Reps { get; init; }

    public required string RepsNeeded { get; init; }
}

/// <summary>The plan drawn as stacked bars: all geometry in the units of the SVG's view box.</summary>
public sealed record ChartView(int Width, int Height, PlotView Plot)
{
    public ImmutableArray<BarView> Bars { get; init; } = [];

    public ImmutableArray<TickView> Ticks { get; init; } = [];

    public ImmutableArray<LegendView> Legend { get; init; } = [];
}

/// <summary>The rectangle that the bars stand in.</summary>
public sealed record PlotView(int Left, int Top, int Right, int Bottom);

/// <summary>A month. <c>Label</c> and <c>Year</c> are empty where neighbouring labels would overlap or the year is the one before.</summary>
public sealed record BarView(string Month, string Label, string Year, int Middle, ImmutableArray<SegmentView> Segments)
{
    public bool IsBeforeStart { get; init; }

    public required string Leads { get; init; }

    public required int Top { get; init; }
}

/// <summary><c>Pattern</c> counts from 0 and names one of eight fills.</summary>
public sealed record SegmentView(int Left, int Top, int Width, int Height, int Pattern);

public sealed record TickView(int Top, string Label);

public sealed record LegendView(int Pattern, string Label);
