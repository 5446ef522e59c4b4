using System.Runtime.InteropServices;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>Puts the rows of leads together: by id and, where the agreement says so, by e-mail address.</summary>
internal sealed class LeadBook(AgreementModel model, NameTable texts)
{
    private readonly Dictionary<string, int> addresses = new(StringComparer.Ordinal);

    /// <summary>For rows of a lead that has an earlier row: that row, or one on the way to it.</summary>
    private readonly Dictionary<int, int> same = [];

    /// <summary>The ids that are added next.</summary>
    private readonly LeadKey[] waiting = new LeadKey[64];

    private LeadIndex places = new();

    private LeadTable? leads;

    /// <summary>The rows; once they are put together, the leads.</summary>
    public LeadTable Leads => leads ??= new LeadTable(model, texts, 0);

    /// <summary>Rows of leads that were there already.</summary>
    public int Repeated => same.Count;

    /// <summary>The place of a lead; negative where there is none with that id.</summary>
    public int Find(ReadOnlySpan<char> id) => places.Find(LeadKey.Of(id));

    public void Find(ReadOnlySpan<LeadKey> keys, Span<int> found) => places.Find(keys, found);

    /// <summary>Makes room for about so many more leads.</summary>
    public void Expect(int count) => places.Reserve((leads?.Length ?? 0) + count);

    /// <param name="rows">Rows whose ids are canonical.</param>
    /// <param name="emails">Their addresses, where those matter; empty for a row without any.</param>
    public void Add(LeadTable rows, IReadOnlyList<string> emails)
    {
        leads ??= new LeadTable(model, texts, rows.Length);
        var next = leads.Length;
        leads.Add(rows);
        for (var first = 0; first < rows.Length; first += waiting.Length)
        {
            var keys = waiting.AsSpan(0, Math.Min(waiting.Length, rows.Length - first));
            for (var index = 0; index < keys.Length; index++)
            {
                keys[index] = rows.KeyOf(first + index);
            }

            places.Near(keys);
            foreach (ref readonly var key in keys)
            {
                Join(places.FindOrAdd(key, next), next);
                next++;
            }
        }

        for (var row = 0; row < emails.Count && model.OneLeadPerEmail; row++)
        {
            JoinByAddress(emails[row], next - rows.Length + row);
        }
    }

    /// <summary>Makes one lead of the rows of each, in the place of the first of them.</summary>
    public void Merge()
    {
        foreach (var rows in same.Keys.GroupBy(Root))
        {
            LeadMerge.Merge(Leads, rows.Prepend(rows.Key), rows.Key);
        }
    }

    /// <summary>Whether a row was merged into an earlier one.</summary>
    public bool IsMerged(int place) => same.Count > 0 && same.ContainsKey(place);

    /// <summary>Gives each row that was added the place of its lead, from which on looking up its id gives that.</summary>
    public void Move(int[] moved)
    {
        foreach (var place in same.Keys)
        {
            moved[place] = moved[Root(place)];
        }

        places.Move(moved);
    }

    /// <summary>Forgets the ids, once nothing is looked up any more.</summary>
    public void Close() => places = new LeadIndex();

    private void JoinByAddress(string address, int place)
    {
        if (address.Length > 0)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(addresses, address, out var isKnown);
            known = isKnown ? known : place;
            Join(known, place);
        }
    }

    private void Join(int place, int other)
    {
        var (one, two) = (Root(place), Root(other));
        if (one != two)
        {
            same[Math.Max(one, two)] = Math.Min(one, two);
        }
    }

    private int Root(int place)
    {
        while (same.Count > 0 && same.TryGetValue(place, out var earlier))
        {
            place = earlier;
        }

        return place;
    }
}
