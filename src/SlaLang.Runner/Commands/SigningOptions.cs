using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Rendering;
using SlaLang.Runner.Files;

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

        return SignaturesOnFile.Read(session, agreement, result.GetValue(allowedSigners), out exitCode) is { } signatures ? new SigningBlock(signatures.Standings, chosen) : null;
    }
}
