using NodaTime;
using NodaTime.Text;

namespace SlaLang.Signing;

/// <summary>What a person puts a signature under: this content, by its digest, under this name, on this date if one is stated.</summary>
/// <param name="Person">The name as the agreement writes it.</param>
/// <param name="Digest">The content digest, `sha256:` and 64 hexadecimal digits.</param>
/// <param name="On">The date that the person states; null where none is stated.</param>
public sealed record SignedStatement(string Person, string Digest, LocalDate? On)
{
    /// <summary>The namespace of all signatures under agreements: a signature that was made for anything else does not count.</summary>
    public const string Namespace = "sla-agreement";

    /// <summary>The bytes that are signed, as text: the same on every machine.</summary>
    public string Text => $"{Namespace} 1\nsignatory: {QuotedName.Of(Person)}\ncontent: {Digest}\ndate: {(On is { } date ? LocalDatePattern.Iso.Format(date) : "none")}\n";
}
