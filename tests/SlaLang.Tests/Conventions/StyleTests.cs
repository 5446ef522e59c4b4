using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SlaLang.Tests.Conventions;

public sealed partial class StyleTests
{
    [Fact]
    public void Nothing_is_forced_to_be_present_with_an_exclamation_mark() =>
        Assert.Empty(Nodes("src", node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression)));

    [Fact]
    public void Nothing_is_dynamic() =>
        Assert.Empty(Nodes("src", node => node is IdentifierNameSyntax { Identifier.Text: "dynamic" }));

    [Fact]
    public void No_file_has_regions() =>
        Assert.Empty(Nodes(".", node => node.IsKind(SyntaxKind.RegionDirectiveTrivia)));

    [Fact]
    public void No_comment_puts_work_off() =>
        Assert.Empty(
            from file in Repository.Sources(".")
            from comment in file.Root.DescendantTrivia().Where(trivia => PutOff().IsMatch(trivia.ToString()))
            select $"{file.Path}: {comment}");

    [Fact]
    public void No_type_is_called_a_helper_or_a_manager() =>
        Assert.Empty(Nodes("src", node => node is BaseTypeDeclarationSyntax type && Empty().IsMatch(type.Identifier.Text)));

    [Fact]
    public void A_file_has_one_public_type_or_a_family_of_records() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            let types = PublicTypes(file).ToArray()
            where types.Length > 1 && !Array.TrueForAll(types, type => type is RecordDeclarationSyntax or EnumDeclarationSyntax)
            select $"{file.Path} has {string.Join(", ", types.Select(type => type.Identifier.Text))}");

    [Fact]
    public void A_public_type_of_the_engine_that_stands_alone_says_what_it_is() =>
        Assert.Empty(
            from file in Repository.Sources("src/SlaLang")
            let types = PublicTypes(file).ToArray()
            where types.Length == 1
            let first = types[0]
            where !first.Modifiers.Any(SyntaxKind.PartialKeyword)
            where !first.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            select file.At(first));

    [Fact]
    public void The_engine_keeps_nothing_that_changes_between_calls() =>
        Assert.Empty(Nodes("src/SlaLang", node => node is FieldDeclarationSyntax field
            && field.Modifiers.Any(SyntaxKind.StaticKeyword)
            && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)));

    [Fact]
    public void The_engine_catches_only_exceptions_that_it_names() =>
        Assert.Empty(Nodes("src/SlaLang", node => node is CatchClauseSyntax { Declaration: null } or CatchClauseSyntax { Declaration.Type: IdentifierNameSyntax { Identifier.Text: "Exception" } }));

    [Fact]
    public void The_engine_never_looks_at_the_machine_that_it_runs_on() =>
        Assert.Empty(Nodes("src/SlaLang", node => node is MemberAccessExpressionSyntax access && Machine().IsMatch(access.ToString())));

    private static IEnumerable<string> Nodes(string folder, Func<SyntaxNode, bool> matches) =>
        from file in Repository.Sources(folder)
        from node in file.All<SyntaxNode>().Where(matches)
        select file.At(node);

    private static IEnumerable<BaseTypeDeclarationSyntax> PublicTypes(SourceFile file) =>
        file.All<BaseTypeDeclarationSyntax>().Where(type => type.Parent is BaseNamespaceDeclarationSyntax && type.Modifiers.Any(SyntaxKind.PublicKeyword));

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b")]
    private static partial Regex PutOff();

    [GeneratedRegex("Helper|Util|Manager")]
    private static partial Regex Empty();

    [GeneratedRegex(@"^(System\.)?(Console|File|Directory|Environment)\.|DateTime(Offset)?\.(Utc)?(Now|Today)|Culture(Info)?\.Current|SystemClock|^TimeZoneInfo\.|\.GetSystemDefault|^Stopwatch\.")]
    private static partial Regex Machine();
}
