using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

public sealed record TeamSyntax(NameSyntax Name, TextSyntax? Title, ImmutableArray<TeamItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of a team block.</summary>
public abstract record TeamItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record SignatorySyntax(TextSyntax Person, TextSyntax Position, Location Location) : TeamItemSyntax(Location);

public sealed record CapacitySyntax(QuantitySyntax People, ImmutableArray<PerPeriodSyntax> Each, Location Location) : TeamItemSyntax(Location);
