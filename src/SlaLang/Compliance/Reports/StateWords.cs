namespace SlaLang.Compliance.Reports;

/// <summary>Verdicts, states and causes in the words of docs/compliance.md.</summary>
public static class StateWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.OnTrack => "on track",
        Verdict.AtRisk => "at risk",
        Verdict.Undetermined => "undetermined",
        Verdict.Breached => "breached",
        _ => "no data",
    };

    public static string Of(ItemState state) => state switch
    {
        ItemState.Met => "met",
        ItemState.Missed => "missed",
        ItemState.Pending => "pending",
        ItemState.Undetermined => "undetermined",
        _ => "excused",
    };

    /// <summary>As it stands after a number of leads: `12 late`, `5 untouched`.</summary>
    public static string Of(ItemCause cause) => cause switch
    {
        ItemCause.None => "in time",
        ItemCause.Running => "running",
        ItemCause.Untouched => "untouched",
        ItemCause.Late => "late",
        ItemCause.TooFewFollowUps => "with too few follow-ups",
        ItemCause.GapTooLong => "too long without a touch",
        ItemCause.GivenUp => "given up too soon",
        ItemCause.Undecided => "undecided",
        ItemCause.ReasonNotListed => "rejected for a reason that is not listed",
        ItemCause.NoReason => "rejected for no reason",
        ItemCause.AcceptedBySilence => "accepted by silence",
        ItemCause.NotReached => "not there in time",
        ItemCause.NoStart => "without the instant that starts the clock",
        ItemCause.NoStartColumn => "for want of the column that starts the clock",
        ItemCause.NoFacts => "for want of a table or column",
        ItemCause.Impossible => "with instants that contradict each other",
        ItemCause.Imprecise => "known only to the day, or in direction unclear",
        _ => "never due, for the calendar does not open",
    };
}
