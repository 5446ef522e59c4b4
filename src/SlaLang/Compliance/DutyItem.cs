using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>One lead under a timed duty, or one owner's part of it where a new owner restarts the clock. Millions are kept, so it is packed.</summary>
public readonly record struct DutyItem
{
    private const int StateBits = 3;
    private const int CauseBits = 5;

    private readonly uint packed;

    /// <param name="lead">Its place in <see cref="FactSet.Leads"/>.</param>
    /// <param name="period">Its place in the duty's periods.</param>
    /// <param name="state">How it stands; excused ones have the cause that they would have without the excuse.</param>
    /// <param name="outcome">Its cause and its instants.</param>
    internal DutyItem(int lead, int period, ItemState state, in Outcome outcome)
    {
        packed = ((((uint)period << StateBits) | (uint)state) << CauseBits) | (uint)outcome.Cause;
        (Lead, Start, Due, Done) = (lead, outcome.Start, outcome.Due, outcome.Done);
    }

    public int Lead { get; }

    public int Period => (int)(packed >> (StateBits + CauseBits));

    public ItemState State => (ItemState)((packed >> CauseBits) & ((1 << StateBits) - 1));

    public ItemCause Cause => (ItemCause)(packed & ((1 << CauseBits) - 1));

    /// <summary>When its clock started; unknown where that is missing.</summary>
    public Moment Start { get; }

    /// <summary>When what decides was or is due; unknown without a start, never where the calendar does not open.</summary>
    public Moment Due { get; }

    /// <summary>When it was done: the touch, decision or stage; unknown where it was not.</summary>
    public Moment Done { get; }
}
