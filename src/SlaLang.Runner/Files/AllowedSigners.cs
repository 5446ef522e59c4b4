using SlaLang.Signing;

namespace SlaLang.Runner.Files;

/// <summary>The file that says whose keys are whose, in the form that `ssh-keygen` reads.</summary>
internal static class AllowedSigners
{
    /// <summary>What it is called where nothing else is said; it lies beside the agreement.</summary>
    public const string UsualName = "allowed_signers";

    public static string Beside(string agreement) => Path.Combine(Path.GetDirectoryName(agreement) ?? "", UsualName);

    public static string LineOf(string person, SshSignature signature) =>
        $"\"{Pattern(person)}\" namespaces=\"{SignedStatement.Namespace}\" {signature.KeyType} {signature.PublicKey}";

    /// <summary>True when the file beside an agreement has the signature's key, for whomever.</summary>
    public static bool HasKey(string agreement, SshSignature signature, RunnerIO io) =>
        new SourceReader(io).Read(Beside(agreement)).Source is { } source && source.Text.Contains(signature.PublicKey, StringComparison.Ordinal);

    /// <summary>Names in the file are patterns: `?` stands for a character that would end the name.</summary>
    private static string Pattern(string person) => string.Concat(person.Select(sign => sign is '"' or ',' || char.IsControl(sign) ? '?' : sign));
}
