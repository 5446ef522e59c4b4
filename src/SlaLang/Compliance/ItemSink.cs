using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>Collects the items of a part of the leads: puts each into its period and excuses it.</summary>
/// <param name="facts">The leads.</param>
/// <param name="periods">Finds the duty's periods.</param>
/// <param name="excuses">The excuses of its obligation.</param>
/// <param name="room">Where the first items go; further ones find room of their own.</param>
internal sealed class ItemSink(FactSet facts, PeriodPlaces periods, ExcuseBook excuses, Memory<DutyItem> room = default)
{
    private readonly List<DutyItem> further = [];
    private readonly List<DutyItem> whole = [];
    private int inRoom;

    public int Count => inRoom + further.Count;

    /// <summary>Whether the first items took all of their room, and there are no others.</summary>
    public bool FillsRoom => inRoom == room.Length && further.Count == 0;

    public IReadOnlyList<DutyItem> Whole => whole;

    /// <summary>Null when many leads are judged.</summary>
    public ItemTrace? Trace { get; init; }

    public int RejectedUntouched { get; private set; }

    public int HandOvers { get; private set; }

    public ImmutableArray<DutyItem> ToImmutable()
    {
        var items = new DutyItem[Count];
        CopyTo(items);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public void CopyTo(Span<DutyItem> items)
    {
        room.Span[..inRoom].CopyTo(items);
        further.CopyTo(items[inRoom..]);
    }

    /// <summary>The lead belongs to the period in which its clock started; one that started outside of the term is not judged.</summary>
    public void Add(int lead, in Outcome outcome, Moment clockStart)
    {
        if (!TryPlace(lead, outcome, clockStart, out var item))
        {
            return;
        }

        if (inRoom < room.Length)
        {
            room.Span[inRoom++] = item;
        }
        else
        {
            further.Add(item);
        }
    }

    public void AddWhole(int lead, in Outcome outcome, Moment clockStart)
    {
        if (TryPlace(lead, outcome, clockStart, out var item))
        {
            whole.Add(item);
        }
    }

    /// <summary>One item for each owner where a new one restarts the clock: what was over is judged, what was running at the hand-over is let go.</summary>
    public void AddParts(int lead, Moment clockStart, ImmutableArray<Episode> episodes, Func<Episode, Outcome> judge)
    {
        foreach (var episode in episodes)
        {
            var outcome = judge(episode);
            if (outcome.State != ItemState.Pending || episode.End == Moment.Never)
            {
                Add(lead, outcome, clockStart);
            }
        }
    }

    /// <summary>A lead that cannot be judged.</summary>
    public void AddProblem(int lead, ItemCause cause, in ClockReading reading) =>
        Add(lead, new Outcome(ItemState.Undetermined, cause, reading.Start, Moment.Unknown, Moment.Unknown), reading.Place);

    public void CountUntouched(bool isRejectedUntouched) => RejectedUntouched += isRejectedUntouched ? 1 : 0;

    public void CountHandOvers(int count) => HandOvers += count;

    private bool TryPlace(int lead, in Outcome outcome, Moment place, out DutyItem item)
    {
        var period = periods.Of(place);
        var isExcused = !excuses.IsEmpty && excuses.For(facts.Leads[lead], outcome.Start) is not null;
        item = period < 0 ? default : new DutyItem(lead, period, isExcused ? ItemState.Excused : outcome.State, outcome);
        return period >= 0;
    }
}
