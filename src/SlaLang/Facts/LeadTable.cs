using System.Collections;
using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>Leads in columns, a chunk of rows after the other: a million of them are a few hundred objects.</summary>
public sealed class LeadTable : IReadOnlyList<LeadFact>
{
    private const int UsualBits = 12;
    private const int LeastBits = 4;

    /// <summary>Into so many parts leads are cut for all processors to work on.</summary>
    internal const int Parts = 16;

    private readonly AgreementModel model;
    private readonly NameTable texts;
    private readonly int bits;
    private LeadChunk[] chunks = [];
    private int chunkCount;

    /// <param name="model">The agreement that leads belong to.</param>
    /// <param name="texts">Texts that rows name by their place.</param>
    /// <param name="expected">About how many rows will come, or come at once; a few thousand or more make no difference.</param>
    internal LeadTable(AgreementModel model, NameTable texts, int expected)
    {
        (this.model, this.texts) = (model, texts);
        bits = LeastBits;
        while (bits < UsualBits && 1 << bits < expected)
        {
            bits++;
        }

        texts.PlaceOf("");
    }

    public int Length { get; private set; }

    public bool IsEmpty => Length == 0;

    int IReadOnlyCollection<LeadFact>.Count => Length;

    public LeadFact this[int place] => new(chunks[place >> bits], RowOf(place));

    /// <summary>The leads of rows, each a lead of its own.</summary>
    public static LeadTable Of(AgreementModel model, IEnumerable<LeadRow> rows)
    {
        var table = new LeadTable(model, new NameTable(), 0);
        foreach (var row in rows)
        {
            table.Add(row);
        }

        return table;
    }

    /// <summary>How many instants a lead has, by <see cref="LeadMoment"/>.</summary>
    public static int WidthOf(AgreementModel model) => (int)LeadMoment.Stages + model.Stages.Length;

    public IEnumerator<LeadFact> GetEnumerator()
    {
        for (var place = 0; place < Length; place++)
        {
            yield return this[place];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Has all processors work, each on one part after another: its number, and the places from its first lead to the end.</summary>
    internal void ForEachPart(Action<int, int, int> work) =>
        Parallel.For(0, Parts, part => work(part, (int)((long)Length * part / Parts), (int)((long)Length * (part + 1) / Parts)));

    internal ref LeadHead Head(int place) => ref chunks[place >> bits].Heads[RowOf(place)];

    /// <summary>An instant of a lead, to be written.</summary>
    internal ref Moment Moment(int place, LeadMoment moment) => ref chunks[place >> bits].Place(RowOf(place), moment);

    /// <summary>When a lead entered each stage.</summary>
    internal Span<Moment> Stages(int place) => chunks[place >> bits].StagesOf(RowOf(place));

    /// <summary>The instants that most exports have, by <see cref="LeadMoment"/>, with those of the stages at the end.</summary>
    internal Span<Moment> Usual(int place) => chunks[place >> bits].UsualOf(RowOf(place));

    /// <summary>All others; none where no lead near this one has one.</summary>
    internal Span<Moment> Seldom(int place) => chunks[place >> bits].SeldomOf(RowOf(place));

    internal LeadKey KeyOf(int place) => Head(place).Key(texts);

    internal void SetCustom(int place, ImmutableArray<string> cells) => chunks[place >> bits].SetCustom(RowOf(place), cells);

    internal void Add(in LeadHead head, ReadOnlySpan<Moment> moments, ImmutableArray<string> custom)
    {
        var place = NewRow();
        Head(place) = head;
        chunks[place >> bits].Set(RowOf(place), moments);
        SetCustom(place, custom);
    }

    internal void Add(LeadRow row)
    {
        var head = new LeadHead(LeadKey.Of(row.Id), texts) with
        {
            Owner = texts.PlaceOf(row.Owner),
            Reason = texts.PlaceOf(row.Outcomes.Reason),
            Name = texts.PlaceOf(row.Name),
            Type = (ushort)(row.Type is null ? 0 : model.LeadTypes.IndexOf(row.Type) + 1),
            Stream = (ushort)(row.Stream is null ? 0 : model.Streams.IndexOf(row.Stream) + 1),
        };
        var moments = new Moment[WidthOf(model)];
        row.CopyTo(moments);
        Add(head, moments, row.Custom);
    }

    /// <summary>Adds the rows of a table that shares the texts.</summary>
    internal void Add(LeadTable other)
    {
        for (var place = 0; place < other.Length;)
        {
            if (Length == chunkCount << bits)
            {
                AddChunk();
            }

            var (from, to) = (other.RowOf(place), RowOf(Length));
            var count = Math.Min(other.Length - place, Math.Min((1 << other.bits) - from, (1 << bits) - to));
            chunks[chunkCount - 1].Copy(other.chunks[place >> other.bits], from, count, to);
            (place, Length) = (place + count, Length + count);
        }
    }

    /// <summary>Copies rows over others that do not stand behind them.</summary>
    internal void Move(int from, int to, int count)
    {
        while (count > 0 && from != to)
        {
            var few = Math.Min(count, (1 << bits) - Math.Max(RowOf(from), RowOf(to)));
            chunks[to >> bits].Copy(chunks[from >> bits], RowOf(from), few, RowOf(to));
            (from, to, count) = (from + few, to + few, count - few);
        }
    }

    /// <summary>Takes away the rows at the end.</summary>
    internal void Shorten(int length) => Length = length;

    private int RowOf(int place) => place & ((1 << bits) - 1);

    private int NewRow()
    {
        if (Length == chunkCount << bits)
        {
            AddChunk();
        }

        return Length++;
    }

    private void AddChunk()
    {
        if (chunkCount == chunks.Length)
        {
            Array.Resize(ref chunks, Math.Max(4, 2 * chunkCount));
        }

        chunks[chunkCount++] = new LeadChunk(model, texts, 1 << bits);
    }
}
