namespace SlaLang.Facts;

/// <summary>Something that was done to a lead, or that it did; <c>Kind</c> and <c>Actor</c> are places in the lists of the <see cref="FactSet"/>.</summary>
public readonly record struct TouchFact(Moment At, int Actor, ushort Kind, TouchTraits Traits)
{
    /// <summary>The kind of a touch that has none.</summary>
    public const ushort NoKind = ushort.MaxValue;

    /// <summary>Known to the instant, with its kind, its direction and its maker.</summary>
    internal bool IsClear => !At.IsDay && Kind != NoKind && (Traits & (TouchTraits.UnknownDirection | TouchTraits.UnknownMaker)) == 0;

    public bool Is(TouchTraits trait) => (Traits & trait) == trait;
}

[Flags]
public enum TouchTraits : ushort
{
    None = 0,
    Inbound = 1,
    /// <summary>Made by a machine.</summary>
    Automated = 2,
    /// <summary>The cell that says who reached out to whom is empty.</summary>
    UnknownDirection = 4,
    /// <summary>The cell that says whether a machine made it is empty.</summary>
    UnknownMaker = 8,
}

/// <summary>A lead changed hands, or its status.</summary>
public readonly record struct ChangeFact(int Lead, Moment At, string From, string To);

/// <summary>A deal; <c>Lead</c> is a place in the list of leads, negative where the deal names none that is known.</summary>
public sealed record DealFact(string Id, int Lead)
{
    public Model.StreamSymbol? Stream { get; init; }

    /// <summary>Null where no amount is given.</summary>
    public Values.Money? Amount { get; init; }

    /// <summary>Null while the deal is open, and where it is not known.</summary>
    public bool? IsWon { get; init; }

    public Moment Closed { get; init; }

    public Moment Created { get; init; }

    /// <summary>Cells of the user's own columns in the order of <see cref="Model.OwnColumns.Deals"/>; empty where there are none.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Custom { get; init; } = [];
}
