using System.Runtime.CompilerServices;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>The cells of the row that a reader stands on, without the space around them; the first bad one is kept.</summary>
internal sealed class RowCells(Row row, InstantReader instants)
{
    private readonly List<CellProblem> doubts = [];

    /// <summary>The cell for which the row is rejected.</summary>
    public CellProblem? Problem { get; private set; }

    /// <summary>Cells that cannot be read, without which the row stands.</summary>
    public IReadOnlyList<CellProblem> Doubts => doubts;

    public InstantReader Instants => instants;

    public void Begin()
    {
        Problem = null;
        doubts.Clear();
    }

    public void Doubt(CellProblemKind kind, FieldColumn column) => doubts.Add(new CellProblem(kind, column));

    public void Refuse(CellProblemKind kind, FieldColumn column) => Problem ??= new CellProblem(kind, column);

    public ReadOnlySpan<char> Text(FieldColumn column) =>
        column.Ordinal >= 0 && column.Ordinal < row.Count ? Trimmed(row[column.Ordinal]) : [];

    public Moment Instant(FieldColumn column)
    {
        if (column.Ordinal < 0)
        {
            return Moment.Unknown;
        }

        var text = Text(column);
        if (text.IsEmpty)
        {
            return Moment.Unknown;
        }

        if (instants.TryReadUtc(text, out var utc))
        {
            return utc;
        }

        if (instants.Read(text) is { } moment)
        {
            return moment;
        }

        Refuse(CellProblemKind.NoInstant, column);
        return Moment.Unknown;
    }

    /// <summary>Most cells have no space around them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) =>
        text.IsEmpty || (char.IsBetween(text[0], '!', '~') && char.IsBetween(text[^1], '!', '~')) ? text : text.Trim();
}
