using System.Collections.Immutable;

namespace SlaLang.Compliance.Reports;

/// <summary>What part of a result is to be reported; nothing named is everything.</summary>
public sealed record ReportRequest
{
    /// <summary>Such as `2026-03`, `2026-Q1` or `2026-W10`; null for each duty's latest period that has begun.</summary>
    public string? Period { get; init; }

    /// <summary>Names of teams; empty for all.</summary>
    public ImmutableArray<string> Teams { get; init; } = [];

    /// <summary>Names of obligations; empty for all.</summary>
    public ImmutableArray<string> Obligations { get; init; } = [];

    public bool ShowsNames { get; init; }
}
