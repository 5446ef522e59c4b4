using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

public sealed record CalendarSyntax(NameSyntax Name, TextSyntax? Title, ImmutableArray<CalendarItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of a calendar block.</summary>
public abstract record CalendarItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record CalendarZoneSyntax(TextSyntax Zone, Location Location) : CalendarItemSyntax(Location);

public sealed record OpenAlwaysSyntax(Location Location) : CalendarItemSyntax(Location);

public sealed record OpenDaysSyntax(ImmutableArray<DayRangeSyntax> Days, ImmutableArray<IntervalSyntax> Intervals, Location Location) : CalendarItemSyntax(Location);

public sealed record OpenDateSyntax(DateSyntax Date, ImmutableArray<IntervalSyntax> Intervals, TextSyntax? Reason, Location Location) : CalendarItemSyntax(Location);

public sealed record ClosedSyntax(DateSyntax From, DateSyntax? To, IntervalSyntax? Interval, TextSyntax? Reason, Location Location) : CalendarItemSyntax(Location);

/// <summary>`mon to fri`, `sat`.</summary>
public sealed record DayRangeSyntax(NameSyntax From, NameSyntax? To, Location Location) : SyntaxNode(Location);

/// <summary>`09:00-12:30`.</summary>
public sealed record IntervalSyntax(TimeOfDaySyntax From, TimeOfDaySyntax To, Location Location) : SyntaxNode(Location);
