namespace SlaLang.Facts;

/// <summary>Facts as they were read, each with the place of its lead.</summary>
internal sealed class FactList<T>
{
    private int[] leads = [];
    private T[] facts = [];

    public int Count { get; private set; }

    /// <summary>Whether no fact is of an earlier lead than the one before it.</summary>
    public bool IsByLead { get; private set; } = true;

    public ReadOnlySpan<int> Leads => leads.AsSpan(0, Count);

    public Span<T> Facts => facts.AsSpan(0, Count);

    /// <summary>The facts, with room behind them.</summary>
    public T[] Room => facts;

    /// <param name="lead">The place of the lead.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="expected">About how many facts will come.</param>
    public void Add(int lead, in T fact, int expected = 0)
    {
        if (Count == leads.Length)
        {
            Grow(Math.Max(Math.Max(4, expected), 2 * Count));
        }

        IsByLead &= Count == 0 || leads[Count - 1] <= lead;
        (leads[Count], facts[Count]) = (lead, fact);
        Count++;
    }

    private void Grow(int size)
    {
        var (oldLeads, oldFacts) = (leads, facts);
        (leads, facts) = (GC.AllocateUninitializedArray<int>(size), GC.AllocateUninitializedArray<T>(size));
        oldLeads.CopyTo(leads, 0);
        oldFacts.CopyTo(facts, 0);
    }
}
