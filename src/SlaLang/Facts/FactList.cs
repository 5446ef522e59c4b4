using System.Runtime.InteropServices;

namespace SlaLang.Facts;

/// <summary>Facts as they were read, each with the place of its lead.</summary>
internal sealed class FactList<T>
{
    private readonly List<int> leads = [];
    private readonly List<T> facts = [];

    public int Count => leads.Count;

    public ReadOnlySpan<int> Leads => CollectionsMarshal.AsSpan(leads);

    public ReadOnlySpan<T> Facts => CollectionsMarshal.AsSpan(facts);

    /// <param name="lead">The place of the lead.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="expected">About how many facts will come.</param>
    public void Add(int lead, in T fact, int expected)
    {
        if (leads.Count == 0)
        {
            leads.EnsureCapacity(expected);
            facts.EnsureCapacity(expected);
        }

        leads.Add(lead);
        facts.Add(fact);
    }
}
