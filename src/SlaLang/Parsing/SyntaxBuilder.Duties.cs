using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Syntax;

namespace SlaLang.Parsing;

internal sealed partial class SyntaxBuilder
{
    private FollowupSyntax Followup(SlaParser.FollowupDeclarationContext context) =>
        new(Name(context.name()), OptionalText(context.title), [.. Whole(context.followupItem()).Select(FollowupItem)], LocationOf(context));

    private FollowupItemSyntax FollowupItem(SlaParser.FollowupItemContext context) => context switch
    {
        SlaParser.FollowupForItemContext item => new FollowupForSyntax(Names(item.stages), Names(item.types), LocationOf(item)),
        SlaParser.FollowupClockItemContext item => new FollowupClockSyntax(Clock(item.clockLine()), LocationOf(item)),
        SlaParser.FirstContactItemContext item => new FirstContactSyntax(Quantity(item.quantity()), item.orRejection() is not null, LocationOf(item)),
        SlaParser.MilestoneItemContext item => new MilestoneSyntax(
            Quantity(item.quantity(0)), Quantity(item.quantity(1)), item.FIRST() is not null, LocationOf(item)),
        SlaParser.SpacingItemContext item => new SpacingSyntax(
            [.. item.spacingBound().Select(bound => new BoundSyntax(bound.LEAST() is not null, Quantity(bound.quantity()), LocationOf(bound)))], LocationOf(item)),
        SlaParser.StopsItemContext item => new StopsSyntax(Names(item.names()), LocationOf(item)),
        SlaParser.PausesItemContext item => new PausesSyntax(Names(item.names()), LocationOf(item)),
        SlaParser.KindsItemContext item => new FollowupKindsSyntax(Names(item.names()), LocationOf(item)),
        SlaParser.ReassignmentItemContext item => new ReassignmentSyntax(item.RESTART() is not null, LocationOf(item)),
        SlaParser.IncludingFirstContactItemContext item => new IncludingFirstContactSyntax(LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private ClockSyntax Clock(SlaParser.ClockLineContext context) => context switch
    {
        _ when context.name() is { } stage => new StageClockSyntax(Name(stage), LocationOf(context)),
        _ when context.CREATED() is not null => new CreatedClockSyntax(LocationOf(context)),
        _ => new AssignedClockSyntax(LocationOf(context)),
    };

    private ObligationSyntax Obligation(SlaParser.ObligationDeclarationContext context) =>
        new(Name(context.name()), OptionalText(context.title), [.. Whole(context.obligationItem()).Select(ObligationItem)], LocationOf(context));

    private ObligationItemSyntax ObligationItem(SlaParser.ObligationItemContext context) => context switch
    {
        SlaParser.DutyItemContext item => new DutyLineSyntax(
            Name(item.name()), Duty(item.duty()), item.guard() is { } guard ? Expression(guard.expression()) : null, LocationOf(item)),
        SlaParser.OverDeliveryItemContext item => new OverDeliverySyntax(Quantity(item.quantity()), LocationOf(item)),
        SlaParser.OnBreachItemContext item => new OnBreachSyntax(
            OptionalQuantity(item.quantity()), item.ESCALATE() is not null, Text(item.STRING()), LocationOf(item)),
        SlaParser.UnansweredItemContext item => new UnansweredSyntax(LocationOf(item)),
        SlaParser.ObligationClockItemContext item => new ObligationClockSyntax(Clock(item.clockLine()), LocationOf(item)),
        SlaParser.ObligationKindsItemContext item => new ObligationKindsSyntax(Names(item.names()), LocationOf(item)),
        SlaParser.ObligationMeansItemContext item => new ObligationMeansSyntax(Prose(item.text()), LocationOf(item)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private DutySyntax Duty(SlaParser.DutyContext context) => context switch
    {
        SlaParser.DeliverDutyContext duty => new DeliverDutySyntax(
            Name(duty.name()), Leads(duty.fromTypes()), [.. duty.deliverTerm().Select(DeliverTerm)], Recurrence(duty.period()), LocationOf(duty)),
        SlaParser.ContactDutyContext duty => new ContactDutySyntax(
            Name(duty.name()), Leads(duty.fromTypes()), Quantity(duty.quantity()), duty.orRejection() is not null,
            Quantity(duty.compliance().quantity()), Recurrence(duty.compliance().period()), LocationOf(duty)),
        SlaParser.FollowDutyContext duty => new FollowDutySyntax(
            Name(duty.name()), Quantity(duty.compliance().quantity()), Recurrence(duty.compliance().period()), LocationOf(duty)),
        SlaParser.DecideDutyContext duty => new DecideDutySyntax(
            Name(duty.name()), Leads(duty.fromTypes()), Quantity(duty.quantity()),
            Quantity(duty.compliance().quantity()), Recurrence(duty.compliance().period()), LocationOf(duty)),
        SlaParser.ConvertDutyContext duty => new ConvertDutySyntax(
            Quantity(duty.quantity(0)), Pair(duty.pair()), Leads(duty.fromTypes()), Quantity(duty.quantity(1)), Recurrence(duty.period()), LocationOf(duty)),
        SlaParser.ReachDutyContext duty => new ReachDutySyntax(
            Quantity(duty.quantity(0)), Pair(duty.pair()), Leads(duty.fromTypes()), Quantity(duty.quantity(1)), Date(duty.DATE()), LocationOf(duty)),
        SlaParser.KeepDutyContext duty => new KeepDutySyntax(
            Expression(duty.expression()),
            duty.keepBound() is { } bound ? new BoundSyntax(bound.LEAST() is not null, Quantity(bound.quantity()), LocationOf(bound)) : null,
            Recurrence(duty.period()),
            LocationOf(duty)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private DeliverTermSyntax DeliverTerm(SlaParser.DeliverTermContext context) => context switch
    {
        SlaParser.DeliverByTermContext term => new DeliverBySyntax(term.VALUE() is not null, LocationOf(term)),
        SlaParser.GiveOrTakeTermContext term => new GiveOrTakeSyntax(Quantity(term.quantity()), LocationOf(term)),
        SlaParser.DeliverAtLeastTermContext term => new DeliverAtLeastSyntax(Quantity(term.quantity()), LocationOf(term)),
        SlaParser.CountsTermContext term => new CountsSyntax(Name(term.name()), LocationOf(term)),
        SlaParser.EachTypeTermContext term => new EachTypeSyntax(LocationOf(term)),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private ImmutableArray<NameSyntax> Leads(SlaParser.FromTypesContext? context) => Names(context?.names());
}
