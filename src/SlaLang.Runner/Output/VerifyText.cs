using System.Collections.Immutable;
using SlaLang.Signing;

namespace SlaLang.Runner.Output;

/// <summary>Who signed, for a terminal, with what has changed since the versions that were signed.</summary>
internal sealed class VerifyText(Terminal terminal)
{
    public void Write(ImmutableArray<VerifiedAgreement> agreements)
    {
        foreach (var (index, verified) in agreements.Index())
        {
            if (index > 0)
            {
                terminal.WriteLine();
            }

            new TextReport(terminal).Write([VerifyReport.Of(verified)]);
            verified.Earlier.ToList().ForEach(earlier => Write(verified, earlier));
        }
    }

    private void Write(VerifiedAgreement verified, EarlierVersion earlier)
    {
        if (earlier is { Since: { } since, Version.Commit: { } commit })
        {
            terminal.WriteLine();
            new DiffText(terminal).WriteChanges(since, $"Since {commit.ShortHash}, which {string.Join(" and ", SignatoriesOf(verified, earlier))} signed");
            if (new DiffEffects(since.Diff).Tables().Any())
            {
                terminal.WriteLine();
                terminal.WriteLine($"month by month: sla diff {ShellWord.Of(since.Before?.Path ?? commit.ShortHash)} {ShellWord.Of(verified.Path)}", Emphasis.Faint);
            }
        }
    }

    private static IEnumerable<string> SignatoriesOf(VerifiedAgreement verified, EarlierVersion earlier) =>
        from standing in verified.Signatories
        where standing.Kind == StandingKind.SignedEarlier && standing.Signature?.Statement.Digest == earlier.Version.Digest
        select standing.Signatory.Person;
}
