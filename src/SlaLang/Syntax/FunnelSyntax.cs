using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

public sealed record StageSyntax(NameSyntax Name, TextSyntax? Title, ImmutableArray<StageItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of a stage block.</summary>
public abstract record StageItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record StageOwnerSyntax(NameSyntax Team, Location Location) : StageItemSyntax(Location);

public sealed record StageMeansSyntax(TextSyntax Text, Location Location) : StageItemSyntax(Location);

public sealed record RejectedForSyntax(ImmutableArray<TextSyntax> Reasons, Location Location) : StageItemSyntax(Location);

public sealed record LeadSyntax(NameSyntax Name, TextSyntax? Title, ImmutableArray<TextSyntax> Means, Location Location) : DeclarationSyntax(Location);

public sealed record RatesSyntax(NameSyntax Lead, NameSyntax? Stream, DateSyntax? From, ImmutableArray<RatesItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of a rates block.</summary>
public abstract record RatesItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record ConversionSyntax(PairSyntax Pair, QuantitySyntax Rate, Location Location) : RatesItemSyntax(Location);

public sealed record DealValueSyntax(QuantitySyntax Value, Location Location) : RatesItemSyntax(Location);

public sealed record TimeToCloseSyntax(ImmutableArray<ClosePartSyntax> Parts, Location Location) : RatesItemSyntax(Location);

public sealed record MeasuredSyntax(DateRangeSyntax Range, Location Location) : RatesItemSyntax(Location);

/// <summary>`60% in 30 days`, or just `30 days`.</summary>
public sealed record ClosePartSyntax(QuantitySyntax? Share, QuantitySyntax Time, Location Location) : SyntaxNode(Location);

/// <summary>`MQL -> SQL`.</summary>
public sealed record PairSyntax(NameSyntax From, NameSyntax To, Location Location) : SyntaxNode(Location);
