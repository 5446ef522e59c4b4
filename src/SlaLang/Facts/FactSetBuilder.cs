using System.Collections.Concurrent;
using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>
/// Makes a <see cref="FactSet"/> of batches of rows: first those of all leads, then all others. The order of batches and of rows in them changes
/// nothing but the order in which leads, kinds and actors stand.
/// </summary>
public sealed class FactSetBuilder
{
    private readonly AgreementModel model;
    private readonly Moment asOf;
    private readonly LeadBook book;
    private readonly ColumnBook columns = new();
    private readonly ValueCounts unknownValues = new();
    private readonly List<FactBatch> batches = [];

    /// <summary>Tables of batches that were added, to be filled again.</summary>
    private readonly ConcurrentBag<LeadTable> spare = [];
    private int afterAsOf;
    private Moment lastEvent;

    /// <summary>Leads are moved up while what names them is read.</summary>
    private Task movingUp = Task.CompletedTask;

    /// <param name="model">The agreement.</param>
    /// <param name="asOf">What is later is left out.</param>
    public FactSetBuilder(AgreementModel model, Moment asOf)
    {
        (this.model, this.asOf) = (model, asOf);
        LeadTexts.PlaceOf("");
        book = new LeadBook(model, LeadTexts);
    }

    private LeadTable Leads => book.Leads;

    /// <summary>Owners of leads, their names, and reasons; the empty text stands first.</summary>
    public NameTable LeadTexts { get; } = new();

    public NameTable Kinds { get; } = new();

    public NameTable Actors { get; } = new();

    /// <summary>What touches say in columns of the user's own.</summary>
    public CellTable TouchCells { get; } = new();

    /// <summary>The columns of the user's own that were asked for.</summary>
    public OwnColumns Own { get; init; } = OwnColumns.None;

    /// <summary>An export of a table, with the columns that it has.</summary>
    public void AddExport(string table, IEnumerable<string> names) => columns.Add(table, names);

    /// <summary>An empty batch.</summary>
    /// <param name="expected">About how many facts will come.</param>
    public FactBatch NewBatch(int expected = 0) => new(NewLeads, asOf, expected);

    /// <summary>Makes room for about so many more leads.</summary>
    public void ExpectLeads(int count) => book.Expect(count);

    public void Add(FactBatch batch)
    {
        if (batch.Leads is { } rows)
        {
            book.Add(rows, batch.Emails);
            batch.ForgetLeads();
            rows.Shorten(0);
            spare.Add(rows);
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
        book.Merge();
        var moved = Cut();
        var (runs, kept) = Runs(moved);
        movingUp = Task.Run(() => MoveUp(runs, kept));
        book.Move(moved);
    }

    /// <summary>The place of a lead, else <see cref="FactBatch.UnknownLead"/> or <see cref="FactBatch.LaterLead"/>; several threads may ask.</summary>
    public int Find(ReadOnlySpan<char> id) => book.Find(id);

    /// <summary>The places of several leads, faster than one by one.</summary>
    public void Find(ReadOnlySpan<LeadKey> keys, Span<int> places) => book.Find(keys, places);

    private LeadTable NewLeads(int expected) => spare.TryTake(out var used) ? used : new LeadTable(model, LeadTexts, expected);

    /// <summary>Takes out what is later, and says for each row whether it is a lead.</summary>
    private int[] Cut()
    {
        var moved = new int[Leads.Length];
        var cuts = new AsOfCut[LeadTable.Parts];
        Leads.ForEachPart((part, first, end) =>
        {
            var cut = cuts[part] = new AsOfCut(asOf);
            for (var place = first; place < end; place++)
            {
                moved[place] = book.IsMerged(place) || cut.TryCut(Leads.Usual(place), Leads.Seldom(place)) ? 0 : FactBatch.LaterLead;
            }
        });
        (afterAsOf, lastEvent) = (cuts.Sum(cut => cut.Later), cuts.Max(cut => cut.Last));
        return moved;
    }

    /// <summary>Gives each lead its place, and says which rows that stand next to each other go where, and how many are kept.</summary>
    private (List<(int From, int To, int Count)> Runs, int Kept) Runs(int[] moved)
    {
        var (runs, kept) = (new List<(int, int, int)>(), 0);
        for (var (first, end) = (0, 0); end < moved.Length; first = end)
        {
            while (end < moved.Length && IsKept(end))
            {
                moved[end] = kept + end - first;
                end++;
            }

            runs.Add((first, kept, end - first));
            kept += end - first;
            while (end < moved.Length && !IsKept(end))
            {
                end++;
            }
        }

        return (runs, kept);
        bool IsKept(int place) => moved[place] != FactBatch.LaterLead && !book.IsMerged(place);
    }

    private void MoveUp(List<(int From, int To, int Count)> runs, int kept)
    {
        foreach (var (from, to, count) in runs)
        {
            Leads.Move(from, to, count);
        }

        Leads.Shorten(kept);
    }

    /// <summary>Called once, after everything was added.</summary>
    public FactSet Build(ImmutableArray<TableQuality> tables)
    {
        movingUp.GetAwaiter().GetResult();
        book.Close();
        var sorting = Task.Run(Deals);
        var (touches, repeatedTouches) = Touches();
        var owners = Changes(batch => batch.OwnerChanges);
        var statuses = Changes(batch => batch.StatusChanges);
        var (deals, wins) = sorting.GetAwaiter().GetResult();
        Complete(new LeadCompletion(model, (owners, statuses), wins, LeadTexts));
        return new FactSet(model, asOf)
        {
            Leads = Leads,
            Touches = touches.Facts,
            AreTouchesClear = columns.HasTable("touches") && !batches.Any(batch => batch.HasUnclearTouches),
            TouchPlaces = touches.Places,
            TouchCells = touches.Cells,
            OwnerChanges = owners,
            StatusChanges = statuses,
            Deals = deals,
            TouchKinds = Kinds.Names,
            Actors = Actors.Names,
            Own = Own,
            Columns = columns.Columns,
            Quality = Quality(tables, deals, repeatedTouches),
        };
    }

    private void Complete(LeadCompletion completion) => Leads.ForEachPart((_, first, end) =>
    {
        for (var place = first; place < end; place++)
        {
            completion.Complete(Leads, place);
        }
    });

    private FactQuality Quality(ImmutableArray<TableQuality> tables, ImmutableArray<DealFact> deals, int repeatedTouches) => new()
    {
        Tables = tables,
        RepeatedLeads = book.Repeated,
        RepeatedTouches = repeatedTouches,
        OfUnknownLeads = batches.Sum(batch => batch.OfUnknownLeads),
        AfterAsOf = afterAsOf + batches.Sum(batch => batch.AfterAsOf),
        LastEvent = batches.Select(batch => batch.LastEvent).Append(lastEvent).Max(),
        Impossible = new ImpossibleFacts(model).Find(Leads, deals),
        Assumptions = [.. columns.Assumptions(batches.Sum(batch => batch.Undated))],
        UnknownValues = unknownValues.ToImmutable(),
    };

    /// <summary>Columns of the user's own cost something only where one was asked for.</summary>
    private ((GroupedFacts<TouchFact> Facts, GroupedFacts<int> Places, ImmutableArray<ImmutableArray<string>> Cells) Touches, int Repeated) Touches()
    {
        var plain = TouchParts();
        var order = new TouchOrder(Kinds.Ranks(), Actors.Ranks());
        if (batches.All(batch => batch.DetailedTouches.Count == 0))
        {
            var (facts, repeated) = FactGroups<TouchFact, TouchOrder>.Of(plain, Leads.Length, order);
            return ((facts, new GroupedFacts<int>(), []), repeated);
        }

        var (cells, ranks) = TouchCells.Ranked();
        var (groups, same) = FactGroups<DetailedTouch, DetailedTouchOrder>.Of([.. batches.Select(batch => batch.DetailedTouches)], Leads.Length, new DetailedTouchOrder(order, ranks));
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
        for (var place = 0; place < Leads.Length; place++)
        {
            if (Leads[place].FirstTouch is { IsKnown: true } first)
            {
                list.Add(place, new TouchFact(first, nobody, TouchFact.NoKind, TouchTraits.None), Leads.Length);
            }
        }

        return [list];
    }

    private GroupedFacts<ChangeFact> Changes(Func<FactBatch, FactList<ChangeFact>> listOf) =>
        FactGroups<ChangeFact, ChangeOrder>.Of([.. batches.Select(listOf)], Leads.Length, default).Groups;

    private (ImmutableArray<DealFact> Deals, Dictionary<int, Moment> Wins) Deals()
    {
        var deals = DealList.Of(batches.SelectMany(batch => batch.Deals), Leads);
        return (deals, Wins(deals));
    }

    /// <summary>When the first deal of a lead was closed as won, for the leads that have one: few of all.</summary>
    private static Dictionary<int, Moment> Wins(ImmutableArray<DealFact> deals)
    {
        var wins = new Dictionary<int, Moment>();
        foreach (var deal in deals.Where(deal => deal.Lead >= 0 && deal.IsWon is true))
        {
            wins[deal.Lead] = Moment.Earliest(wins.GetValueOrDefault(deal.Lead), deal.Closed);
        }

        return wins;
    }
}
