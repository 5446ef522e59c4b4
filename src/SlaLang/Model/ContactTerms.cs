using System.Collections.Immutable;

namespace SlaLang.Model;

/// <summary>
/// What clock a `contact`, `follow` or `accept or reject` duty runs on, by lead type: the obligation's own lines, else the follow-up rule for
/// the same stage and lead type, else entering the stage.
/// </summary>
public sealed class ContactTerms(AgreementModel model, ObligationSymbol obligation, StageSymbol stage, FollowupSymbol? own = null)
{
    /// <summary>The follow-up rule that says what the obligation does not; null for none.</summary>
    public FollowupSymbol? RuleFor(LeadTypeSymbol? lead) => own ?? model.Followups.FirstOrDefault(rule =>
        rule.Stages.Contains(stage) && (rule.Leads.IsEmpty || (lead is not null && rule.Leads.Contains(lead))));

    public Clock ClockFor(LeadTypeSymbol? lead) =>
        own?.Clock ?? obligation.Clock ?? RuleFor(lead)?.Clock ?? new Clock(ClockStart.Stage, stage, obligation.Location);

    /// <summary>Empty for all kinds of touch.</summary>
    public ImmutableArray<string> KindsFor(LeadTypeSymbol? lead) => !obligation.Kinds.IsEmpty ? obligation.Kinds : RuleFor(lead)?.Kinds ?? [];

    public ImmutableArray<string> PausesFor(LeadTypeSymbol? lead) => RuleFor(lead)?.PausesWhile ?? [];

    public bool RestartsFor(LeadTypeSymbol? lead) => RuleFor(lead)?.RestartsOnReassignment ?? false;
}
