using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SlaLang.Tests.Conventions;

public sealed class SizeTests
{
    private const int LongestFile = 300;
    private const int LongestMethod = 30;
    private const int MostParameters = 5;
    private const int DeepestNesting = 3;

    public static TheoryData<string> Folders => ["src", "tests", "benchmarks"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_file_has_at_most_300_lines(string folder) =>
        Assert.Empty(
            from file in Repository.Sources(folder)
            let lines = file.Root.GetText().Lines.Count - 1
            where lines > LongestFile
            select $"{file.Path} has {lines} lines");

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_method_has_at_most_30_lines(string folder) =>
        Assert.Empty(
            from file in Repository.Sources(folder)
            from method in file.All<SyntaxNode>().Where(node => node is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or LocalFunctionStatementSyntax)
            let lines = Lines(method)
            where lines > LongestMethod
            select $"{file.At(method)} has {lines} lines");

    [Fact]
    public void A_constructor_of_a_class_has_at_most_5_parameters() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            from list in file.All<ParameterListSyntax>().Where(list => list.Parent is ClassDeclarationSyntax or ConstructorDeclarationSyntax)
            where list.Parameters.Count > MostParameters
            select $"{file.At(list)} has {list.Parameters.Count} parameters");

    [Fact]
    public void Statements_nest_at_most_3_deep() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            from statement in file.All<StatementSyntax>().Where(Nests)
            where statement.AncestorsAndSelf().TakeWhile(node => node is not MemberDeclarationSyntax).OfType<StatementSyntax>().Count(Nests) > DeepestNesting
            select file.At(statement));

    /// <summary>From the line of the declaration's own first word, after its attributes, to that of its end.</summary>
    private static int Lines(SyntaxNode method)
    {
        var attributes = method.ChildNodes().OfType<AttributeListSyntax>().LastOrDefault();
        var first = attributes?.GetLastToken().GetNextToken() ?? method.GetFirstToken();
        return method.GetLastToken().GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }

    private static bool Nests(StatementSyntax statement) => statement switch
    {
        IfStatementSyntax => statement.Parent is not ElseClauseSyntax,
        CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or SwitchStatementSyntax or TryStatementSyntax => true,
        _ => false,
    };
}
