namespace SlaLang.Facts;

/// <summary>Puts the rows of leads together: by id and, where the agreement says so, by e-mail address.</summary>
internal sealed class LeadBook(bool oneLeadPerEmail)
{
    private LeadIndex places = new();
    private List<LeadFact> leads = [];
    private List<Moment> firstTouches = [];
    private readonly Dictionary<int, List<LeadFact>> repeats = [];
    private readonly Dictionary<string, int> addresses = new(StringComparer.Ordinal);

    /// <summary>For each lead another one that it is the same as, in chains that end at a lead that stands for itself.</summary>
    private List<int> same = [];

    public int Rows { get; private set; }

    /// <summary>How many leads the rows came to.</summary>
    public int Leads { get; private set; }

    /// <summary>The place of a lead; negative where there is none with that id.</summary>
    public int Find(ReadOnlySpan<char> id) => places.Find(LeadKey.Of(id));

    public void Find(ReadOnlySpan<LeadKey> keys, Span<int> found) => places.Find(keys, found);

    public void Add(in LeadRow row)
    {
        Rows++;
        var place = places.FindOrAdd(row.Lead.Id, leads.Count);
        if (place == leads.Count)
        {
            leads.Add(row.Lead);
            firstTouches.Add(row.FirstTouch);
            same.Add(place);
        }
        else
        {
            Repeat(place, row);
        }

        if (oneLeadPerEmail && row.Email.Length > 0)
        {
            Join(place, row.Email);
        }
    }

    /// <summary>
    /// The leads, when each was first touched, and for each place that was given out the place in this list. The book then keeps the ids alone, so that
    /// nothing of a million leads is there twice.
    /// </summary>
    public (LeadFact[] Leads, Moment[] FirstTouches, int[] Places) Finish()
    {
        var groups = Leads = Groups();
        var map = new int[leads.Count];
        var merged = new LeadFact[groups];
        var touches = new Moment[groups];
        var members = new Dictionary<int, List<LeadFact>>(repeats.Count);
        var next = 0;
        for (var place = 0; place < leads.Count; place++)
        {
            var root = Root(place);
            map[place] = root == place ? next++ : map[root];
            merged[map[place]] ??= leads[place];
            touches[map[place]] = Moment.Earliest(touches[map[place]], firstTouches[place]);
            if (root != place || repeats.ContainsKey(place))
            {
                Gather(members, map[place], merged[map[place]], place);
            }
        }

        foreach (var (place, rows) in members)
        {
            merged[place] = LeadMerge.Merge(rows);
        }

        (leads, firstTouches, same) = ([], [], []);
        repeats.Clear();
        return (merged, touches, map);
    }

    /// <summary>Gives each place that was given out another one, from which on looking it up gives that.</summary>
    public void Move(int[] moved) => places.Move(moved);

    /// <summary>Forgets the ids, once nothing is looked up any more.</summary>
    public void Close() => places = new LeadIndex();

    private void Gather(Dictionary<int, List<LeadFact>> members, int target, LeadFact first, int place)
    {
        if (!members.TryGetValue(target, out var rows))
        {
            members[target] = rows = [first];
        }

        if (!ReferenceEquals(leads[place], first))
        {
            rows.Add(leads[place]);
        }

        rows.AddRange(repeats.GetValueOrDefault(place) ?? []);
    }

    private void Repeat(int place, in LeadRow row)
    {
        firstTouches[place] = Moment.Earliest(firstTouches[place], row.FirstTouch);
        if (!repeats.TryGetValue(place, out var rows))
        {
            repeats[place] = rows = [];
        }

        rows.Add(row.Lead);
    }

    private void Join(int place, string address)
    {
        if (!addresses.TryAdd(address, place))
        {
            var (one, other) = (Root(addresses[address]), Root(place));
            same[Math.Max(one, other)] = Math.Min(one, other);
        }
    }

    private int Root(int place)
    {
        while (same[place] != place)
        {
            place = same[place] = same[same[place]];
        }

        return place;
    }

    private int Groups()
    {
        var count = 0;
        for (var place = 0; place < same.Count; place++)
        {
            count += same[place] == place ? 1 : 0;
        }

        return count;
    }
}
