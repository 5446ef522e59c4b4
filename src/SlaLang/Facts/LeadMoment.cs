namespace SlaLang.Facts;

/// <summary>What a lead has an instant of; the stages stand at the end. Those from the first touch on are in few exports.</summary>
public enum LeadMoment
{
    Created,
    Assigned,
    Accepted,
    Rejected,
    FirstTouch,
    Disqualified,
    Replied,
    OptedOut,
    Stages,
}
