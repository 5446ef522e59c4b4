using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>
/// Holds what a cadence requires against what was done: each requirement is kept, waived by a stop before it was due, missed once it is due, or
/// running.
/// </summary>
internal struct CadenceCheck(Moment start, Moment stop, Moment asOf)
{
    private Moment missed;
    private ItemCause cause;
    private Moment running;
    private Moment lastKept;
    private Moment lastDue;

    public void Require(Moment due, Moment done, ItemCause otherwise)
    {
        if (done.IsKnown && done <= due)
        {
            lastKept = !lastKept.IsKnown || done > lastKept ? done : lastKept;
            lastDue = !lastDue.IsKnown || due > lastDue ? due : lastDue;
        }
        else if (stop.IsKnown && stop < due)
        {
            lastKept = !lastKept.IsKnown || stop > lastKept ? stop : lastKept;
        }
        else if (due <= asOf)
        {
            Miss(due, otherwise);
        }
        else
        {
            running = Moment.Earliest(running, due);
        }
    }

    public void Miss(Moment due, ItemCause why)
    {
        if (!missed.IsKnown || due < missed)
        {
            (missed, cause) = (due, why);
        }
    }

    /// <summary>Missed as soon as anything is; met when all is kept or waived; else pending.</summary>
    public readonly Outcome Outcome(Moment lastDone) =>
        missed.IsKnown ? new Outcome(ItemState.Missed, cause, start, missed, lastDone)
        : running.IsKnown ? new Outcome(ItemState.Pending, running == Moment.Never ? ItemCause.NeverDue : ItemCause.Running, start, running, lastDone)
        : new Outcome(ItemState.Met, ItemCause.None, start, lastDue, lastKept);
}
