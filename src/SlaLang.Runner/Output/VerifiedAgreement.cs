using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Signing;

namespace SlaLang.Runner.Output;

/// <summary>An agreement and how its signatories stand to it.</summary>
internal sealed record VerifiedAgreement(string Path, AgreementModel Model, string Digest)
{
    public required string SignaturePath { get; init; }

    public ImmutableArray<SignatoryStanding> Signatories { get; init; } = [];

    /// <summary>The other versions that count for somebody, in the order of the signatories.</summary>
    public ImmutableArray<EarlierVersion> Earlier { get; init; } = [];

    /// <summary>Signatures of people whom the agreement does not name.</summary>
    public ImmutableArray<RecordedSignature> Others { get; init; } = [];

    /// <summary>True when there are signatories and all of them signed this content.</summary>
    public bool IsSigned => Signatories.Length > 0 && Signatories.All(standing => standing.Kind == StandingKind.SignedThis);
}
