using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>
/// A lead as the CRM knows it at the as-of instant: what the export says, with the stages and outcomes that other tables date. It is a look at a
/// row of a <see cref="LeadTable"/>, for which nothing is put on the heap.
/// </summary>
public readonly struct LeadFact
{
    private readonly LeadChunk chunk;
    private readonly int row;

    internal LeadFact(LeadChunk chunk, int row) => (this.chunk, this.row) = (chunk, row);

    /// <summary>Puts leads in the order of their ids, letter for letter.</summary>
    public static IComparer<LeadFact> ById { get; } = Comparer<LeadFact>.Create(CompareIds);

    public string Id => chunk.IdOf(row);

    /// <summary>Null where the cell is empty or its value unknown.</summary>
    public LeadTypeSymbol? Type => TypePlace > 0 ? chunk.Model.LeadTypes[TypePlace - 1] : null;

    /// <summary>Null where none is given; see <see cref="FactSet.StreamOf"/>.</summary>
    public StreamSymbol? Stream => StreamPlace > 0 ? chunk.Model.Streams[StreamPlace - 1] : null;

    /// <summary>The owner as of now; empty for nobody, and for a queue.</summary>
    public string Owner => chunk.Texts[Head.Owner];

    /// <summary>Read only where names are to be shown.</summary>
    public string Name => chunk.Texts[Head.Name];

    public Moment Created => At(LeadMoment.Created);

    public Moment Assigned => At(LeadMoment.Assigned);

    /// <summary>When each stage was entered, by <see cref="StageSymbol.Index"/>.</summary>
    public ReadOnlySpan<Moment> Stages => chunk.StagesOf(row);

    public LeadOutcomes Outcomes => new(chunk, row);

    /// <summary>Cells of the user's own columns in the order of <see cref="OwnColumns.Leads"/>: numbers with a point, dates and instants as ISO writes them, `yes` or `no`; empty where nothing is known.</summary>
    public ImmutableArray<string> Custom => chunk.CustomOf(row);

    /// <summary>When the CRM says that the lead was first contacted.</summary>
    internal Moment FirstTouch => At(LeadMoment.FirstTouch);

    /// <summary>The place of the lead type in the agreement, counted from one; zero for none.</summary>
    internal int TypePlace => Head.Type;

    /// <summary>The place of the stream, counted from one; zero for none.</summary>
    internal int StreamPlace => Head.Stream;

    private ref readonly LeadHead Head => ref chunk.Heads[row];

    public Moment Entered(StageSymbol stage) => chunk.StagesOf(row)[stage.Index];

    private static int CompareIds(LeadFact one, LeadFact other) =>
        one.Head.IsPacked && other.Head.IsPacked ? one.Head.CompareIds(other.Head) : string.CompareOrdinal(one.Id, other.Id);

    private Moment At(LeadMoment moment) => chunk.At(row, moment);
}
