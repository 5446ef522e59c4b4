using SlaLang.Model;

namespace SlaLang.Signing;

/// <summary>How a signatory stands to an agreement.</summary>
public enum StandingKind
{
    /// <summary>Signed this very content.</summary>
    SignedThis,

    /// <summary>Signed other content: an earlier version.</summary>
    SignedEarlier,

    NotSigned,

    /// <summary>There is a signature under this name that does not hold.</summary>
    Invalid,
}

/// <summary>A signatory, how they stand, and the signature that says so (null where there is none).</summary>
public sealed record SignatoryStanding(Signatory Signatory, StandingKind Kind, RecordedSignature? Signature, SignatureFinding? Finding);
