using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>
/// Makes a <see cref="FactSet"/> of batches of rows: first those of all leads, then all others. The order of batches and of rows in them changes
/// nothing but the order in which leads stand.
/// </summary>
public sealed class FactSetBuilder(AgreementModel model, Moment asOf)
{
    private const int CutParts = 16;

    private readonly LeadBook book = new(model.OneLeadPerEmail);
    private readonly ColumnBook columns = new();
    private readonly ValueCounts unknownValues = new();
    private readonly List<FactBatch> batches = [];
    private LeadFact[] leads = [];
    private Moment[] firstTouches = [];
    private int afterAsOf;
    private Moment lastEvent;

    public NameTable Kinds { get; } = new();

    public NameTable Actors { get; } = new();

    /// <summary>What touches say in columns of the user's own.</summary>
    public CellTable TouchCells { get; } = new();

    /// <summary>The columns of the user's own that were asked for.</summary>
    public OwnColumns Own { get; init; } = OwnColumns.None;

    /// <summary>An export of a table, with the columns that it has.</summary>
    public void AddExport(string table, IEnumerable<string> names) => columns.Add(table, names);

    public void Add(FactBatch batch)
    {
        foreach (var row in batch.Leads)
        {
            book.Add(row);
        }

        unknownValues.Add(batch.UnknownValues);
        if (batch.Touches.Count + batch.DetailedTouches.Count + batch.OwnerChanges.Count + batch.StatusChanges.Count + batch.Deals.Count + batch.OfUnknownLeads + batch.AfterAsOf + batch.Undated > 0)
        {
            batches.Add(batch);
        }
    }

    /// <summary>Called once, after all leads and before anything that names one.</summary>
    public void CloseLeads()
    {
        (leads, firstTouches, var places) = book.Finish();
        var moved = Cut();
        book.Move([.. places.Select(place => moved[place])]);
    }

    /// <summary>The place of a lead, else <see cref="FactBatch.UnknownLead"/> or <see cref="FactBatch.LaterLead"/>; several threads may ask.</summary>
    public int Find(ReadOnlySpan<char> id) => book.Find(id);

    /// <summary>The places of several leads, faster than one by one.</summary>
    public void Find(ReadOnlySpan<LeadKey> keys, Span<int> places) => book.Find(keys, places);

    /// <summary>Takes out what is later, and says for each lead the place that it has from now on.</summary>
    private int[] Cut()
    {
        var moved = new int[leads.Length];
        var cuts = new AsOfCut[CutParts];
        Parallel.For(0, cuts.Length, part =>
        {
            cuts[part] = new AsOfCut(asOf);
            for (var place = (int)((long)leads.Length * part / cuts.Length); place < (int)((long)leads.Length * (part + 1) / cuts.Length); place++)
            {
                moved[place] = Cut(cuts[part], place) ? 0 : FactBatch.LaterLead;
            }
        });
        (afterAsOf, lastEvent) = (cuts.Sum(cut => cut.Later), cuts.Max(cut => cut.Last));
        MoveUp(moved);
        return moved;
    }

    /// <summary>False for a lead that was created later.</summary>
    private bool Cut(AsOfCut cut, int place)
    {
        if (cut.Cut(leads[place]) is not { } lead)
        {
            return false;
        }

        (leads[place], firstTouches[place]) = (lead, cut.Cut(firstTouches[place]));
        return true;
    }

    private void MoveUp(int[] moved)
    {
        var kept = 0;
        for (var place = 0; place < leads.Length; place++)
        {
            if (moved[place] != FactBatch.LaterLead)
            {
                (leads[kept], firstTouches[kept]) = (leads[place], firstTouches[place]);
                moved[place] = kept++;
            }
        }

        leads = kept == leads.Length ? leads : leads[..kept];
    }

    /// <summary>Called once, after everything was added.</summary>
    public FactSet Build(ImmutableArray<TableQuality> tables)
    {
        book.Close();
        var (touches, repeatedTouches) = Touches();
        var owners = Changes(batch => batch.OwnerChanges);
        var statuses = Changes(batch => batch.StatusChanges);
        var deals = DealList.Of(batches.SelectMany(batch => batch.Deals), leads);
        var completion = new LeadCompletion(model, owners, statuses, Wins(deals));
        var completed = leads;
        Parallel.For(0, completed.Length, place => completed[place] = completion.Complete(place, completed[place]));
        return new FactSet(model, asOf)
        {
            Leads = ImmutableCollectionsMarshal.AsImmutableArray(completed),
            Touches = touches.Facts,
            TouchPlaces = touches.Places,
            TouchCells = touches.Cells,
            OwnerChanges = owners,
            StatusChanges = statuses,
            Deals = deals,
            TouchKinds = Kinds.Ranked().Names,
            Actors = Actors.Ranked().Names,
            Own = Own,
            Columns = columns.Columns,
            Quality = Quality(tables, completed, deals, repeatedTouches),
        };
    }

    private FactQuality Quality(ImmutableArray<TableQuality> tables, LeadFact[] completed, ImmutableArray<DealFact> deals, int repeatedTouches) => new()
    {
        Tables = tables,
        RepeatedLeads = book.Rows - book.Leads,
        RepeatedTouches = repeatedTouches,
        OfUnknownLeads = batches.Sum(batch => batch.OfUnknownLeads),
        AfterAsOf = afterAsOf + batches.Sum(batch => batch.AfterAsOf),
        LastEvent = batches.Select(batch => batch.LastEvent).Append(lastEvent).Max(),
        Impossible = new ImpossibleFacts(model).Find(completed, deals, deal => deal.Lead >= 0 ? completed[deal.Lead].Id : ""),
        Assumptions = [.. columns.Assumptions(batches.Sum(batch => batch.Undated))],
        UnknownValues = unknownValues.ToImmutable(),
    };

    /// <summary>Columns of the user's own cost something only where one was asked for.</summary>
    private ((GroupedFacts<TouchFact> Facts, GroupedFacts<int> Places, ImmutableArray<ImmutableArray<string>> Cells) Touches, int Repeated) Touches()
    {
        var plain = TouchParts();
        var order = new TouchOrder(Kinds.Ranked().Ranks, Actors.Ranked().Ranks);
        if (batches.All(batch => batch.DetailedTouches.Count == 0))
        {
            var (facts, repeated) = FactGroups<TouchFact, TouchOrder>.Of(plain, leads.Length, order);
            return ((facts, new GroupedFacts<int>(), []), repeated);
        }

        var (cells, ranks) = TouchCells.Ranked();
        var (groups, same) = FactGroups<DetailedTouch, DetailedTouchOrder>.Of([.. batches.Select(batch => batch.DetailedTouches)], leads.Length, new DetailedTouchOrder(order, ranks));
        return ((groups.Parts(touch => touch.Touch), groups.Parts(touch => touch.Cells), cells), same);
    }

    private IReadOnlyList<FactList<TouchFact>> TouchParts()
    {
        if (columns.HasTable("touches") || !columns.Has("leads", "first_touch"))
        {
            return [.. batches.Select(batch => batch.Touches)];
        }

        var nobody = Actors.PlaceOf("");
        var list = new FactList<TouchFact>();
        for (var place = 0; place < leads.Length; place++)
        {
            if (firstTouches[place].IsKnown)
            {
                list.Add(place, new TouchFact(firstTouches[place], nobody, TouchFact.NoKind, TouchTraits.None), leads.Length);
            }
        }

        return [list];
    }

    private GroupedFacts<ChangeFact> Changes(Func<FactBatch, FactList<ChangeFact>> listOf) =>
        FactGroups<ChangeFact, ChangeOrder>.Of([.. batches.Select(listOf)], leads.Length, default).Groups;

    /// <summary>When the first deal of each lead was closed as won.</summary>
    private Moment[] Wins(ImmutableArray<DealFact> deals)
    {
        var wins = new Moment[deals.IsEmpty ? 0 : leads.Length];
        foreach (var deal in deals.Where(deal => deal.Lead >= 0 && deal.IsWon is true))
        {
            wins[deal.Lead] = Moment.Earliest(wins[deal.Lead], deal.Closed);
        }

        return wins;
    }
}
