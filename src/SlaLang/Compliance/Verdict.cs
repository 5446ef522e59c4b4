namespace SlaLang.Compliance;

/// <summary>How a promise stands in a period, from the best to the worst; see docs/compliance.md.</summary>
public enum Verdict
{
    NoData,
    Met,
    OnTrack,
    AtRisk,
    Undetermined,
    Breached,
}

/// <summary>How a lead stands under a timed duty.</summary>
public enum ItemState : byte
{
    Met,
    Missed,
    Pending,
    Undetermined,
    Excused,
}

/// <summary>Why a lead stands as it does.</summary>
public enum ItemCause : byte
{
    /// <summary>Done in time, or waived.</summary>
    None,
    /// <summary>Its time is not over.</summary>
    Running,
    /// <summary>Its time is over and nothing was done.</summary>
    Untouched,
    /// <summary>Done after it was due.</summary>
    Late,
    /// <summary>Fewer follow-ups than the milestone asks for when it was due.</summary>
    TooFewFollowUps,
    /// <summary>Longer without a touch than the most spacing.</summary>
    GapTooLong,
    /// <summary>Given up for no response before the first milestone's follow-ups were made.</summary>
    GivenUp,
    /// <summary>Neither accepted nor rejected when its time was over.</summary>
    Undecided,
    /// <summary>Rejected for a reason that is not in the stage's list.</summary>
    ReasonNotListed,
    /// <summary>Rejected for no reason where the stage lists reasons.</summary>
    NoReason,
    /// <summary>Silence that counts as acceptance.</summary>
    AcceptedBySilence,
    /// <summary>Did not enter the stage within the window.</summary>
    NotReached,
    /// <summary>What starts the clock is not known.</summary>
    NoStart,
    /// <summary>What starts the clock is in a column that the export does not have.</summary>
    NoStartColumn,
    /// <summary>The facts that would decide are in a table or column that is not there.</summary>
    NoFacts,
    /// <summary>Instants that contradict each other.</summary>
    Impossible,
    /// <summary>A fact that decides is known only to the day, or a touch's direction is not known.</summary>
    Imprecise,
    /// <summary>The calendar does not open long enough for it to become due.</summary>
    NeverDue,
}
