using System.Collections.Immutable;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>How Sales keeps after a lead: first contact, cadence, spacing, and what ends or pauses it.</summary>
public sealed record FollowupSymbol(string Name, string Title, Location Location) : Symbol(Name, Title, Location)
{
    public ImmutableArray<StageSymbol> Stages { get; init; } = [];

    /// <summary>Empty for all lead types.</summary>
    public ImmutableArray<LeadTypeSymbol> Leads { get; init; } = [];

    public Clock? Clock { get; init; }

    public FirstContact? FirstContact { get; init; }

    public ImmutableArray<Milestone> Milestones { get; init; } = [];

    public Declared<TimeAmount>? LeastSpacing { get; init; }

    public Declared<TimeAmount>? MostSpacing { get; init; }

    public ImmutableArray<string> StopsWhen { get; init; } = [];

    public ImmutableArray<string> PausesWhile { get; init; } = [];

    /// <summary>Empty for all kinds of touch.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    public bool RestartsOnReassignment { get; init; }

    public bool IncludesFirstContact { get; init; }
}

public sealed record FirstContact(TimeAmount Limit, bool OrRejection, Location Location);

/// <summary>So many follow-ups in all by then, counted from the clock's start or from the first contact.</summary>
public sealed record Milestone(int Count, TimeAmount Limit, bool OfFirstContact, Location Location);

public enum ClockStart
{
    Created,
    Assigned,
    Stage,
}

/// <summary>When the clock of a lead begins; <c>Stage</c> is set when it begins on entering one.</summary>
public sealed record Clock(ClockStart Start, StageSymbol? Stage, Location Location);
