namespace SlaLang.Comparing;

/// <summary>What became of a term.</summary>
public enum ChangeVerb
{
    Added,
    Removed,
    Changed,
    Raised,
    Lowered,
    Lengthened,
    Shortened,
}
