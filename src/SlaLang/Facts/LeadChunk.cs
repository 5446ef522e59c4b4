using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>
/// So many rows of a <see cref="LeadTable"/>, in columns: the instants of a lead stand next to each other, as they are asked for together, but for those
/// that few exports have, which take no room until a lead has one.
/// </summary>
internal sealed class LeadChunk(AgreementModel model, NameTable texts, int rows)
{
    private const int FirstSeldom = (int)LeadMoment.FirstTouch;
    private const int SeldomWidth = (int)LeadMoment.Stages - FirstSeldom;

    /// <summary>How many instants of a lead stand next to each other.</summary>
    private readonly int width = UsualWidth(model);

    private readonly Moment[] moments = new Moment[rows * UsualWidth(model)];

    /// <summary>Null as long as no row has one of them.</summary>
    private Moment[]? seldom;

    /// <summary>Null as long as no row has cells of the user's own columns.</summary>
    private ImmutableArray<string>[]? custom;

    public AgreementModel Model => model;

    /// <summary>Owners, reasons, names and long ids; the empty text stands first.</summary>
    public NameTable Texts => texts;

    public LeadHead[] Heads { get; } = new LeadHead[rows];

    /// <summary>The instants that most exports have, those of the stages at the end.</summary>
    public Span<Moment> UsualOf(int row) => moments.AsSpan(row * width, width);

    /// <summary>The others; none where no row has one.</summary>
    public Span<Moment> SeldomOf(int row) => seldom is null ? [] : seldom.AsSpan(row * SeldomWidth, SeldomWidth);

    public Span<Moment> StagesOf(int row) => UsualOf(row)[FirstSeldom..];

    public Moment At(int row, LeadMoment moment) =>
        (int)moment < FirstSeldom ? moments[(row * width) + (int)moment]
        : seldom is null ? Moment.Unknown
        : seldom[(row * SeldomWidth) + (int)moment - FirstSeldom];

    /// <summary>An instant to be written; several threads may ask for those of different rows.</summary>
    public ref Moment Place(int row, LeadMoment moment)
    {
        if ((int)moment < FirstSeldom)
        {
            return ref moments[(row * width) + (int)moment];
        }

        if (seldom is null)
        {
            Interlocked.CompareExchange(ref seldom, new Moment[rows * SeldomWidth], null);
        }

        return ref seldom[(row * SeldomWidth) + (int)moment - FirstSeldom];
    }

    /// <param name="row">The row that is written over.</param>
    /// <param name="all">All instants, by <see cref="LeadMoment"/>.</param>
    public void Set(int row, ReadOnlySpan<Moment> all)
    {
        all[..FirstSeldom].CopyTo(UsualOf(row));
        all[(FirstSeldom + SeldomWidth)..].CopyTo(StagesOf(row));
        for (var moment = LeadMoment.FirstTouch; moment < LeadMoment.Stages; moment++)
        {
            if (seldom is not null || all[(int)moment].IsKnown)
            {
                Place(row, moment) = all[(int)moment];
            }
        }
    }

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
        from.moments.AsSpan(first * width, count * width).CopyTo(moments.AsSpan(to * width));
        CopySeldom(from, first, count, to);
        for (var row = 0; row < count && (from.custom ?? custom) is not null; row++)
        {
            SetCustom(to + row, from.CustomOf(first + row));
        }
    }

    private static int UsualWidth(AgreementModel model) => LeadTable.WidthOf(model) - SeldomWidth;

    private void CopySeldom(LeadChunk from, int first, int count, int to)
    {
        if (from.seldom is null)
        {
            seldom?.AsSpan(to * SeldomWidth, count * SeldomWidth).Clear();
            return;
        }

        seldom ??= new Moment[rows * SeldomWidth];
        from.seldom.AsSpan(first * SeldomWidth, count * SeldomWidth).CopyTo(seldom.AsSpan(to * SeldomWidth));
    }
}
