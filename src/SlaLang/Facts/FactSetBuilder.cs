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
    private readonly LeadBook book = new(model.OneLeadPerEmail);
    private readonly ColumnBook columns = new();
    private readonly ValueCounts unknownValues = new();
    private readonly List<FactBatch> batches = [];
    private LeadFact[] leads = [];
    private Moment[] firstTouches = [];
    private int[] places = [];
    private int afterAsOf;
    private Moment lastEvent;

    public NameTable Kinds { get; } = new();

    public NameTable Actors { get; } = new();

    public ImmutableArray<string> CustomFields { get; init; } = [];

    /// <summary>An export of a table, with the columns that it has.</summary>
    public void AddExport(string table, IEnumerable<string> names) => columns.Add(table, names);

    public void Add(FactBatch batch)
    {
        foreach (var row in batch.Leads)
        {
            book.Add(row);
        }

        unknownValues.Add(batch.UnknownValues);
        if (batch.Touches.Count + batch.OwnerChanges.Count + batch.StatusChanges.Count + batch.Deals.Count + batch.OfUnknownLeads + batch.AfterAsOf + batch.Undated > 0)
        {
            batches.Add(batch);
        }
    }

    /// <summary>Called once, after all leads and before anything that names one.</summary>
    public void CloseLeads()
    {
        (leads, firstTouches, places) = book.Finish();
        var cut = new AsOfCut(asOf);
        var kept = 0;
        var moved = new int[leads.Length];
        for (var place = 0; place < leads.Length; place++)
        {
            moved[place] = FactBatch.LaterLead;
            if (cut.Cut(leads[place]) is { } lead)
            {
                firstTouches[kept] = cut.Cut(firstTouches[place]);
                leads[kept] = lead;
                moved[place] = kept++;
            }
        }

        for (var place = 0; place < places.Length; place++)
        {
            places[place] = moved[places[place]];
        }

        leads = leads[..kept];
        (afterAsOf, lastEvent) = (cut.Later, cut.Last);
    }

    /// <summary>The place of a lead, else <see cref="FactBatch.UnknownLead"/> or <see cref="FactBatch.LaterLead"/>; several threads may ask.</summary>
    public int Find(ReadOnlySpan<char> id) => book.Find(id) is >= 0 and var place ? places[place] : FactBatch.UnknownLead;

    /// <summary>Called once, after everything was added.</summary>
    public FactSet Build(ImmutableArray<TableQuality> tables)
    {
        book.Close();
        var parts = TouchParts();
        var (kinds, kindRanks) = Kinds.Ranked();
        var (actors, actorRanks) = Actors.Ranked();
        var (touches, repeatedTouches) = new TouchGrouping(kindRanks, actorRanks).Group(parts, leads.Length);
        var owners = Changes(batch => batch.OwnerChanges);
        var statuses = Changes(batch => batch.StatusChanges);
        var deals = Deals();
        var completion = new LeadCompletion(model, owners, statuses, Wins(deals));
        var completed = leads;
        Parallel.For(0, completed.Length, place => completed[place] = completion.Complete(place, completed[place]));
        return new FactSet(model, asOf)
        {
            Leads = ImmutableCollectionsMarshal.AsImmutableArray(completed),
            Touches = touches,
            OwnerChanges = owners,
            StatusChanges = statuses,
            Deals = deals,
            TouchKinds = kinds,
            Actors = actors,
            CustomFields = CustomFields,
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

    private IReadOnlyList<List<TouchFact>> TouchParts()
    {
        if (columns.HasTable("touches") || !columns.Has("leads", "first_touch"))
        {
            return [.. batches.Select(batch => batch.Touches)];
        }

        var nobody = Actors.PlaceOf("");
        return [[.. Enumerable.Range(0, leads.Length).Where(place => firstTouches[place].IsKnown).Select(place => new TouchFact(place, firstTouches[place], nobody, TouchFact.NoKind, TouchTraits.None))]];
    }

    private GroupedFacts<ChangeFact> Changes(Func<FactBatch, List<ChangeFact>> listOf) =>
        FactGroups.Of([.. batches.Select(listOf)], leads.Length, change => change.Lead, ByTimeAndNames, (one, other) => one == other).Groups;

    private static int ByTimeAndNames(ChangeFact one, ChangeFact other) =>
        one.At.CompareTo(other.At) is not 0 and var byTime ? byTime
        : string.CompareOrdinal(one.From, other.From) is not 0 and var byFrom ? byFrom
        : string.CompareOrdinal(one.To, other.To) is not 0 and var byTo ? byTo
        : one.At.IsDay.CompareTo(other.At.IsDay);

    /// <summary>Each deal once, in an order that does not depend on the places of leads.</summary>
    private ImmutableArray<DealFact> Deals() =>
    [
        .. batches.SelectMany(batch => batch.Deals).Distinct()
            .OrderBy(deal => deal.Id, StringComparer.Ordinal)
            .ThenBy(deal => deal.Lead >= 0 ? leads[deal.Lead].Id : "", StringComparer.Ordinal)
            .ThenBy(deal => deal.Closed)
            .ThenBy(deal => deal.Created)
            .ThenBy(deal => deal.IsWon)
            .ThenBy(deal => deal.Amount?.Amount)
            .ThenBy(deal => (deal.Amount?.Currency.Code, deal.Stream?.Name, deal.Closed.IsDay, deal.Created.IsDay)),
    ];

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
