using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>
/// Holds what a cadence requires against what was done: each requirement is kept, waived by a stop before it was due, missed once it is due, or
/// running.
/// </summary>
internal struct CadenceCheck(Moment start, Moment stop, Moment asOf, ItemTrace? trace)
{
    private Moment missed;
    private ItemCause cause;
    private Moment running;
    private Moment lastKept;
    private Moment lastDue;

    public void Require(in Requirement what, Moment from, Moment due, Moment done)
    {
        var fate = FateOf(due, done);
        trace?.Required(new DueStep(what, from, due, fate == DueFate.Waived ? stop : done, fate));
        switch (fate)
        {
            case DueFate.Kept:
                lastKept = !lastKept.IsKnown || done > lastKept ? done : lastKept;
                lastDue = !lastDue.IsKnown || due > lastDue ? due : lastDue;
                break;
            case DueFate.Waived:
                lastKept = !lastKept.IsKnown || stop > lastKept ? stop : lastKept;
                break;
            case DueFate.Missed:
                Miss(due, CauseOf(what.Kind));
                break;
            default:
                running = Moment.Earliest(running, due);
                break;
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

    private readonly DueFate FateOf(Moment due, Moment done) =>
        done.IsKnown && done <= due ? DueFate.Kept
        : stop.IsKnown && stop < due ? DueFate.Waived
        : due <= asOf ? DueFate.Missed
        : DueFate.Running;

    private static ItemCause CauseOf(DueKind kind) => kind switch
    {
        DueKind.FirstContact => ItemCause.Untouched,
        DueKind.FollowUps => ItemCause.TooFewFollowUps,
        _ => ItemCause.GapTooLong,
    };
}
