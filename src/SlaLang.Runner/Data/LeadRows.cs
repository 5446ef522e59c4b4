using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Runner.Data;

/// <summary>Rows of leads.</summary>
internal sealed class LeadRows : RowReader
{
    private readonly NameTable texts;
    private readonly TextPlaces owners;
    private readonly TextPlaces reasons;
    private readonly TextPlaces names;
    private readonly FieldColumn id;
    private readonly FieldColumn email;
    private readonly ValueColumn<int> type;
    private readonly ValueColumn<int> stream;
    private readonly ImmutableArray<OwnCells> own;

    /// <summary>The columns of the file that hold instants, each with its place in the lead's.</summary>
    private readonly ImmutableArray<(int Place, FieldColumn Column)> dated;

    /// <summary>The instants of the row that is read.</summary>
    private readonly Moment[] moments;

    public LeadRows((AgreementModel Model, NameTable Texts) known, TableColumns columns, Meanings meanings, (bool ReadsNames, ImmutableArray<OwnCells> Own) wanted)
    {
        var model = known.Model;
        texts = known.Texts;
        owners = new TextPlaces(texts, new TextColumn(columns["owner"], Meanings.Texts(columns["owner"])), areOwners: true);
        reasons = new TextPlaces(texts, new TextColumn(columns["reject_reason"], Meanings.Texts(columns["reject_reason"])));
        var name = wanted.ReadsNames ? columns["name"] : FieldColumn.None("name");
        names = new TextPlaces(texts, new TextColumn(name, FrozenDictionary<string, string>.Empty));
        id = columns["id"];
        email = model.OneLeadPerEmail ? columns["email"] : FieldColumn.None("email");
        type = new ValueColumn<int>("leads", columns["type"], Places(meanings.LeadTypes(columns["type"]), model.LeadTypes));
        stream = new ValueColumn<int>("leads", columns["stream"], Places(meanings.Streams(columns["stream"]), model.Streams));
        own = wanted.Own;
        moments = new Moment[LeadTable.WidthOf(model)];
        dated = [.. Fields(model).Select((field, place) => (place, columns[field])).Where(entry => entry.Item2.IsThere).OrderBy(entry => entry.Item2.Ordinal)];
    }

    public override void Read(RowCells cells, FactBatch batch)
    {
        if (!LeadKey.TryOf(cells.Written(id), out var key) && !TryReadId(cells, out key))
        {
            cells.Refuse(CellProblemKind.NoId, id);
            return;
        }

        foreach (var (place, column) in dated)
        {
            moments[place] = cells.Instant(column);
        }

        var head = Head(cells, batch, key);
        var custom = OwnCells.Read(own, cells);
        if (cells.Problem is null)
        {
            batch.Add(head, moments, custom, Address(cells.Text(email)));
        }
    }

    private bool TryReadId(RowCells cells, out LeadKey key)
    {
        var written = cells.Text(id);
        key = LeadKey.Of(written);
        return !written.IsEmpty;
    }

    private LeadHead Head(RowCells cells, FactBatch batch, in LeadKey key)
    {
        type.TryRead(cells, batch, out var leadType);
        stream.TryRead(cells, batch, out var leadStream);
        return new LeadHead(key, texts)
        {
            Owner = owners.Of(cells),
            Reason = reasons.Of(cells),
            Name = names.Of(cells),
            Type = (ushort)leadType,
            Stream = (ushort)leadStream,
        };
    }

    private static string Address(ReadOnlySpan<char> written) => written.IsEmpty ? "" : written.ToString().ToLowerInvariant();

    /// <summary>The fields that hold instants, in the order of <see cref="LeadMoment"/>.</summary>
    private static IEnumerable<string> Fields(AgreementModel model) =>
        [.. Enum.GetValues<LeadMoment>().Where(moment => moment != LeadMoment.Stages).Select(FieldOf), .. model.Stages.Select(stage => stage.Name)];

    private static string FieldOf(LeadMoment moment) => moment switch
    {
        LeadMoment.Created => "created",
        LeadMoment.Assigned => "assigned",
        LeadMoment.FirstTouch => "first_touch",
        LeadMoment.Accepted => "accepted",
        LeadMoment.Rejected => "rejected",
        LeadMoment.Disqualified => "disqualified",
        LeadMoment.Replied => "replied",
        LeadMoment.OptedOut => "opted_out",
        _ => throw new UnreachableException(moment.ToString()),
    };

    /// <summary>For each value the place of what it means, counted from one.</summary>
    private static FrozenDictionary<string, int> Places<T>(FrozenDictionary<string, T> meanings, ImmutableArray<T> all) =>
        meanings.ToFrozenDictionary(entry => entry.Key, entry => all.IndexOf(entry.Value) + 1, StringComparer.OrdinalIgnoreCase);
}
