namespace SlaLang.Facts;

/// <summary>What a lead has an instant of, in the order in which its row keeps them; the stages stand at the end.</summary>
public enum LeadMoment
{
    Created,
    Assigned,
    FirstTouch,
    Accepted,
    Rejected,
    Disqualified,
    Replied,
    OptedOut,
    Stages,
}
