using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

/// <summary>A piece of a file as it was written; names and figures are still text.</summary>
public abstract record SyntaxNode(Location Location);

/// <summary>One file. <c>IsBroken</c> on a block says that a line of it could not be read, so that nothing is called missing there.</summary>
public sealed record DocumentSyntax(ImmutableArray<DeclarationSyntax> Declarations, Location Location) : SyntaxNode(Location);

/// <summary>Anything that stands at the left margin of a file.</summary>
public abstract record DeclarationSyntax(Location Location) : SyntaxNode(Location)
{
    public bool IsBroken { get; init; }
}

public sealed record NameSyntax(string Text, Location Location) : SyntaxNode(Location);

/// <summary>A quoted text with its escapes and common indentation taken out.</summary>
public sealed record TextSyntax(string Value, Location Location) : SyntaxNode(Location)
{
    /// <summary>The text cut at its `${…}`: prose and expressions in turn; empty where interpolation does not apply.</summary>
    public ImmutableArray<TextPartSyntax> Parts { get; init; } = [];
}

public abstract record TextPartSyntax(Location Location) : SyntaxNode(Location);

public sealed record ProsePartSyntax(string Text, Location Location) : TextPartSyntax(Location);

public sealed record ExpressionPartSyntax(ExpressionSyntax Expression, Location Location) : TextPartSyntax(Location);

/// <summary>A declaration whose first line could not be read.</summary>
public sealed record BrokenSyntax(NameSyntax? Name, Location Location) : DeclarationSyntax(Location);
