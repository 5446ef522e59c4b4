using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Runner.Data;

/// <summary>Rows of leads.</summary>
internal sealed class LeadRows : RowReader
{
    private readonly Texts texts = new();
    private readonly FieldColumn id;
    private readonly FieldColumn created;
    private readonly FieldColumn assigned;
    private readonly FieldColumn firstTouch;
    private readonly FieldColumn email;
    private readonly FieldColumn name;
    private readonly TextColumn owner;
    private readonly TextColumn reason;
    private readonly ValueColumn<LeadTypeSymbol> type;
    private readonly ValueColumn<StreamSymbol> stream;
    private readonly ImmutableArray<FieldColumn> stages;
    private readonly ImmutableArray<FieldColumn> ends;
    private readonly ImmutableArray<OwnCells> own;
    private readonly ImmutableArray<Moment> noStages;

    public LeadRows(AgreementModel model, TableColumns columns, Meanings meanings, (bool ReadsNames, ImmutableArray<OwnCells> Own) wanted)
    {
        (id, created, assigned, firstTouch) = (columns["id"], columns["created"], columns["assigned"], columns["first_touch"]);
        email = model.OneLeadPerEmail ? columns["email"] : FieldColumn.None("email");
        name = wanted.ReadsNames ? columns["name"] : FieldColumn.None("name");
        owner = new TextColumn(columns["owner"], Meanings.Texts(columns["owner"]));
        reason = new TextColumn(columns["reject_reason"], Meanings.Texts(columns["reject_reason"]));
        type = new ValueColumn<LeadTypeSymbol>("leads", columns["type"], meanings.LeadTypes(columns["type"]));
        stream = new ValueColumn<StreamSymbol>("leads", columns["stream"], meanings.Streams(columns["stream"]));
        stages = [.. model.Stages.Select(stage => columns[stage.Name])];
        ends = [columns["accepted"], columns["rejected"], columns["disqualified"], columns["replied"], columns["opted_out"]];
        own = wanted.Own;
        noStages = [.. stages.Select(_ => Moment.Unknown)];
    }

    public override void Read(RowCells cells, FactBatch batch)
    {
        var written = LeadIds.Canonical(cells.Text(id));
        if (written.IsEmpty)
        {
            cells.Refuse(CellProblemKind.NoId, id);
            return;
        }

        type.TryRead(cells, batch, out var leadType);
        stream.TryRead(cells, batch, out var leadStream);
        var lead = new LeadFact(written.ToString())
        {
            Type = leadType,
            Stream = leadStream,
            Owner = texts.Of(Owner(owner.Read(cells))),
            Name = cells.Text(name).ToString(),
            Created = cells.Instant(created),
            Assigned = cells.Instant(assigned),
            Stages = Stages(cells),
            Outcomes = Outcomes(cells),
            Custom = OwnCells.Read(own, cells),
        };
        var row = new LeadRow(lead, Address(cells.Text(email)), cells.Instant(firstTouch));
        if (cells.Problem is null)
        {
            batch.Add(row);
        }
    }

    private static string Address(ReadOnlySpan<char> written) => written.IsEmpty ? "" : written.ToString().ToLowerInvariant();

    private ImmutableArray<Moment> Stages(RowCells cells)
    {
        Moment[]? entered = null;
        for (var stage = 0; stage < stages.Length; stage++)
        {
            var moment = cells.Instant(stages[stage]);
            if (moment.IsKnown)
            {
                entered ??= new Moment[stages.Length];
                entered[stage] = moment;
            }
        }

        return entered is null ? noStages : ImmutableCollectionsMarshal.AsImmutableArray(entered);
    }

    private LeadOutcomes Outcomes(RowCells cells)
    {
        var (accepted, rejected, disqualified) = (cells.Instant(ends[0]), cells.Instant(ends[1]), cells.Instant(ends[2]));
        var (replied, optedOut, why) = (cells.Instant(ends[3]), cells.Instant(ends[4]), texts.Of(reason.Read(cells)));
        var isOpen = !accepted.IsKnown && !rejected.IsKnown && !disqualified.IsKnown && !replied.IsKnown && !optedOut.IsKnown && why.Length == 0;
        return isOpen ? LeadOutcomes.None : new LeadOutcomes { Accepted = accepted, Rejected = rejected, Disqualified = disqualified, Replied = replied, OptedOut = optedOut, Reason = why };
    }
}
