using System.Collections.Immutable;
using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>Collects the items of a part of the leads: puts each into its period and excuses it.</summary>
/// <param name="facts">The leads.</param>
/// <param name="periods">The duty's periods.</param>
/// <param name="excuses">The excuses of its obligation.</param>
/// <param name="expected">About how many items will come.</param>
internal sealed class ItemSink(FactSet facts, ImmutableArray<JudgedPeriod> periods, ExcuseBook excuses, int expected = 0)
{
    private readonly List<DutyItem> items = new(expected);
    private readonly List<DutyItem> whole = [];

    public IReadOnlyList<DutyItem> Items => items;

    public IReadOnlyList<DutyItem> Whole => whole;

    /// <summary>Null when many leads are judged.</summary>
    public ItemTrace? Trace { get; init; }

    public int RejectedUntouched { get; private set; }

    public int HandOvers { get; private set; }

    /// <summary>The lead belongs to the period in which its clock started; one that started outside of the term is not judged.</summary>
    public void Add(int lead, in Outcome outcome, Moment clockStart) => AddTo(items, lead, outcome, clockStart);

    public void AddWhole(int lead, in Outcome outcome, Moment clockStart) => AddTo(whole, lead, outcome, clockStart);

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
        AddTo(items, lead, new Outcome(ItemState.Undetermined, cause, reading.Start, Moment.Unknown, Moment.Unknown), reading.Place);

    public void CountUntouched(bool isRejectedUntouched) => RejectedUntouched += isRejectedUntouched ? 1 : 0;

    public void CountHandOvers(int count) => HandOvers += count;

    private void AddTo(List<DutyItem> list, int lead, in Outcome outcome, Moment place)
    {
        var period = place.IsKnown ? Periods.IndexOf(periods, place) : -1;
        if (period >= 0)
        {
            var state = excuses.For(facts.Leads[lead], outcome.Start) is null ? outcome.State : ItemState.Excused;
            list.Add(new DutyItem(lead, period, state, outcome.Cause, outcome.Start, outcome.Due, outcome.Done));
        }
    }
}
