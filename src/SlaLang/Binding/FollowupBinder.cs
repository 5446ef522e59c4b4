using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

internal sealed class FollowupBinder(BindingContext context, FunnelBinder funnel)
{
    private static readonly string[] Outcomes = ["disqualified", "replied", "opted_out", "rejected"];

    public void Bind(FollowupSyntax syntax)
    {
        var given = new Dictionary<string, Location>();
        var rule = new FollowupSymbol(syntax.Name.Text, syntax.Title?.Value ?? syntax.Name.Text, syntax.Location);
        rule = syntax.Items.Aggregate(rule, (sofar, item) => With(sofar, item, given));
        if (!given.ContainsKey("for") && !syntax.IsBroken)
        {
            context.Say(BindingDiagnostics.MissingLine(syntax.Name.Location, $"followup `{syntax.Name.Text}`", "for", "for MQL"));
        }

        CheckMilestones(rule);
        CheckSpacing(syntax, rule);
        context.Followups.Declare(syntax.Name, rule);
    }

    public Clock? Clock(ClockSyntax syntax) => syntax switch
    {
        StageClockSyntax stage => context.Stages.Find(stage.Stage) is { } symbol ? new Clock(ClockStart.Stage, symbol, stage.Location) : null,
        CreatedClockSyntax => new Clock(ClockStart.Created, null, syntax.Location),
        _ => new Clock(ClockStart.Assigned, null, syntax.Location),
    };

    public ImmutableArray<string> Kinds(ImmutableArray<NameSyntax> kinds)
    {
        foreach (var kind in kinds.Where(kind => !TouchKinds.Names.Contains(kind.Text)))
        {
            context.Say(BindingDiagnostics.UnknownTouchKind(kind.Location, kind.Text, Suggestions.DidYouMean(kind.Text, TouchKinds.Names, "kinds are")));
        }

        return [.. kinds.Select(kind => kind.Text)];
    }

    private FollowupSymbol With(FollowupSymbol rule, FollowupItemSyntax item, Dictionary<string, Location> given) => item switch
    {
        FollowupForSyntax scope when context.IsFirst(given, "for", scope) => rule with
        {
            Stages = [.. scope.Stages.Select(context.Stages.Find).OfType<StageSymbol>()],
            Leads = funnel.LeadTypes(scope.Leads),
        },
        FollowupClockSyntax clock when context.IsFirst(given, "clock", clock) => rule with { Clock = Clock(clock.Clock) },
        FirstContactSyntax contact when context.IsFirst(given, "first contact", contact) => rule with { FirstContact = FirstContact(contact) },
        MilestoneSyntax milestone when Milestone(milestone) is { } bound => rule with { Milestones = rule.Milestones.Add(bound) },
        SpacingSyntax spacing when context.IsFirst(given, "spacing", spacing) => rule with { LeastSpacing = Bound(spacing, isLeast: true), MostSpacing = Bound(spacing, isLeast: false) },
        StopsSyntax stops when context.IsFirst(given, "stops", stops) => rule with { StopsWhen = StopsWhen(stops.Outcomes) },
        PausesSyntax pauses when context.IsFirst(given, "pauses", pauses) => rule with { PausesWhile = [.. pauses.Statuses.Select(status => status.Text)] },
        FollowupKindsSyntax kinds when context.IsFirst(given, "kinds", kinds) => rule with { Kinds = Kinds(kinds.Kinds) },
        ReassignmentSyntax reassignment when context.IsFirst(given, "on reassignment", reassignment) => rule with { RestartsOnReassignment = reassignment.Restarts },
        IncludingFirstContactSyntax including when context.IsFirst(given, "including first contact", including) => rule with { IncludesFirstContact = true },
        _ => rule,
    };

    private FirstContact? FirstContact(FirstContactSyntax syntax) =>
        context.Quantities.Time(syntax.Limit, "the time to the first contact") is { } limit ? new FirstContact(limit, syntax.OrRejection, syntax.Location) : null;

    private Milestone? Milestone(MilestoneSyntax syntax)
    {
        var count = context.Quantities.Whole(syntax.Count, "the number of follow-ups");
        var limit = context.Quantities.Time(syntax.Limit, "the time for the follow-ups");
        return count is { } number && limit is { } time ? new Milestone(number, time, syntax.OfFirstContact, syntax.Location) : null;
    }

    private Declared<TimeAmount>? Bound(SpacingSyntax syntax, bool isLeast)
    {
        var bounds = syntax.Bounds.Where(bound => bound.IsLeast == isLeast).ToArray();
        if (bounds.Length > 1)
        {
            context.Say(BindingDiagnostics.SecondLine(bounds[1].Location, isLeast ? "at least" : "at most", bounds[0].Location));
        }

        return bounds.Length > 0 && context.Quantities.Time(bounds[0].Amount, "the spacing") is { } time ? new Declared<TimeAmount>(time, bounds[0].Location) : null;
    }

    private ImmutableArray<string> StopsWhen(ImmutableArray<NameSyntax> outcomes)
    {
        foreach (var outcome in outcomes.Where(outcome => !Outcomes.Contains(outcome.Text) && context.Stages.TryFind(outcome.Text) is null && !context.Forgiven.Forgives(outcome.Text)))
        {
            context.Say(BindingDiagnostics.UnknownOutcome(outcome.Location, outcome.Text, Suggestions.DidYouMean(outcome.Text, [.. Outcomes, .. context.Stages.Names], "there are")));
        }

        return [.. outcomes.Select(outcome => outcome.Text)];
    }

    /// <summary>Cumulative: every milestone asks for more, and leaves more time, than the one before.</summary>
    private void CheckMilestones(FollowupSymbol rule)
    {
        foreach (var (earlier, later) in rule.Milestones.Zip(rule.Milestones.Skip(1)))
        {
            if (later.Count <= earlier.Count)
            {
                context.Say(BindingDiagnostics.MilestonesShrink(later.Location, "follow-ups", earlier.Location));
            }
            else if (TimeOrder.Compare(later.Limit, earlier.Limit) is <= 0)
            {
                context.Say(BindingDiagnostics.MilestonesShrink(later.Location, "time", earlier.Location));
            }
        }
    }

    private void CheckSpacing(FollowupSyntax syntax, FollowupSymbol rule)
    {
        if (rule is { LeastSpacing: { } least, MostSpacing: { } most } && TimeOrder.Compare(least.Value, most.Value) is > 0)
        {
            context.Say(BindingDiagnostics.SpacingCrossed(syntax.Items.OfType<SpacingSyntax>().First().Location, Figures.Of(least.Value), Figures.Of(most.Value)));
        }
    }
}
