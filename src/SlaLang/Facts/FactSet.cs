using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Facts;

/// <summary>
/// What the CRM's exports say as of one instant; nothing later is in it. Leads stand in the order in which they were read, on which nothing
/// that is shown may depend.
/// </summary>
public sealed record FactSet(AgreementModel Model, Moment AsOf)
{
    public LeadTable Leads { get; init; } = new(Model, new NameTable(), 0);

    public GroupedFacts<TouchFact> Touches { get; init; } = new();

    /// <summary>True only where every touch is known to the instant, with its kind, its direction and its maker.</summary>
    public bool AreTouchesClear { get; init; }

    /// <summary>For each touch the place of what it says in columns of the user's own; empty where none was asked for.</summary>
    public GroupedFacts<int> TouchPlaces { get; init; } = new();

    /// <summary>What touches say in columns of the user's own, by place and in the order of <see cref="OwnColumns.Touches"/>.</summary>
    public ImmutableArray<ImmutableArray<string>> TouchCells { get; init; } = [];

    public GroupedFacts<ChangeFact> OwnerChanges { get; init; } = new();

    public GroupedFacts<ChangeFact> StatusChanges { get; init; } = new();

    public ImmutableArray<DealFact> Deals { get; init; } = [];

    /// <summary>The kinds that touches have, such as `call`.</summary>
    public ImmutableArray<string> TouchKinds { get; init; } = [];

    /// <summary>Who made the touches; a name of a team stands for that team.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>The columns of the user's own that were asked for.</summary>
    public OwnColumns Own { get; init; } = OwnColumns.None;

    /// <summary>The columns that were there, as `leads.assigned`.</summary>
    public ImmutableHashSet<string> Columns { get; init; } = [];

    public FactQuality Quality { get; init; } = new();

    /// <summary>The stream of a lead: its own, else the only one whose quota is split over its type; null where that does not decide.</summary>
    public StreamSymbol? StreamOf(LeadFact lead) => lead.Stream ?? (lead.Type is { } type ? OnlyStreamOf(type) : null);

    /// <summary>The only stream whose quota is split over a lead type; null where there are none or several.</summary>
    internal StreamSymbol? OnlyStreamOf(LeadTypeSymbol type)
    {
        var fitting = Model.Streams.Where(stream => stream.Split.Any(share => share.Lead == type)).Take(2).ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }

    /// <summary>The kind of a touch; empty where it has none.</summary>
    public string KindOf(in TouchFact touch) => touch.Kind < TouchKinds.Length ? TouchKinds[touch.Kind] : "";

    /// <summary>Who made a touch; empty where nobody is named.</summary>
    public string ActorOf(in TouchFact touch) => touch.Actor < Actors.Length ? Actors[touch.Actor] : "";

    public bool Has(string table, string column) => Columns.Contains($"{table}.{column}");
}

/// <summary>How good the data is: what was counted, left out, taken for granted, or cannot be.</summary>
public sealed record FactQuality
{
    /// <summary>Rows read by table, rejected ones among them, in the order of <see cref="FactFields.Kinds"/>.</summary>
    public ImmutableArray<TableQuality> Tables { get; init; } = [];

    /// <summary>Rows with the id (or address) of a lead that was there already.</summary>
    public int RepeatedLeads { get; init; }

    /// <summary>Touches that are the same as another.</summary>
    public int RepeatedTouches { get; init; }

    /// <summary>Touches, changes and deals of leads that are not in the data.</summary>
    public int OfUnknownLeads { get; init; }

    /// <summary>Facts later than the as-of instant, left out.</summary>
    public int AfterAsOf { get; init; }

    /// <summary>The latest instant in the data that is not after the as-of instant.</summary>
    public Moment LastEvent { get; init; }

    /// <summary>What cannot be, such as a lead that was assigned before it was created, by lead id.</summary>
    public ImmutableArray<ImpossibleFact> Impossible { get; init; } = [];

    /// <summary>What was taken for granted because a column is missing, as sentences.</summary>
    public ImmutableArray<string> Assumptions { get; init; } = [];

    /// <summary>Values that no map or declaration knows, with how often they occur, by table, column and value.</summary>
    public ImmutableArray<UnknownValue> UnknownValues { get; init; } = [];
}

public sealed record TableQuality(string Table, int Rows, int Rejected);

public sealed record ImpossibleFact(string Lead, string Sentence);

public sealed record UnknownValue(string Table, string Column, string Value, int Count);
