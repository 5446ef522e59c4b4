namespace SlaLang.Compliance;

/// <summary>What a touch is to one clock, and why it is nothing to it.</summary>
public enum TouchRole : byte
{
    /// <summary>It could be the first contact or a follow-up.</summary>
    Counts,
    /// <summary>The first that counts.</summary>
    FirstContact,
    /// <summary>One that counts after the first contact.</summary>
    FollowUp,
    /// <summary>What was asked for had been done before it.</summary>
    NotNeeded,
    /// <summary>Nearer to the last one that counted than the least spacing.</summary>
    TooSoon,
    /// <summary>After what stops the follow-up.</summary>
    AfterStop,
    BeforeStart,
    /// <summary>The lead belonged to another owner by then, who has a clock of their own.</summary>
    AfterHandOver,
    Inbound,
    Automated,
    OtherTeam,
    OtherKind,
    /// <summary>It is not known who reached out, or whether a machine did.</summary>
    Unclear,
}
