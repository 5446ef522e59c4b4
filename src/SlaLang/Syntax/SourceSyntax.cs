using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

public sealed record SourceSyntax(NameSyntax Kind, TextSyntax Path, ImmutableArray<SourceItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of a source block.</summary>
public abstract record SourceItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record SourceZoneSyntax(TextSyntax Zone, Location Location) : SourceItemSyntax(Location);

public sealed record SourceDatesSyntax(TextSyntax Pattern, Location Location) : SourceItemSyntax(Location);

public sealed record SourceDecimalSyntax(NameSyntax Sign, Location Location) : SourceItemSyntax(Location);

public sealed record SourceDelimiterSyntax(TextSyntax Delimiter, Location Location) : SourceItemSyntax(Location);

public sealed record SourceFieldSyntax(NameSyntax Name, TextSyntax Column, NameSyntax? Type, ImmutableArray<ValueMapSyntax> Values, Location Location) : SourceItemSyntax(Location);

public sealed record SourceColumnSyntax(NameSyntax Name, TextSyntax Column, ImmutableArray<ValueMapSyntax> Values, Location Location) : SourceItemSyntax(Location);

/// <summary>`"Organic Search", "Paid Search" is website`.</summary>
public sealed record ValueMapSyntax(ImmutableArray<TextSyntax> From, NameSyntax To, Location Location) : SyntaxNode(Location);
