using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

public sealed record ObligationSyntax(NameSyntax Name, TextSyntax? Title, ImmutableArray<ObligationItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of an obligation block.</summary>
public abstract record ObligationItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record DutyLineSyntax(NameSyntax Team, DutySyntax Duty, ExpressionSyntax? Guard, Location Location) : ObligationItemSyntax(Location);

public sealed record OverDeliverySyntax(QuantitySyntax InARow, Location Location) : ObligationItemSyntax(Location);

public sealed record OnBreachSyntax(QuantitySyntax? InARow, bool Escalates, TextSyntax Whom, Location Location) : ObligationItemSyntax(Location);

public sealed record UnansweredSyntax(Location Location) : ObligationItemSyntax(Location);

public sealed record ObligationClockSyntax(ClockSyntax Clock, Location Location) : ObligationItemSyntax(Location);

public sealed record ObligationKindsSyntax(ImmutableArray<NameSyntax> Kinds, Location Location) : ObligationItemSyntax(Location);

public sealed record ObligationMeansSyntax(TextSyntax Text, Location Location) : ObligationItemSyntax(Location);

/// <summary>What a team must do.</summary>
public abstract record DutySyntax(Location Location) : SyntaxNode(Location);

public sealed record DeliverDutySyntax(NameSyntax Stage, ImmutableArray<NameSyntax> Leads, ImmutableArray<DeliverTermSyntax> Terms, RecurrenceSyntax Every, Location Location) : DutySyntax(Location);

public sealed record ContactDutySyntax(NameSyntax Stage, ImmutableArray<NameSyntax> Leads, QuantitySyntax Limit, bool OrRejection, QuantitySyntax Share, RecurrenceSyntax Every, Location Location) : DutySyntax(Location);

public sealed record FollowDutySyntax(NameSyntax Followup, QuantitySyntax Share, RecurrenceSyntax Every, Location Location) : DutySyntax(Location);

public sealed record DecideDutySyntax(NameSyntax Stage, ImmutableArray<NameSyntax> Leads, QuantitySyntax Limit, QuantitySyntax Share, RecurrenceSyntax Every, Location Location) : DutySyntax(Location);

public sealed record ConvertDutySyntax(QuantitySyntax Rate, PairSyntax Pair, ImmutableArray<NameSyntax> Leads, QuantitySyntax Window, RecurrenceSyntax Every, Location Location) : DutySyntax(Location);

public sealed record ReachDutySyntax(QuantitySyntax Rate, PairSyntax Pair, ImmutableArray<NameSyntax> Leads, QuantitySyntax Window, DateSyntax By, Location Location) : DutySyntax(Location);

public sealed record KeepDutySyntax(ExpressionSyntax Expression, BoundSyntax? Bound, RecurrenceSyntax Every, Location Location) : DutySyntax(Location);

/// <summary>A part of a delivery duty.</summary>
public abstract record DeliverTermSyntax(Location Location) : SyntaxNode(Location);

public sealed record DeliverBySyntax(bool ByValue, Location Location) : DeliverTermSyntax(Location);

public sealed record GiveOrTakeSyntax(QuantitySyntax Tolerance, Location Location) : DeliverTermSyntax(Location);

public sealed record DeliverAtLeastSyntax(QuantitySyntax Share, Location Location) : DeliverTermSyntax(Location);

public sealed record CountsSyntax(NameSyntax What, Location Location) : DeliverTermSyntax(Location);

public sealed record EachTypeSyntax(Location Location) : DeliverTermSyntax(Location);
