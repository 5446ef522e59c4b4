using System.Runtime.CompilerServices;
using System.Text;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>The cells of the row that a reader stands on; the first bad one is kept.</summary>
internal sealed class RowCells(Row row, InstantReader instants)
{
    private const int UsualCharacters = 1024;

    private readonly List<CellProblem> doubts = [];

    /// <summary>Room for the cells of a row that somebody asks for as text; a longer one takes its place when it is full.</summary>
    private char[] characters = [];
    private int used;

    /// <summary>The cell for which the row is rejected.</summary>
    public CellProblem? Problem { get; private set; }

    /// <summary>Cells that cannot be read, without which the row stands.</summary>
    public IReadOnlyList<CellProblem> Doubts => doubts;

    public InstantReader Instants => instants;

    public void Begin()
    {
        (Problem, used) = (null, 0);
        doubts.Clear();
    }

    public void Doubt(CellProblemKind kind, FieldColumn column) => doubts.Add(new CellProblem(kind, column));

    public void Refuse(CellProblemKind kind, FieldColumn column) => Problem ??= new CellProblem(kind, column);

    /// <summary>A cell as it is written, in UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Written(FieldColumn column) => column.Ordinal >= 0 && column.Ordinal < row.Count ? row[column.Ordinal] : [];

    /// <summary>The cells from one place to another as they are written; empty where there is anything but delimiters between them.</summary>
    public ReadOnlySpan<byte> Written(int first, int last) => row.Written(first, last);

    /// <summary>What a cell says, without the space around it; good until the next row.</summary>
    public ReadOnlySpan<char> Text(FieldColumn column)
    {
        var written = Written(column);
        if (characters.Length - used < written.Length)
        {
            (characters, used) = (new char[Math.Max(UsualCharacters, (2 * characters.Length) + written.Length)], 0);
        }

        var text = characters.AsSpan(used, Encoding.UTF8.GetChars(written, characters.AsSpan(used)));
        used += text.Length;
        return text.Trim();
    }

    public Moment Instant(FieldColumn column)
    {
        var written = Written(column);
        if (written.IsEmpty)
        {
            return Moment.Unknown;
        }

        return instants.TryReadUtc(written, out var utc) ? utc : Instant(Text(column), column);
    }

    private Moment Instant(ReadOnlySpan<char> text, FieldColumn column)
    {
        if (text.IsEmpty)
        {
            return Moment.Unknown;
        }

        if (instants.Read(text) is { } moment)
        {
            return moment;
        }

        Refuse(CellProblemKind.NoInstant, column);
        return Moment.Unknown;
    }
}
