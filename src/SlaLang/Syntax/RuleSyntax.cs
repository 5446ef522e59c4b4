using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

public sealed record MetricSyntax(NameSyntax Name, TextSyntax? Title, ExpressionSyntax Expression, Location Location) : DeclarationSyntax(Location)
{
    /// <summary>True for `let`: a step on the way to others, which no report shows.</summary>
    public bool IsLet { get; init; }
}

public sealed record ClauseSyntax(TextSyntax Title, TextSyntax Text, Location Location) : DeclarationSyntax(Location);

/// <summary>Leads named one by one, or every lead whose clock starts in a window, taken out of an obligation's score.</summary>
public sealed record ExcuseSyntax(ImmutableArray<TextSyntax> Leads, InstantSyntax? From, InstantSyntax? To, NameSyntax Obligation, TextSyntax Reason, TextSyntax Approver, Location Location) : DeclarationSyntax(Location);

public sealed record TestSyntax(TextSyntax Title, ImmutableArray<TestItemSyntax> Items, Location Location) : DeclarationSyntax(Location);

/// <summary>A line of a test block.</summary>
public abstract record TestItemSyntax(Location Location) : SyntaxNode(Location);

public sealed record GivenSyntax(NameSyntax Kind, TextSyntax? Id, ImmutableArray<GivenFieldSyntax> Fields, Location Location) : TestItemSyntax(Location);

public sealed record AsOfSyntax(InstantSyntax Instant, Location Location) : TestItemSyntax(Location);

public sealed record ExpectSyntax(ExpressionSyntax Expression, Location Location) : TestItemSyntax(Location);

/// <summary>`type website`, `created 2026-02-02 09:00`; the value is an expression of one literal or name.</summary>
public sealed record GivenFieldSyntax(NameSyntax Field, ExpressionSyntax Value, Location Location) : SyntaxNode(Location);

public sealed record ScenarioSyntax(TextSyntax Title, ImmutableArray<DeclarationSyntax> Overrides, Location Location) : DeclarationSyntax(Location);
