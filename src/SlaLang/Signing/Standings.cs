using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Signing;

/// <summary>Who of those who sign for the teams signed this content.</summary>
public static class Standings
{
    /// <param name="model">The agreement, which names its signatories.</param>
    /// <param name="digest">Its content digest.</param>
    /// <param name="signatures">The signatures in its file.</param>
    /// <param name="check">Whether a signature holds.</param>
    public static ImmutableArray<SignatoryStanding> Of(AgreementModel model, string digest, IReadOnlyCollection<RecordedSignature> signatures, Func<RecordedSignature, SignatureFinding> check)
    {
        var found = signatures.Select(signature => (Signature: signature, Finding: check(signature))).ToList();
        return [.. SignatoriesOf(model).Select(signatory => Of(signatory, digest, [.. found.Where(entry => entry.Signature.Statement.Person == signatory.Person)]))];
    }

    public static ImmutableArray<Signatory> SignatoriesOf(AgreementModel model) => [.. model.Parties.SelectMany(party => party.Signatories)];

    /// <summary>Signatures of people whom the agreement does not name as signatories.</summary>
    public static ImmutableArray<RecordedSignature> OfOthers(AgreementModel model, IEnumerable<RecordedSignature> signatures) =>
        [.. signatures.Where(signature => !SignatoriesOf(model).Any(signatory => signatory.Person == signature.Statement.Person))];

    /// <summary>A good signature (or one that nobody checked) under this content decides; then one under it that does not hold; then the latest good one under other content.</summary>
    private static SignatoryStanding Of(Signatory signatory, string digest, ImmutableArray<(RecordedSignature Signature, SignatureFinding Finding)> own)
    {
        SignatoryStanding Standing(StandingKind kind, (RecordedSignature Signature, SignatureFinding Finding) entry) => new(signatory, kind, entry.Signature, entry.Finding);
        var current = own.Where(entry => entry.Signature.Statement.Digest == digest).ToList();
        var good = own.Where(entry => entry.Finding is SignatureFinding.Good or SignatureFinding.Unchecked).ToList();
        return current.Intersect(good).Any() ? Standing(StandingKind.SignedThis, current.Intersect(good).Last())
            : current.Count > 0 ? Standing(StandingKind.Invalid, current[^1])
            : good.Count > 0 ? Standing(StandingKind.SignedEarlier, good.OrderBy(entry => entry.Signature.Statement.On).Last())
            : own.Length > 0 ? Standing(StandingKind.Invalid, own[^1])
            : new SignatoryStanding(signatory, StandingKind.NotSigned, null, null);
    }
}
