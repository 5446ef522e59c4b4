using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>A lead as the CRM knows it at the as-of instant: what the export says, with the stages and outcomes that other tables date.</summary>
public sealed record LeadFact(string Id)
{
    /// <summary>Null where the cell is empty or its value unknown.</summary>
    public LeadTypeSymbol? Type { get; init; }

    /// <summary>Null where none is given; see <see cref="FactSet.StreamOf"/>.</summary>
    public StreamSymbol? Stream { get; init; }

    /// <summary>The owner as of now; empty for nobody, and for a queue.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Read only where names are to be shown.</summary>
    public string Name { get; init; } = "";

    public Moment Created { get; init; }

    public Moment Assigned { get; init; }

    /// <summary>When each stage was entered, by <see cref="StageSymbol.Index"/>.</summary>
    public ImmutableArray<Moment> Stages { get; init; } = [];

    public LeadOutcomes Outcomes { get; init; } = LeadOutcomes.None;

    /// <summary>Cells of the user's own columns in the order of <see cref="OwnColumns.Leads"/>: numbers with a point, dates and instants as ISO writes them, `yes` or `no`; empty where nothing is known.</summary>
    public ImmutableArray<string> Custom { get; init; } = [];

    public Moment Entered(StageSymbol stage) => stage.Index < Stages.Length ? Stages[stage.Index] : Moment.Unknown;
}

/// <summary>How a lead was decided, and what ended it.</summary>
public sealed record LeadOutcomes
{
    public static LeadOutcomes None { get; } = new();

    public Moment Accepted { get; init; }

    public Moment Rejected { get; init; }

    public Moment Disqualified { get; init; }

    public Moment Replied { get; init; }

    public Moment OptedOut { get; init; }

    /// <summary>Why it was rejected or disqualified; empty where no reason is given.</summary>
    public string Reason { get; init; } = "";
}
