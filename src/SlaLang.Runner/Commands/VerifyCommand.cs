using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Runner.Files;
using SlaLang.Runner.Output;
using SlaLang.Signing;

namespace SlaLang.Runner.Commands;

/// <summary>`sla verify`: who signed which version.</summary>
internal sealed class VerifyCommand
{
    private readonly Argument<string[]> files = Inputs.Files(orInput: false);

    private readonly Option<string> allowedSigners = new("--allowed-signers")
    {
        Description = "The file that says whose SSH keys are whose, as `ssh-keygen` and git read it; `allowed_signers` beside the agreement unless told",
        HelpName = "FILE",
    };

    private readonly Option<string> format = Inputs.Format("text", "json");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new VerifyCommand();
        return new Verb("verify", "Says of each signatory of an agreement: signed this version, signed an earlier one, not signed, or invalid.")
        {
            Details = "The exit code is 5 unless everyone whom the agreement names signed what it says now. Of a version that was signed earlier git is asked for the commit, and what has changed in meaning since is shown. Nothing is asked of a network: the keys are in `allowed_signers`, "
                + "a line for each: \"Dana Cruz\" namespaces=\"sla-agreement\" ssh-ed25519 AAAA…, which is best kept in the same repository, under review of its own.",
            Examples = ["sla verify agreement.sla", "sla verify . --allowed-signers keys/allowed_signers --format json"],
        }.With(command.files, command.allowedSigners, command.format).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        if (result.GetRequiredValue(files).Contains(SourceReader.StandardInput))
        {
            return session.Refuse("standard input has no signatures beside it", "name the agreement's file");
        }

        var agreements = Agreements.Load(session, result.GetRequiredValue(files));
        if (agreements.ExitCode != ExitCode.Fine)
        {
            return agreements.ExitCode;
        }

        var verified = ImmutableArray.CreateBuilder<VerifiedAgreement>();
        foreach (var agreement in agreements.All)
        {
            if (Verify(session, agreement, result.GetValue(allowedSigners), out var exitCode) is not { } found)
            {
                return exitCode;
            }

            verified.Add(found);
        }

        Write(result, session, verified.ToImmutable());
        return verified.All(agreement => agreement.IsSigned) ? ExitCode.Fine : ExitCode.Differs;
    }

    private void Write(ParseResult result, Session session, ImmutableArray<VerifiedAgreement> verified)
    {
        if (result.GetValue(format) == "json")
        {
            VerifyJson.Write(session.IO.Output, verified);
        }
        else
        {
            new VerifyText(session.Output).Write(verified);
        }
    }

    private static VerifiedAgreement? Verify(Session session, LoadedAgreement agreement, string? named, out int exitCode) =>
        SignaturesOnFile.Read(session, agreement, named ?? AllowedSigners.Beside(agreement.File.Path), out exitCode) is not { } signatures
            ? null
            : new VerifiedAgreement(agreement.File.Path, agreement.Model, agreement.Compilation.Digest)
            {
                SignaturePath = signatures.Path,
                Signatories = signatures.Standings,
                Earlier = EarlierVersions(session, agreement, signatures.Standings),
                Others = Standings.OfOthers(agreement.Model, signatures.Book.Signatures),
            };

    private static ImmutableArray<EarlierVersion> EarlierVersions(Session session, LoadedAgreement agreement, ImmutableArray<SignatoryStanding> standings)
    {
        ImmutableArray<string> digests = [.. standings.Where(standing => standing.Kind == StandingKind.SignedEarlier).Select(standing => standing.Signature?.Statement.Digest).OfType<string>().Distinct()];
        return digests.IsEmpty ? []
            : [.. VersionHistory.Find(agreement.Compilation, agreement.File.Path, digests, session.IO.CurrentFolder)
                .Select(version => new EarlierVersion(version, version.Content is { } content ? ComparedAgreement.Of(content, agreement.Compilation) : null))];
    }
}
