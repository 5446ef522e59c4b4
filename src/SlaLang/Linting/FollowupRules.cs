using Fractions;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Linting;

/// <summary>A follow-up rule that is owed asks for something that could be missed.</summary>
internal sealed class EmptyFollowupRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => model.Obligations
        .SelectMany(obligation => obligation.Duties)
        .OfType<FollowDuty>()
        .Where(duty => duty.Followup is { Milestones.IsEmpty: true, MostSpacing: null } and not { IncludesFirstContact: true, FirstContact: not null })
        .Select(duty => LintDiagnostics.EmptyFollowup(duty.Location, duty.Followup.Name, duty.Followup.Location.FirstLine()));
}

/// <summary>A milestone must leave room for its follow-ups at the least spacing.</summary>
internal sealed class CadenceLoadRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var openDays = new OpenDays(model);
        return model.Followups.SelectMany(rule => rule.LeastSpacing is { } spacing ? Check(openDays, rule, spacing) : []);
    }

    private static IEnumerable<Diagnostic> Check(OpenDays openDays, FollowupSymbol rule, Declared<TimeAmount> spacing)
    {
        foreach (var milestone in rule.Milestones)
        {
            // The first contact can be made as the clock starts; each follow-up is one spacing after what was before it.
            var gaps = milestone.Count - (rule.IncludesFirstContact ? 1 : 0);
            var needed = spacing.Value with { Amount = spacing.Value.Amount * new Fraction(gaps) };
            if (gaps > 0 && IsLonger(openDays, needed, milestone.Limit))
            {
                yield return LintDiagnostics.MilestoneAfterSpacing(milestone.Location, milestone.Count, Figures.Of(needed), Figures.Of(milestone.Limit), spacing.Location);
            }
        }
    }

    private static bool IsLonger(OpenDays openDays, TimeAmount needed, TimeAmount limit) => TimeOrder.Compare(needed, limit) is { } order
        ? order > 0
        : needed.Unit == TimeUnit.BusinessDay && OpenDays.LongestDays(limit) is { } days && openDays.MostWithin(days) is { } open && needed.Amount > new Fraction(open);
}

/// <summary>The next follow-up may be due before it counts, where the two ends of the spacing are in different units.</summary>
internal sealed class CrossedSpacingRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var openDays = new OpenDays(model);
        return model.Followups
            .Where(rule => rule is { LeastSpacing.Value: { Unit: TimeUnit.BusinessDay, Amount: var least }, MostSpacing.Value: var most }
                && OpenDays.LongestDays(most) is { } days && openDays.MostWithin(days) is { } open && least > new Fraction(open))
            .Select(Crossed);
    }

    private static Diagnostic Crossed(FollowupSymbol rule) => rule is { LeastSpacing: { } least, MostSpacing: { } most }
        ? LintDiagnostics.CrossedSpacing(most.Location, Figures.Of(least.Value), Figures.Of(most.Value))
        : throw new System.Diagnostics.UnreachableException(rule.Name);
}

/// <summary>The first contact comes before the follow-ups.</summary>
internal sealed class LateFirstContactRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        foreach (var rule in model.Followups)
        {
            if (rule is { FirstContact: { } contact, Milestones: [{ OfFirstContact: false } first, ..] } && TimeOrder.Compare(contact.Limit, first.Limit) is >= 0)
            {
                yield return LintDiagnostics.LateFirstContact(contact.Location, Figures.Of(contact.Limit), Figures.Of(first.Limit), first.Location);
            }
        }
    }
}

/// <summary>A follow-up rule and a promise to contact the same leads say the same about the first contact.</summary>
internal sealed class TwoFirstContactsRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        foreach (var contact in model.Obligations.SelectMany(obligation => obligation.Duties).OfType<ContactDuty>())
        {
            var others = model.Followups.Where(rule => IsSameScope(rule, contact.Scope) && rule.FirstContact is { } first && TimeOrder.Compare(first.Limit, contact.Limit) is not 0);
            foreach (var first in others.Select(rule => rule.FirstContact).OfType<FirstContact>())
            {
                yield return LintDiagnostics.TwoFirstContacts(contact.Location, Figures.Of(contact.Limit), Figures.Of(first.Limit), first.Location);
            }
        }
    }

    private static bool IsSameScope(FollowupSymbol rule, LeadScope scope) =>
        rule.Stages.Contains(scope.Stage) && rule.Leads.ToHashSet().SetEquals(scope.Leads);
}
