using System.Collections.Immutable;
using SlaLang.Runner.Files;
using SlaLang.Signing;

namespace SlaLang.Runner.Commands;

/// <summary>The signatures beside an agreement, and how its signatories stand by them.</summary>
internal sealed record SignaturesOnFile(string Path, SignatureBook Book, ImmutableArray<SignatoryStanding> Standings)
{
    /// <summary>Null, with an exit code, after saying why they cannot be read or checked.</summary>
    /// <param name="session">The run, which is told what is wrong.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="keys">The file that says whose keys are whose; null to check nothing.</param>
    /// <param name="exitCode">That all is fine, or why not.</param>
    public static SignaturesOnFile? Read(Session session, LoadedAgreement agreement, string? keys, out int exitCode)
    {
        var file = SignatureFile.Beside(agreement.File.Path, session.IO);
        session.Report(file.Book?.Diagnostics ?? []);
        exitCode = file.Book is not { } book ? session.Refuse(file.Problem)
            : book.Diagnostics.Length > 0 ? ExitCode.Errors
            : keys is null || book.Signatures.IsEmpty ? ExitCode.Fine
            : CheckKeys(session, keys);
        if (exitCode != ExitCode.Fine || file.Book is not { } read)
        {
            return null;
        }

        var program = new SshKeygen(session.IO.CurrentFolder);
        return new SignaturesOnFile(
            file.Path,
            read,
            Signing.Standings.Of(agreement.Model, agreement.Compilation.Digest, read.Signatures, signature => keys is null ? SignatureFinding.Unchecked : program.Check(keys, signature)));
    }

    private static int CheckKeys(Session session, string keys) =>
        !File.Exists(System.IO.Path.GetFullPath(keys, session.IO.CurrentFolder))
            ? session.Refuse($"there is no file `{keys}`, so nobody can tell whose keys these are", "write it with the line that `sla sign` prints for each person, or name it with `--allowed-signers`")
            : SshKeygen.IsInstalled(session.IO.CurrentFolder) ? ExitCode.Fine
            : session.Refuse(SshKeygen.Missing, SshKeygen.MissingHelp);
}
