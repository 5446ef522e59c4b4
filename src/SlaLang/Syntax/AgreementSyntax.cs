using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

public sealed record LanguageSyntax(string Edition, Location Location) : DeclarationSyntax(Location);

public sealed record IncludeSyntax(TextSyntax Path, Location Location) : DeclarationSyntax(Location);

public sealed record AgreementSyntax(TextSyntax Title, ImmutableArray<AgreementItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of the agreement block.</summary>
public abstract record AgreementItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record VersionSyntax(TextSyntax Version, Location Location) : AgreementItemSyntax(Location);

public sealed record PartiesSyntax(NameSyntax First, NameSyntax Second, Location Location) : AgreementItemSyntax(Location);

public sealed record EffectiveSyntax(DateRangeSyntax Range, Location Location) : AgreementItemSyntax(Location);

public sealed record CurrencySyntax(NameSyntax Code, Location Location) : AgreementItemSyntax(Location);

public sealed record LocaleSyntax(TextSyntax Name, Location Location) : AgreementItemSyntax(Location);

public sealed record AgreementCalendarSyntax(NameSyntax Calendar, Location Location) : AgreementItemSyntax(Location);

public sealed record RoundingSyntax(bool AtEveryStage, Location Location) : AgreementItemSyntax(Location);

public sealed record ReviewSyntax(RecurrenceSyntax Every, Location Location) : AgreementItemSyntax(Location);

public sealed record MeetingSyntax(TextSyntax Title, QuantitySyntax Length, RecurrenceSyntax Every, Location Location) : AgreementItemSyntax(Location);

public sealed record FiscalYearSyntax(NameSyntax Year, NameSyntax Month, Location Location) : AgreementItemSyntax(Location);

public sealed record GoalSyntax(TextSyntax Text, Location Location) : AgreementItemSyntax(Location);

public sealed record OneLeadPerEmailSyntax(Location Location) : AgreementItemSyntax(Location);

public sealed record AgreementQuotaSyntax(QuotaSyntax Quota, Location Location) : AgreementItemSyntax(Location);

public sealed record AgreementSplitSyntax(ImmutableArray<ShareSyntax> Shares, Location Location) : AgreementItemSyntax(Location);
