using System.Collections.Immutable;

namespace SlaLang.Rendering.View;

/// <summary>A stage: who owns it, what it means, and why a lead may be sent back.</summary>
public sealed record StageView(string Title, string Owner, ProseView? Means, ImmutableArray<string> RejectionReasons);

public sealed record LeadTypeView(string Title, ProseView? Means);

/// <summary>A stream's quota: monthly, in months of its own, and after the term.</summary>
public sealed record StreamView(string Title, string Basis)
{
    public required string PerMonth { get; init; }

    public required string Retained { get; init; }

    public required string AfterTerm { get; init; }

    public required string ShareOfCompany { get; init; }

    public ImmutableArray<MonthAmountView> Months { get; init; } = [];

    public ImmutableArray<SplitView> Split { get; init; } = [];

    public ImmutableArray<MixView> Mix { get; init; } = [];
}

public sealed record MonthAmountView(string Month, string Amount);

public sealed record SplitView(string Lead, string Share, bool IsRest);

/// <summary>A bound on a lead type's share of all leads, or of all lead value.</summary>
public sealed record MixView(string Lead, string Share, bool IsLeast, bool OfValue);

/// <summary>One block of rates; <c>Stream</c> is empty for all streams, <c>From</c> for the block in force from the start.</summary>
public sealed record RatesView(string Lead, string Stream, string From, string Source)
{
    public ImmutableArray<ConversionView> Conversions { get; init; } = [];

    /// <summary>Empty where the block states none.</summary>
    public required FigureView DealValue { get; init; }

    public required string TimeToCloseSource { get; init; }

    public ImmutableArray<ClosePartView> TimeToClose { get; init; } = [];

    public required string MeasuredFrom { get; init; }

    public required string MeasuredTo { get; init; }
}

public sealed record ConversionView(string From, string To, string Rate, string Source);

public sealed record ClosePartView(string Share, string Time);
