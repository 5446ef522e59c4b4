namespace SlaLang.Comparing;

/// <summary>What a term is measured by.</summary>
public enum TermScale
{
    None,
    Figure,
    Time,
}
