using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

public sealed record StreamSyntax(NameSyntax Name, TextSyntax? Title, ImmutableArray<StreamItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of a stream block.</summary>
public abstract record StreamItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record StreamQuotaSyntax(QuotaSyntax Quota, Location Location) : StreamItemSyntax(Location);

public sealed record RetainedSyntax(QuantitySyntax Amount, NameSyntax? Per, Location Location) : StreamItemSyntax(Location);

public sealed record SplitSyntax(ImmutableArray<ShareSyntax> Shares, Location Location) : StreamItemSyntax(Location);

public sealed record BasisSyntax(NameSyntax Basis, Location Location) : StreamItemSyntax(Location);

public sealed record MixSyntax(NameSyntax Lead, bool IsLeast, QuantitySyntax Share, NameSyntax Of, Location Location) : StreamItemSyntax(Location);

/// <summary>`website 60%`; a share without a figure is `rest`.</summary>
public sealed record ShareSyntax(NameSyntax Name, QuantitySyntax? Share, Location Location) : SyntaxNode(Location);

/// <summary>One quota line, of a stream or of the whole company.</summary>
public abstract record QuotaSyntax(QuantitySyntax Amount, Location Location) : SyntaxNode(Location);

public sealed record PeriodicQuotaSyntax(QuantitySyntax Amount, NameSyntax? Per, Location Location) : QuotaSyntax(Amount, Location);

public sealed record MonthQuotaSyntax(PeriodNameSyntax Period, QuantitySyntax Amount, Location Location) : QuotaSyntax(Amount, Location);

public sealed record AfterTermQuotaSyntax(QuantitySyntax Amount, NameSyntax? Per, Location Location) : QuotaSyntax(Amount, Location);
