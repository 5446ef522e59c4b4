using SlaLang.Diagnostics;
using SlaLang.Model;

namespace SlaLang.Linting;

/// <summary>An agreement binds both teams.</summary>
internal sealed class OneSidedRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var bound = model.Obligations.SelectMany(obligation => obligation.Duties).Select(duty => duty.Team).ToHashSet();
        var free = model.Parties.Where(party => !bound.Contains(party)).ToArray();
        return free.Length switch
        {
            0 => [],
            1 => [LintDiagnostics.OneSided(model.Obligations[0].Location.FirstLine(), NameOf(model, free[0]), free[0].Name)],
            _ => [LintDiagnostics.NoObligations(model.Location.FirstLine())],
        };
    }

    private static string NameOf(AgreementModel model, TeamSymbol free) => model.Parties.First(party => party != free).Name;
}

/// <summary>Each party has somebody who signs.</summary>
internal sealed class SignatoriesRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => model.Parties
        .Where(party => party.Signatories.IsEmpty)
        .Select(party => LintDiagnostics.NoSignatory(party.Location.FirstLine(), party.Name));
}

/// <summary>A rule for follow-ups that nobody owes has no effect.</summary>
internal sealed class UnusedFollowupRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var owed = model.Obligations.SelectMany(obligation => obligation.Duties).OfType<FollowDuty>().Select(duty => duty.Followup).ToHashSet();
        return model.Followups.Where(rule => !owed.Contains(rule)).Select(rule => LintDiagnostics.UnusedFollowup(rule.Location.FirstLine(), rule.Name));
    }
}
