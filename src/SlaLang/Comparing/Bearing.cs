namespace SlaLang.Comparing;

/// <summary>What a change does to a team: it is held to more, to less, to the same, or to something else of which neither can be proved.</summary>
public enum Bearing
{
    Unchanged,
    Tightened,
    Loosened,
    Changed,
}
