using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Runner.Files;
using SlaLang.Signing;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>Who signed, as a table with what is to be done under it.</summary>
internal static class VerifyReport
{
    private const int ShownDigits = 16;

    private static readonly ImmutableArray<ReportColumn> Columns =
        [new("signatory", IsFigure: false), new("position", IsFigure: false), new("stands", IsFigure: false), new("date", IsFigure: false)];

    public static Report Of(VerifiedAgreement verified) => new(
        verified.Model.Version.Length == 0 ? verified.Model.Title : $"{verified.Model.Title}, version {verified.Model.Version}",
        [$"{verified.Path}, {verified.Digest}"],
        [
            new ReportSection(Title(verified), Columns, [.. verified.Signatories.Select(Row)])
            {
                Notes = [.. verified.Signatories.Select(standing => Note(verified, standing)).OfType<string>(), .. verified.Others.Select(NoteOfOther), .. ToSign(verified)],
                Emphases = [.. verified.Signatories.Select(standing => standing.Kind switch { StandingKind.Invalid => Emphasis.Error, StandingKind.SignedThis => Emphasis.None, _ => Emphasis.Warning })],
            },
        ]);

    public static string WordOf(StandingKind kind) => kind switch
    {
        StandingKind.SignedThis => "signed",
        StandingKind.SignedEarlier => "signed an earlier version",
        StandingKind.NotSigned => "not signed",
        StandingKind.Invalid => "invalid",
        _ => throw new UnreachableException($"{kind}"),
    };

    private static string Title(VerifiedAgreement verified)
    {
        var signed = verified.Signatories.Count(standing => standing.Kind == StandingKind.SignedThis);
        return verified.Signatories.IsEmpty ? "The agreement names nobody who signs"
            : verified.IsSigned ? $"Signed by all {signed} signatories"
            : $"Signed by {signed} of {verified.Signatories.Length}";
    }

    private static ImmutableArray<string> Row(SignatoryStanding standing) =>
    [
        standing.Signatory.Person,
        standing.Signatory.Position,
        WordOf(standing.Kind),
        standing.Signature?.Statement.On is { } date ? Figures.Of(date) : "",
    ];

    private static string? Note(VerifiedAgreement verified, SignatoryStanding standing) => standing switch
    {
        { Kind: StandingKind.SignedEarlier, Signature: { } signature } => $"{standing.Signatory.Person} signed {Short(signature.Statement.Digest)}{Where(verified, signature.Statement.Digest)}",
        { Finding: SignatureFinding.Forged, Signature: { } signature } =>
            $"{signature.Location}: this signature of {standing.Signatory.Person} does not fit the line that it stands in: the line was changed, or belongs to something else",
        { Finding: SignatureFinding.UnknownKey, Signature: { } signature } =>
            $"{signature.Location}: the key is not one that {standing.Signatory.Person} may sign with; if it should be, add the line: {AllowedSigners.LineOf(standing.Signatory.Person, signature.Signature)}",
        _ => null,
    };

    private static string Where(VerifiedAgreement verified, string digest) => verified.Earlier.FirstOrDefault(earlier => earlier.Version.Digest == digest)?.Version switch
    {
        { Commit: { } commit } => $", which is commit {commit.ShortHash}{(commit.Date is { } date ? $" of {Figures.Of(date)}" : "")}: {commit.Subject}",
        { Problem: var problem } => $"; {problem}",
        null => "",
    };

    private static string NoteOfOther(RecordedSignature other) =>
        $"{other.Location}: {other.Statement.Person} is no signatory of the agreement; this signature counts for nothing";

    /// <summary>The command for the first who has yet to sign.</summary>
    private static IEnumerable<string> ToSign(VerifiedAgreement verified) =>
        from standing in verified.Signatories.Where(standing => standing.Kind is StandingKind.NotSigned or StandingKind.SignedEarlier).Take(1)
        select $"to sign this version: sla sign {ShellWord.Of(verified.Path)} --as {ShellWord.Of(standing.Signatory.Person)} --key ~/.ssh/id_ed25519";

    private static string Short(string digest) => digest[..("sha256:".Length + ShownDigits)];
}
