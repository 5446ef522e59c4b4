using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Rendering;
using SlaLang.Runner.Files;
using SlaLang.Signing;

namespace SlaLang.Runner.Commands;

/// <summary>The options about what stands in the signing block of a document.</summary>
internal sealed class SigningOptions
{
    private readonly Option<string> allowedSigners = new("--allowed-signers")
    {
        Description = "Check the signatures that are on file with this list of keys; unless told they are shown as not checked",
        HelpName = "FILE",
    };

    private readonly Option<string> service = Inputs.Choice("--esign", "Put in the texts by which a service for electronic signing finds where to sign", "none", "docusign", "acrobat-sign", "dropbox-sign");

    public ImmutableArray<Option> All => [allowedSigners, service];

    /// <summary>Null, with an exit code, after saying why the signatures on file cannot be shown.</summary>
    public SigningBlock? BlockOf(ParseResult result, Session session, LoadedAgreement agreement, out int exitCode)
    {
        exitCode = ExitCode.Fine;
        var keys = result.GetValue(allowedSigners);
        SigningService? chosen = result.GetValue(service) switch
        {
            "docusign" => SigningService.DocuSign,
            "acrobat-sign" => SigningService.AcrobatSign,
            "dropbox-sign" => SigningService.DropboxSign,
            _ => null,
        };
        if (agreement.File.Path == SourceReader.StandardInput)
        {
            return new SigningBlock([], chosen);
        }

        var signatures = SignatureFile.Beside(agreement.File.Path, session.IO);
        exitCode = signatures.Book is { } read ? read.Diagnostics.IsEmpty ? ExitCode.Fine : ExitCode.Errors : session.Refuse(signatures.Problem);
        session.Report(signatures.Book?.Diagnostics ?? []);
        exitCode = exitCode == ExitCode.Fine && keys is not null ? session.CheckKeys(keys) : exitCode;
        return exitCode != ExitCode.Fine || signatures.Book is not { } book ? null : new SigningBlock(
            Standings.Of(agreement.Model, agreement.Compilation.Digest, book.Signatures, signature => keys is null ? SignatureFinding.Unchecked : new SshKeygen(session.IO.CurrentFolder).Check(keys, signature)),
            chosen);
    }
}
