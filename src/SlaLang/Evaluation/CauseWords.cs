using System.Diagnostics;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;

namespace SlaLang.Evaluation;

/// <summary>Why a lead stands as it does, and what its touches were, as the ends of sentences.</summary>
public static class CauseWords
{
    /// <summary>How a lead stands under a duty, and why.</summary>
    public static string Of(Duty duty, ItemState state, ItemCause cause) =>
        $"{StateWords.Of(state)}: {(cause == ItemCause.None && duty is FollowDuty ? "all kept, or waived by a stop" : Of(cause))}";

    /// <summary>Why a lead stands as it does, as the end of a sentence about it.</summary>
    public static string Of(ItemCause cause) => cause switch
    {
        ItemCause.None => "in time",
        ItemCause.Running => "its time is not over",
        ItemCause.Untouched => "untouched when its time was over",
        ItemCause.Late => "late",
        ItemCause.TooFewFollowUps => "too few follow-ups when they were due",
        ItemCause.GapTooLong => "too long without a touch",
        ItemCause.GivenUp => "given up for no response too early",
        ItemCause.Undecided => "neither accepted nor rejected when its time was over",
        ItemCause.ReasonNotListed => "rejected for a reason that the stage does not list",
        ItemCause.NoReason => "rejected for no reason",
        ItemCause.AcceptedBySilence => "accepted by silence",
        ItemCause.NotReached => "did not enter the stage within the window",
        ItemCause.NoStart => "what starts or ends its clock is not known",
        ItemCause.NoStartColumn => "the column that starts its clock is missing",
        ItemCause.NoFacts => "facts are missing",
        ItemCause.Impossible => "its instants contradict each other",
        ItemCause.Imprecise => "known only to the day, or not who reached out, where that decides",
        ItemCause.NeverDue => "never due as things stand",
        _ => throw new UnreachableException(cause.ToString()),
    };

    public static string Of(TouchRole role) => role switch
    {
        TouchRole.Counts => "counts",
        TouchRole.FirstContact => "the first contact",
        TouchRole.FollowUp => "counts as a follow-up",
        TouchRole.NotNeeded => "not needed: all was done before it",
        TouchRole.TooSoon => "does not count: too soon after the last one that did",
        TouchRole.AfterStop => "does not count: after the stop",
        TouchRole.BeforeStart => "does not count: before the clock started",
        TouchRole.AfterHandOver => "does not count here: after the hand-over",
        TouchRole.Inbound => "does not count: the lead reached out",
        TouchRole.Automated => "does not count: automated",
        TouchRole.OtherTeam => "does not count: made by another team",
        TouchRole.OtherKind => "does not count: not of a kind that is listed",
        TouchRole.Unclear => "does not count: it is not known who reached out, whether a machine did, or of what kind it was",
        _ => throw new UnreachableException(role.ToString()),
    };
}
