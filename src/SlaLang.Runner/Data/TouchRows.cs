using System.Collections.Immutable;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>Rows of touches; a cell with several leads is a touch of each.</summary>
internal sealed class TouchRows(FactSetBuilder facts, TableColumns columns, Meanings meanings, ImmutableArray<OwnCells> own) : RowReader
{
    private readonly WaitingTouches waiting = new(facts);
    private readonly NeighbourCache<Manner> manners = new(columns["kind"], columns["actor"], columns["direction"], columns["automated"]);
    private readonly SpanCache<(ushort Place, bool IsKnown)> kinds = new();
    private readonly FieldColumn lead = columns["lead"];
    private readonly FieldColumn at = columns["at"];
    private readonly TextColumn kind = new(columns["kind"], Meanings.Texts(columns["kind"]));
    private readonly TextPlaces actors = new(facts.Actors, new TextColumn(columns["actor"], Meanings.Texts(columns["actor"])), areOwners: true);
    private readonly ValueColumn<bool> inbound = new("touches", columns["direction"], meanings.Inbound(columns["direction"]));
    private readonly ValueColumn<bool> automated = new("touches", columns["automated"], meanings.YesNo(columns["automated"]));

    public override void Read(RowCells cells, FactBatch batch)
    {
        var moment = cells.Instant(at);
        if (cells.Problem is not null)
        {
            return;
        }

        var manner = MannerOf(cells, batch);
        var touch = new TouchFact(moment, manner.Actor, manner.Kind, manner.Traits);
        var details = own.IsEmpty ? WaitingTouches.NoCells : facts.TouchCells.PlaceOf(OwnCells.Read(own, cells));
        var written = cells.Written(lead);
        if (IdList.IsOne(written) && LeadKey.TryOf(written, out var key))
        {
            waiting.Add(key, touch, details, batch);
            return;
        }

        var ids = new IdList(cells.Text(lead));
        while (ids.MoveNext())
        {
            waiting.Add(LeadKey.Of(ids.Current), touch, details, batch);
        }
    }

    public override void Finish(FactBatch batch) => waiting.Flush(batch);

    private Manner MannerOf(RowCells cells, FactBatch batch)
    {
        var written = manners.TextOf(cells);
        if (manners.TryGet(written, out var known))
        {
            return known;
        }

        var unknown = batch.UnknownValues.Total;
        var manner = new Manner(actors.Of(cells), Kind(cells, batch), Direction(cells, batch) | Maker(cells, batch));
        if (batch.UnknownValues.Total == unknown)
        {
            manners.Keep(written, manner);
        }

        return manner;
    }

    private TouchTraits Direction(RowCells cells, FactBatch batch) =>
        !inbound.IsThere ? TouchTraits.None
        : !inbound.TryRead(cells, batch, out var isInbound) ? TouchTraits.UnknownDirection
        : isInbound ? TouchTraits.Inbound
        : TouchTraits.None;

    private TouchTraits Maker(RowCells cells, FactBatch batch) =>
        !automated.IsThere ? TouchTraits.None
        : !automated.TryRead(cells, batch, out var isAutomated) ? TouchTraits.UnknownMaker
        : isAutomated ? TouchTraits.Automated
        : TouchTraits.None;

    private ushort Kind(RowCells cells, FactBatch batch)
    {
        var written = cells.Written(kind.Column);
        if (!kinds.TryGet(written, out var found))
        {
            var name = kind.Read(cells);
            var place = name.IsEmpty ? TouchFact.NoKind : Math.Min(facts.Kinds.PlaceOf(name), TouchFact.NoKind);
            found = ((ushort)place, cells.Text(kind.Column) is var text && (text.IsEmpty || kind.Knows(text)));
            kinds.Keep(written, found);
        }

        if (!found.IsKnown)
        {
            batch.UnknownValues.Add("touches", "kind", cells.Text(kind.Column));
        }

        return found.Place;
    }

    /// <summary>What a touch is but for its lead and its instant; of values that nothing knows, each is to be counted, so that those are read each time.</summary>
    private readonly record struct Manner(int Actor, ushort Kind, TouchTraits Traits);
}
