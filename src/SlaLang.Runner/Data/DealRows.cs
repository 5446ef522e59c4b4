using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Runner.Data;

/// <summary>Rows of deals; of several leads in a cell a deal belongs to the first that is in the data. The close date of a deal that is open is a plan and no fact.</summary>
internal sealed class DealRows(FactSetBuilder facts, TableColumns columns, Meanings meanings, (AgreementModel Model, AmountReader Reader, ImmutableArray<OwnCells> Own) settings) : RowReader
{
    private readonly FieldColumn id = columns["id"];
    private readonly FieldColumn lead = columns["lead"];
    private readonly FieldColumn amount = columns["amount"];
    private readonly FieldColumn closed = columns["closed"];
    private readonly FieldColumn created = columns["created"];
    private readonly SpanCache<(Currency? Currency, bool IsEmpty)> currencies = new();
    private readonly TextColumn currency = new(columns["currency"], Meanings.Texts(columns["currency"]));
    private readonly ValueColumn<StreamSymbol> stream = new("deals", columns["stream"], meanings.Streams(columns["stream"]));
    private readonly ValueColumn<Ending> won = new("deals", columns["won"], meanings.Won(columns["won"]));

    public override void Read(RowCells cells, FactBatch batch)
    {
        stream.TryRead(cells, batch, out var dealStream);
        var isKnown = won.TryRead(cells, batch, out var ending);
        bool? isWon = isKnown && ending != Ending.Open ? ending == Ending.Won : null;
        var closes = cells.Instant(closed);
        var named = cells.Text(lead);
        var deal = new DealFact(LeadIds.Canonical(cells.Text(id)).ToString(), LeadOf(named))
        {
            Stream = dealStream,
            Amount = Amount(cells, batch),
            IsWon = isWon,
            Closed = won.IsThere && isWon is null ? Moment.Unknown : closes,
            Created = cells.Instant(created),
            Custom = OwnCells.Read(settings.Own, cells),
        };
        if (cells.Problem is null)
        {
            batch.Add(deal, namesLead: !named.IsEmpty);
        }
    }

    private int LeadOf(ReadOnlySpan<char> cell)
    {
        var ids = new IdList(cell);
        var found = FactBatch.UnknownLead;
        while (ids.MoveNext() && found < 0)
        {
            found = facts.Find(ids.Current);
        }

        return found;
    }

    private Money? Amount(RowCells cells, FactBatch batch)
    {
        var written = cells.Text(amount);
        if (written.IsEmpty)
        {
            return null;
        }

        if (settings.Reader.Read(written) is not { } read)
        {
            cells.Refuse(CellProblemKind.NoAmount, amount);
            return null;
        }

        var (code, isEmpty) = CurrencyOf(cells);
        var known = isEmpty ? read.Currency ?? settings.Model.Currency : code;
        if (known is null)
        {
            batch.UnknownValues.Add("deals", "currency", currency.Read(cells));
        }

        return known is { } unit ? new Money(read.Amount, unit) : null;
    }

    /// <summary>The currency that a column of its own names; null for one that nobody knows.</summary>
    private (Currency? Currency, bool IsEmpty) CurrencyOf(RowCells cells)
    {
        var written = cells.Written(currency.Column);
        if (!currencies.TryGet(written, out var found))
        {
            var code = currency.Read(cells);
            found = (Currency.Find(code.ToString().ToUpperInvariant()), code.IsEmpty);
            currencies.Keep(written, found);
        }

        return found;
    }
}
