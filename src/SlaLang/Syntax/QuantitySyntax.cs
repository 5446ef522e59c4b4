using SlaLang.Text;

namespace SlaLang.Syntax;

/// <summary>A figure as written. Whether its kind fits the place is checked when names are bound.</summary>
public abstract record QuantitySyntax(string Number, Location Location) : SyntaxNode(Location);

/// <summary>`34`.</summary>
public sealed record BareQuantitySyntax(string Number, Location Location) : QuantitySyntax(Number, Location);

/// <summary>`34%`.</summary>
public sealed record PercentQuantitySyntax(string Number, Location Location) : QuantitySyntax(Number, Location);

/// <summary>`1 in 4`.</summary>
public sealed record RatioQuantitySyntax(string Number, string OutOf, Location Location) : QuantitySyntax(Number, Location);

/// <summary>`2_000 USD`, `3_900 leads`, `4 business hours`.</summary>
public sealed record UnitQuantitySyntax(string Number, bool IsBusiness, NameSyntax Unit, Location Location) : QuantitySyntax(Number, Location);
