using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

public sealed record FollowupSyntax(NameSyntax Name, TextSyntax? Title, ImmutableArray<FollowupItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of a followup block.</summary>
public abstract record FollowupItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record FollowupForSyntax(ImmutableArray<NameSyntax> Stages, ImmutableArray<NameSyntax> Leads, Location Location) : FollowupItemSyntax(Location);

public sealed record FollowupClockSyntax(ClockSyntax Clock, Location Location) : FollowupItemSyntax(Location);

public sealed record FirstContactSyntax(QuantitySyntax Limit, bool OrRejection, Location Location) : FollowupItemSyntax(Location);

public sealed record MilestoneSyntax(QuantitySyntax Count, QuantitySyntax Limit, bool OfFirstContact, Location Location) : FollowupItemSyntax(Location);

public sealed record SpacingSyntax(ImmutableArray<BoundSyntax> Bounds, Location Location) : FollowupItemSyntax(Location);

public sealed record StopsSyntax(ImmutableArray<NameSyntax> Outcomes, Location Location) : FollowupItemSyntax(Location);

public sealed record PausesSyntax(ImmutableArray<NameSyntax> Statuses, Location Location) : FollowupItemSyntax(Location);

public sealed record FollowupKindsSyntax(ImmutableArray<NameSyntax> Kinds, Location Location) : FollowupItemSyntax(Location);

public sealed record ReassignmentSyntax(bool Restarts, Location Location) : FollowupItemSyntax(Location);

public sealed record IncludingFirstContactSyntax(Location Location) : FollowupItemSyntax(Location);

/// <summary>`at least 1 business day`, `at most 14 days`.</summary>
public sealed record BoundSyntax(bool IsLeast, QuantitySyntax Amount, Location Location) : SyntaxNode(Location);

/// <summary>When the clock of a lead begins.</summary>
public abstract record ClockSyntax(Location Location) : SyntaxNode(Location);

public sealed record CreatedClockSyntax(Location Location) : ClockSyntax(Location);

public sealed record AssignedClockSyntax(Location Location) : ClockSyntax(Location);

public sealed record StageClockSyntax(NameSyntax Stage, Location Location) : ClockSyntax(Location);
