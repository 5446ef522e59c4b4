using System.Globalization;
using NodaTime.Text;
using SlaLang.Signing;

namespace SlaLang.Runner.Files;

/// <summary>A signature that was made, or why not: exactly one of the two is set.</summary>
internal sealed record MadeSignature(SshSignature? Signature, string Problem);

/// <summary>Makes and checks signatures with the program `ssh-keygen` of OpenSSH 8.1 or later.</summary>
internal sealed class SshKeygen(string currentFolder)
{
    public const string Missing = "the program `ssh-keygen` cannot be started";

    public const string MissingHelp = "install OpenSSH 8.1 or later, which it is part of";

    private const string Program = "ssh-keygen";

    /// <summary>Noon, so that the date is the same one in every zone that the machine may be in.</summary>
    private static readonly LocalDatePattern Noon = LocalDatePattern.Create("yyyyMMdd'120000'", CultureInfo.InvariantCulture);

    public static bool IsInstalled(string currentFolder) => ExternalProgram.Run(Program, currentFolder, "", "-Y", "none") is not null;

    /// <summary>Signs with a private key, or through the agent with a public one. A passphrase is asked for by the program itself.</summary>
    public MadeSignature Sign(string key, SignedStatement statement)
    {
        var made = ExternalProgram.Run(Program, currentFolder, statement.Text, "-Y", "sign", "-f", Path.GetFullPath(key, currentFolder), "-n", SignedStatement.Namespace);
        return made is null ? new MadeSignature(null, Missing)
            : made.ExitCode == 0 && SshSignature.FromArmored(made.Text) is { } signature ? new MadeSignature(signature, "")
            : new MadeSignature(null, $"`ssh-keygen` cannot sign with `{key}`: {made.Error.Trim().Split('\n')[^1].TrimEnd('\r', '.')}");
    }

    /// <param name="allowedSigners">The file that says whose keys are whose.</param>
    /// <param name="recorded">The signature and what it stands under.</param>
    public SignatureFinding Check(string allowedSigners, RecordedSignature recorded)
    {
        var file = Path.Combine(Path.GetTempPath(), $"sla-{Path.GetRandomFileName()}.sig");
        try
        {
            File.WriteAllText(file, recorded.Signature.Armored);
            string[] whose = ["-Y", "verify", "-f", Path.GetFullPath(allowedSigners, currentFolder), "-I", recorded.Statement.Person];
            string[] when = recorded.Statement.On is { } date ? [$"-Overify-time={Noon.Format(date)}"] : [];
            string[] what = ["-n", SignedStatement.Namespace, "-s", file];
            return Holds(recorded, [.. whose, .. what, .. when]) ? SignatureFinding.Good
                : Holds(recorded, ["-Y", "check-novalidate", .. what]) ? SignatureFinding.UnknownKey
                : SignatureFinding.Forged;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private bool Holds(RecordedSignature recorded, IEnumerable<string> arguments) =>
        ExternalProgram.Run(Program, currentFolder, recorded.Statement.Text, arguments) is { ExitCode: 0 };
}
