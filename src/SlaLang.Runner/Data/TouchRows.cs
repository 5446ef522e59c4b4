using System.Collections.Immutable;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>Rows of touches; a cell with several leads is a touch of each.</summary>
internal sealed class TouchRows(FactSetBuilder facts, TableColumns columns, Meanings meanings, ImmutableArray<OwnCells> own) : RowReader
{
    private readonly WaitingTouches waiting = new(facts);
    private readonly SpanCache<int> actors = new();
    private readonly SpanCache<(ushort Place, bool IsKnown)> kinds = new();
    private readonly FieldColumn lead = columns["lead"];
    private readonly FieldColumn at = columns["at"];
    private readonly TextColumn kind = new(columns["kind"], Meanings.Texts(columns["kind"]));
    private readonly TextColumn actor = new(columns["actor"], Meanings.Texts(columns["actor"]));
    private readonly ValueColumn<bool> inbound = new("touches", columns["direction"], meanings.Inbound(columns["direction"]));
    private readonly ValueColumn<bool> automated = new("touches", columns["automated"], meanings.YesNo(columns["automated"]));

    public override void Read(RowCells cells, FactBatch batch)
    {
        var moment = cells.Instant(at);
        if (cells.Problem is not null)
        {
            return;
        }

        var traits = Direction(cells, batch) | Maker(cells, batch);
        var touch = new TouchFact(moment, Actor(cells), Kind(cells, batch), traits);
        var ids = new IdList(cells.Text(lead));
        var details = own.IsEmpty ? WaitingTouches.NoCells : facts.TouchCells.PlaceOf(OwnCells.Read(own, cells));
        while (ids.MoveNext())
        {
            waiting.Add(LeadKey.Of(ids.Current), touch, details, batch);
        }
    }

    public override void Finish(FactBatch batch) => waiting.Flush(batch);

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

    private int Actor(RowCells cells)
    {
        var written = cells.Text(actor.Column);
        if (!actors.TryGet(written, out var place))
        {
            place = facts.Actors.PlaceOf(Owner(actor.Read(cells)));
            actors.Keep(written, place);
        }

        return place;
    }

    private ushort Kind(RowCells cells, FactBatch batch)
    {
        var written = cells.Text(kind.Column);
        if (!kinds.TryGet(written, out var found))
        {
            var name = kind.Read(cells);
            var place = name.IsEmpty ? TouchFact.NoKind : Math.Min(facts.Kinds.PlaceOf(name), TouchFact.NoKind);
            found = ((ushort)place, written.IsEmpty || kind.Knows(written));
            kinds.Keep(written, found);
        }

        if (!found.IsKnown)
        {
            batch.UnknownValues.Add("touches", "kind", written);
        }

        return found.Place;
    }
}
