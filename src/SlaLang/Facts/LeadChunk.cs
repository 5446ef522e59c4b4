using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>So many rows of a <see cref="LeadTable"/>, in columns: all instants of a lead next to each other, as they are asked for together.</summary>
internal sealed class LeadChunk(AgreementModel model, NameTable texts, int rows)
{
    /// <summary>Null as long as no row has cells of the user's own columns.</summary>
    private ImmutableArray<string>[]? custom;

    public AgreementModel Model => model;

    /// <summary>Owners, reasons, names and long ids; the empty text stands first.</summary>
    public NameTable Texts => texts;

    public LeadHead[] Heads { get; } = new LeadHead[rows];

    /// <summary>How many instants a lead has.</summary>
    public int Width { get; } = LeadTable.WidthOf(model);

    public Moment[] Moments { get; } = new Moment[rows * LeadTable.WidthOf(model)];

    public Span<Moment> MomentsOf(int row) => Moments.AsSpan(row * Width, Width);

    public string IdOf(int row) => Heads[row].Key(texts).ToString();

    public ImmutableArray<string> CustomOf(int row) => custom?[row] is { IsDefault: false } cells ? cells : [];

    public void SetCustom(int row, ImmutableArray<string> cells)
    {
        if (custom is not null || !cells.IsEmpty)
        {
            custom ??= new ImmutableArray<string>[Heads.Length];
            custom[row] = cells;
        }
    }

    /// <summary>Copies rows of another chunk over these.</summary>
    public void Copy(LeadChunk from, int first, int count, int to)
    {
        from.Heads.AsSpan(first, count).CopyTo(Heads.AsSpan(to));
        from.Moments.AsSpan(first * Width, count * Width).CopyTo(Moments.AsSpan(to * Width));
        for (var row = 0; row < count && (from.custom ?? custom) is not null; row++)
        {
            SetCustom(to + row, from.CustomOf(first + row));
        }
    }
}
