using System.Collections.Immutable;

namespace SlaLang.Rendering.View;

/// <summary>Delivered day by day against what was expected; all geometry in the units of the SVG's view box, lines as `x,y x,y`.</summary>
public sealed record PacingChartView(int Width, int Height, PlotView Plot)
{
    /// <summary>The area between the two ends of the band; empty where it has none.</summary>
    public required string Band { get; init; }

    public required string Expected { get; init; }

    /// <summary>The expected line after the as-of date, up to the demand; empty after the period's end.</summary>
    public required string Ahead { get; init; }

    public required string Delivered { get; init; }

    public required PointView Last { get; init; }

    public ImmutableArray<TickView> Ticks { get; init; } = [];

    public ImmutableArray<PointView> Dates { get; init; } = [];

    public ImmutableArray<PacingDayView> Days { get; init; } = [];
}

/// <summary>A labelled place.</summary>
public sealed record PointView(int Left, int Top, string Label);

/// <summary>A day; <c>IsMark</c> for the last of each week and of all.</summary>
public sealed record PacingDayView(string Date, string Delivered, string Expected, bool IsMark);

/// <summary>How long it took: one column for each span of time.</summary>
public sealed record ResponseChartView(int Width, int Height, PlotView Plot)
{
    public ImmutableArray<ColumnView> Columns { get; init; } = [];

    public ImmutableArray<TickView> Ticks { get; init; } = [];

    /// <summary>Where the limit lies between two columns.</summary>
    public int LimitLeft { get; init; }

    public required string Contacted { get; init; }

    public required string Median { get; init; }

    public required string Ninetieth { get; init; }

    /// <summary>Empty where it is not known.</summary>
    public required string RoutingDelay { get; init; }

    public required string HumanDelay { get; init; }

    public bool IsOpenTime { get; init; }
}

/// <summary>A column of a chart; <c>IsGood</c> for what keeps the promise.</summary>
public sealed record ColumnView(string Label, string Figure, string Detail, bool IsGood)
{
    public required int Left { get; init; }

    public required int Top { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>False where neighbouring labels would overlap.</summary>
    public bool IsLabelled { get; init; } = true;
}

/// <summary>Shares by week against the promise.</summary>
public sealed record WeeksChartView(int Width, int Height, PlotView Plot)
{
    public ImmutableArray<ColumnView> Columns { get; init; } = [];

    public ImmutableArray<TickView> Ticks { get; init; } = [];

    public required int PromiseTop { get; init; }

    public required string Promised { get; init; }
}
