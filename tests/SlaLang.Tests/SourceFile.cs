using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SlaLang.Tests;

/// <summary>One C# file and what stands in it.</summary>
internal sealed record SourceFile(string Path, CompilationUnitSyntax Root)
{
    /// <summary>The first folder under src/SlaLang; empty for the files of the root.</summary>
    public string Layer => Path.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    public IEnumerable<T> All<T>()
        where T : SyntaxNode => Root.DescendantNodes(descendIntoTrivia: true).OfType<T>();

    public string At(SyntaxNode place) => $"{Path}:{place.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
