using SlaLang.Text;

namespace SlaLang.Syntax;

/// <summary>`2026-01-31`.</summary>
public sealed record DateSyntax(string Text, Location Location) : SyntaxNode(Location);

/// <summary>`09:00`.</summary>
public sealed record TimeOfDaySyntax(string Text, Location Location) : SyntaxNode(Location);

/// <summary>`2026-01-05` or `2026-01-05 09:00`.</summary>
public sealed record InstantSyntax(DateSyntax Date, TimeOfDaySyntax? Time, Location Location) : SyntaxNode(Location);

/// <summary>`2026-11` or `2026-Q2`.</summary>
public sealed record PeriodNameSyntax(string Text, Location Location) : SyntaxNode(Location);

/// <summary>`every month`, `every 2 weeks`, `every business day`.</summary>
public sealed record RecurrenceSyntax(QuantitySyntax? Count, bool IsBusiness, NameSyntax? Unit, Location Location) : SyntaxNode(Location);

/// <summary>`150 leads per month`.</summary>
public sealed record PerPeriodSyntax(QuantitySyntax Quantity, NameSyntax Period, Location Location) : SyntaxNode(Location);

/// <summary>`2025-10-01 to 2025-12-31`, both days included.</summary>
public sealed record DateRangeSyntax(DateSyntax From, DateSyntax To, Location Location) : SyntaxNode(Location);
