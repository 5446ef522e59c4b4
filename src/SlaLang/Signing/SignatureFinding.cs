namespace SlaLang.Signing;

/// <summary>Whether a signature holds.</summary>
public enum SignatureFinding
{
    /// <summary>It fits what it stands under, and its key is one that the person may sign with.</summary>
    Good,

    /// <summary>It fits, but its key is not listed for the person.</summary>
    UnknownKey,

    /// <summary>Nobody looked: whether it holds is open.</summary>
    Unchecked,

    /// <summary>It does not fit: the line was changed after it was signed, or it was made for something else.</summary>
    Forged,
}
