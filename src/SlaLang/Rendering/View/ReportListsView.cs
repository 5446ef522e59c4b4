using System.Collections.Immutable;

namespace SlaLang.Rendering.View;

/// <summary>The leads behind a promise. Long lists are cut; <c>More</c> of a list says how many are left out and is empty for none.</summary>
public sealed record PromiseLists
{
    /// <summary>Those with the most missed first.</summary>
    public ImmutableArray<OwnerView> Owners { get; init; } = [];

    public required string MoreOwners { get; init; }

    /// <summary>By owner, those with the most missed first.</summary>
    public required LeadListView Missed { get; init; }

    /// <summary>Leads whose time is over and on which something can still be done.</summary>
    public required LeadListView Overdue { get; init; }

    public required LeadListView Pending { get; init; }

    public ImmutableArray<UndeterminedView> Undetermined { get; init; } = [];

    public ImmutableArray<ExcusedView> Excused { get; init; } = [];

    /// <summary>Empty for none.</summary>
    public string RejectedUntouched { get; init; } = "";

    /// <summary>Empty for none.</summary>
    public string HandOvers { get; init; } = "";
}

/// <summary>The owner is empty for leads of nobody; the share for one with nothing judged.</summary>
public sealed record OwnerView(string Owner, string Met, string Missed, string Share, string DueToday)
{
    public required string Overdue { get; init; }
}

public sealed record LeadListView(string Count, string More, ImmutableArray<LeadGroupView> Groups);

/// <summary>The listed leads of an owner, and how many there are of this owner in all.</summary>
public sealed record LeadGroupView(string Owner, string Count, ImmutableArray<LeadRowView> Leads);

/// <summary>A lead; the name is empty unless names are shown. <c>Cause</c> is a word of `ItemCause` in lower case with underscores.</summary>
public sealed record LeadRowView(string Id, string Name, string Cause, string Start, string Due)
{
    /// <summary>Empty where nothing was done.</summary>
    public required string Done { get; init; }

    public bool IsDueToday { get; init; }
}

/// <summary>Leads that cannot be judged for one reason; <c>Column</c> names what is missing and may be empty.</summary>
public sealed record UndeterminedView(string Cause, string Column, string Count, RecordsView Records);

/// <summary>Leads that are excused for one reason by one person.</summary>
public sealed record ExcusedView(string Reason, string Approver, string Count, RecordsView Records);

/// <summary>How good the data is.</summary>
public sealed record QualityView
{
    public ImmutableArray<TableView> Tables { get; init; } = [];

    public required string RepeatedLeads { get; init; }

    public required string RepeatedTouches { get; init; }

    public required string OfUnknownLeads { get; init; }

    public required string AfterAsOf { get; init; }

    public ImmutableArray<ImpossibleView> Impossible { get; init; } = [];

    public required string MoreImpossible { get; init; }

    public ImmutableArray<string> Assumptions { get; init; } = [];

    public ImmutableArray<UnknownValueView> UnknownValues { get; init; } = [];

    public required string MoreUnknownValues { get; init; }
}

public sealed record TableView(string Table, string Rows, string Rejected);

public sealed record ImpossibleView(string Lead, string Sentence);

public sealed record UnknownValueView(string Column, string Value, string Count);
