using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation.Rows;

/// <summary>Reads fields of leads, touches and deals, and notes which of them the facts may not tell.</summary>
internal sealed class FieldReader(FactWorld world)
{
    private readonly FactSet facts = world.Facts;
    private readonly SortedSet<string> doubts = new(StringComparer.Ordinal);

    /// <summary>Why a row may not be decided, as sentences: columns that are missing, and cells that may be empty.</summary>
    public IReadOnlyCollection<string> Doubts => doubts;

    public RowFigure Figure(FieldExpression field) => field.Owner switch
    {
        ValueKind.Leads => OfLead(field),
        ValueKind.Touches => OfTouch(field),
        ValueKind.Deals => OfDeal(field),
        _ => throw new UnreachableException(field.Owner.ToString()),
    };

    public RowTest Test(FieldExpression field)
    {
        switch (field.Owner, field.Name)
        {
            case (ValueKind.Deals, "won"):
                return MayBeMissing("deals", "won") is { } noWon ? noWon.Test : row => Won(facts.Deals[row.Place]);
            case (ValueKind.Touches, "automated"):
                return MayBeMissing("touches", "automated") is { } noMaker ? noMaker.Test : row => Automated(facts.Touches.Of(row.Lead)[row.Place].Traits);
            default:
                var written = Figure(field);
                return row => written(row) is { Kind: CellKind.Text } cell ? CellReader.YesNo(cell.Text) : Truth.Unknown;
        }
    }

    /// <summary>When a lead entered a stage; nothing where it has not.</summary>
    public RowFigure Entered(StageSymbol stage)
    {
        if (!world.Clocks.KnowsStage(stage))
        {
            Missing("leads", stage.Name);
        }

        return row =>
        {
            if (row.Lead < 0)
            {
                return Cell.Unknown;
            }

            var lead = facts.Leads[row.Lead];
            return lead.Entered(stage) is { IsKnown: true } entered ? Cell.Of(entered)
                : world.Clocks.HasEntered(lead, stage) is false ? Cell.Nothing
                : Cell.Unknown;
        };
    }

    private static Truth Won(DealFact deal) => deal.IsWon is { } won ? Truths.Of(won) : deal.Closed.IsKnown ? Truth.Unknown : Truth.No;

    private static Truth Automated(TouchTraits traits) => (traits & TouchTraits.UnknownMaker) != 0 ? Truth.Unknown : Truths.Of((traits & TouchTraits.Automated) != 0);

    private RowFigure OfLead(FieldExpression field) => field.Name switch
    {
        "id" => Lead(lead => Cell.OfText(lead.Id)),
        "type" => Column("type", lead => Named(lead.Type)),
        "stream" => Lead(lead => Named(facts.StreamOf(lead))),
        "owner" => Column("owner", lead => Cell.OfText(lead.Owner)),
        "reject_reason" => Column("reject_reason", lead => Cell.OfText(lead.Outcomes.Reason)),
        "created" => Column("created", lead => lead.Created.IsKnown ? Cell.Of(lead.Created) : Cell.Unknown),
        "assigned" => Happened("assigned", "owner_changes", lead => lead.Assigned),
        "accepted" => Happened("accepted", "status_changes", lead => lead.Outcomes.Accepted),
        "rejected" => Happened("rejected", "status_changes", lead => lead.Outcomes.Rejected),
        "disqualified" => Happened("disqualified", "status_changes", lead => lead.Outcomes.Disqualified),
        "replied" => Happened("replied", "status_changes", lead => lead.Outcomes.Replied),
        "opted_out" => Happened("opted_out", "status_changes", lead => lead.Outcomes.OptedOut),
        "first_touch" => FirstTouch(),
        _ => Custom(field),
    };

    private RowFigure OfTouch(FieldExpression field) => field.Name switch
    {
        "lead" => Touch("lead", (row, _) => Cell.OfText(facts.Leads[row.Lead].Id)),
        "at" => Touch("at", (_, touch) => Cell.Of(touch.At)),
        "kind" => Touch("kind", (_, touch) => facts.KindOf(touch) is { Length: > 0 } kind ? Cell.OfText(kind) : Cell.Unknown),
        "actor" => Touch("actor", (_, touch) => facts.ActorOf(touch) is { Length: > 0 } actor ? Cell.OfText(actor) : Cell.Unknown),
        "direction" => Touch("direction", (_, touch) => touch.Is(TouchTraits.UnknownDirection) ? Cell.Unknown : Cell.OfText(touch.Is(TouchTraits.Inbound) ? "inbound" : "outbound")),
        _ => OfTouchColumn(field),
    };

    private RowFigure OfDeal(FieldExpression field) => field.Name switch
    {
        "id" => Deal("id", deal => Cell.OfText(deal.Id)),
        "lead" => Deal("lead", deal => deal.Lead >= 0 ? Cell.OfText(facts.Leads[deal.Lead].Id) : Cell.Unknown),
        "stream" => Deal("stream", deal => Named(deal.Stream)),
        "amount" => Deal("amount", deal => deal.Amount is { } amount && amount.Currency == world.Model.Currency ? Cell.Of(amount.Amount) : Cell.Unknown),
        "currency" => Deal("currency", deal => deal.Amount is { } amount ? Cell.OfText(amount.Currency.Code) : Cell.Unknown),
        "closed" => Deal("closed", deal => deal.Closed.IsKnown ? Cell.Of(deal.Closed) : Cell.Nothing),
        "created" => Deal("created", deal => deal.Created.IsKnown ? Cell.Of(deal.Created) : Cell.Unknown),
        _ => OfDealColumn(field),
    };

    private RowFigure Lead(Func<LeadFact, Cell> read) => row => row.Lead < 0 ? Cell.Unknown : read(facts.Leads[row.Lead]);

    private RowFigure Column(string column, Func<LeadFact, Cell> read) => MayBeMissing("leads", column) is { } missing ? missing.Figure : Lead(read);

    private RowFigure Touch(string column, Func<FactRow, TouchFact, Cell> read) =>
        MayBeMissing("touches", column) is { } missing ? missing.Figure : row => read(row, facts.Touches.Of(row.Lead)[row.Place]);

    private RowFigure Deal(string column, Func<DealFact, Cell> read) =>
        MayBeMissing("deals", column) is { } missing ? missing.Figure : row => read(facts.Deals[row.Place]);

    /// <summary>An instant that a column or a table of changes dates; where neither is there, nobody can tell whether it happened.</summary>
    private RowFigure Happened(string column, string table, Func<LeadFact, Moment> read)
    {
        if (!facts.Has("leads", column) && !facts.Has(table, "to"))
        {
            Missing("leads", column);
            return Lead(lead => read(lead) is { IsKnown: true } known ? Cell.Of(known) : Cell.Unknown);
        }

        return Lead(lead => read(lead) is { IsKnown: true } known ? Cell.Of(known) : Cell.Nothing);
    }

    private RowFigure FirstTouch()
    {
        if (!world.HasTouches)
        {
            Missing("touches", "at");
        }

        return row => row.Lead < 0 ? Cell.Unknown : world.FirstTouch(row.Lead, Moment.Unknown);
    }

    private RowFigure Custom(FieldExpression field)
    {
        var place = PlaceOf(facts.Own.Leads, field.Name);
        if (place < 0 || MayBeMissing("leads", field.Name) is not null)
        {
            return NotRead("leads", field.Name);
        }

        var kind = facts.Own.Leads[place].Kind;
        return Lead(lead => place < lead.Custom.Length ? CellReader.OfColumn(lead.Custom[place], kind, world.Zone) : Cell.Unknown);
    }

    /// <summary>A column that touches or deals do not have may be one of their leads.</summary>
    private bool IsOfLead(string table, FieldExpression field) => !facts.Has(table, field.Name) && field.Type.IsError && facts.Has("leads", field.Name);

    private RowFigure OfTouchColumn(FieldExpression field)
    {
        var place = PlaceOf(facts.Own.Touches, field.Name);
        if (IsOfLead("touches", field))
        {
            return Custom(field);
        }

        if (place < 0 || MayBeMissing("touches", field.Name) is not null)
        {
            return NotRead("touches", field.Name);
        }

        var kind = facts.Own.Touches[place].Kind;
        Cell[] cells = [.. facts.TouchCells.Select(row => CellReader.OfColumn(row[place], kind, world.Zone))];
        return row => facts.TouchPlaces.Of(row.Lead) is { IsEmpty: false } places ? cells[places[row.Place]] : Cell.Unknown;
    }

    private RowFigure OfDealColumn(FieldExpression field)
    {
        var place = PlaceOf(facts.Own.Deals, field.Name);
        if (IsOfLead("deals", field))
        {
            return Custom(field);
        }

        if (place < 0 || MayBeMissing("deals", field.Name) is not null)
        {
            return NotRead("deals", field.Name);
        }

        var kind = facts.Own.Deals[place].Kind;
        return Deal(field.Name, deal => place < deal.Custom.Length ? CellReader.OfColumn(deal.Custom[place], kind, world.Zone) : Cell.Unknown);
    }

    private static int PlaceOf(ImmutableArray<OwnColumn> columns, string name)
    {
        for (var place = 0; place < columns.Length; place++)
        {
            if (columns[place].Name == name)
            {
                return place;
            }
        }

        return -1;
    }

    private RowFigure NotRead(string table, string column)
    {
        Missing(table, column);
        return _ => Cell.Unknown;
    }

    private (RowTest Test, RowFigure Figure)? MayBeMissing(string table, string column)
    {
        if (!facts.Has(table, column))
        {
            Missing(table, column);
            return (_ => Truth.Unknown, _ => Cell.Unknown);
        }

        doubts.Add($"`{column}` is empty, or not clear");
        return null;
    }

    /// <summary>Notes that a column, and with it all rows, is missing; always false.</summary>
    public bool IsMissing(string table, string column)
    {
        Missing(table, column);
        return false;
    }

    private void Missing(string table, string column) => doubts.Add($"the column `{column}` of `{table}` is missing");

    private static Cell Named(Symbol? symbol) => symbol is null ? Cell.Unknown : Cell.OfText(symbol.Name);
}
