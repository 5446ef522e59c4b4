using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>How one lead stands, before excuses.</summary>
internal readonly record struct Outcome(ItemState State, ItemCause Cause, Moment Start, Moment Due, Moment Done);

/// <summary>The stretch of a clock that one owner had; of a lead as a whole it never ends.</summary>
internal readonly record struct Episode(Moment Start, Moment End);

internal static class Outcomes
{
    /// <summary>In time, late, still running, or over with nothing done. A limit is inclusive, and a time that is over at the as-of instant is over.</summary>
    public static Outcome Of(Moment start, Moment due, Moment done, Moment asOf, ItemCause nothingDone)
    {
        var (state, cause) = done.IsKnown && done <= due ? (ItemState.Met, ItemCause.None)
            : due == Moment.Never ? (ItemState.Pending, ItemCause.NeverDue)
            : asOf < due ? (ItemState.Pending, ItemCause.Running)
            : (ItemState.Missed, done.IsKnown ? ItemCause.Late : nothingDone);
        return new Outcome(state, cause, start, due, done);
    }
}
