using NodaTime.Text;
using SlaLang.Text;

namespace SlaLang.Signing;

/// <summary>A line of a file of signatures: who signed which content, and the signature itself.</summary>
public sealed record RecordedSignature(SignedStatement Statement, SshSignature Signature, Location Location)
{
    /// <summary>As it stands in the file: one line, so that git merges it whole.</summary>
    public static string LineOf(SignedStatement statement, SshSignature signature) =>
        $"signed {QuotedName.Of(statement.Person)} {statement.Digest} {(statement.On is { } date ? $"on {LocalDatePattern.Iso.Format(date)} " : "")}ssh:{signature.Base64}";
}
