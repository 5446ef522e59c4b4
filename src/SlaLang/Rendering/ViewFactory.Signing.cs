using SlaLang.Model;
using SlaLang.Rendering.View;
using SlaLang.Signing;

namespace SlaLang.Rendering;

/// <summary>Who signs, and what is on file of their signatures.</summary>
internal sealed partial class ViewFactory
{
    private SignatoryView Signatory(Signatory signatory)
    {
        var number = 1 + Standings.SignatoriesOf(model).IndexOf(signatory);
        return new SignatoryView(signatory.Person, signatory.Position)
        {
            Digital = Signing.Standings.FirstOrDefault(standing => standing.Signatory == signatory) is { } standing ? Digital(standing) : null,
            SignatureTag = Signing.Service is { } service ? SigningTags.Signature(service, number) : "",
            DateTag = Signing.Service is { } dated ? SigningTags.Date(dated, number) : "",
        };
    }

    /// <summary>Null where nothing is on file, so that there is a line to sign on.</summary>
    private DigitalSignatureView? Digital(SignatoryStanding standing) => standing.Signature is not { } signature ? null : new DigitalSignatureView(
        standing switch
        {
            { Kind: StandingKind.SignedThis, Finding: SignatureFinding.Good } => "signed",
            { Kind: StandingKind.SignedThis } => "unchecked",
            { Kind: StandingKind.SignedEarlier } => "earlier",
            _ => "invalid",
        },
        signature.Statement.On is { } date ? format.Date(date) : "",
        signature.Signature.Fingerprint);
}
