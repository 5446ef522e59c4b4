using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SlaLang.Tests.Conventions;

public sealed partial class DiagnosticCodeTests
{
    private static readonly Dictionary<string, string> Ranges = new()
    {
        ["SyntaxDiagnostics"] = "SLA1",
        ["BindingDiagnostics"] = "SLA2",
        ["TypeDiagnostics"] = "SLA30",
        ["ExpressionDiagnostics"] = "SLA31",
        ["EvaluationDiagnostics"] = "SLA4",
        ["RenderingDiagnostics"] = "SLA5",
        ["FactDiagnostics"] = "SLA6",
        ["SigningDiagnostics"] = "SLA803",
        ["LintDiagnostics"] = "SLA9",
    };

    /// <summary>Every code and the place of the factory method that it belongs to.</summary>
    public static IReadOnlyList<(string Code, string At, string File)> Codes { get; } =
    [
        .. from file in Repository.Sources("src/SlaLang/Diagnostics")
           from literal in file.All<LiteralExpressionSyntax>().Where(literal => Code().IsMatch(literal.Token.ValueText))
           select (literal.Token.ValueText, file.At(literal), Path.GetFileNameWithoutExtension(file.Path).Split('.')[0]),
    ];

    [Fact]
    public void A_code_belongs_to_one_message() =>
        Assert.Empty(Codes.GroupBy(entry => entry.Code).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(entry => entry.At))}"));

    [Fact]
    public void A_code_stands_in_its_stages_range() =>
        Assert.Empty(from entry in Codes where !IsInRange(entry.Code, entry.File) select $"{entry.Code} in {entry.File}");

    [Fact]
    public void Codes_stand_in_the_catalogues_alone() =>
        Assert.Empty(
            from file in Repository.Sources("src/SlaLang")
            where file.Layer != "Diagnostics"
            from literal in file.All<LiteralExpressionSyntax>().Where(literal => Code().IsMatch(literal.Token.ValueText))
            select file.At(literal));

    [Fact]
    public void A_message_begins_small_and_ends_without_a_period() =>
        Assert.Empty(
            from file in Repository.Sources("src/SlaLang/Diagnostics")
            from call in file.All<InvocationExpressionSyntax>()
            where call.Expression.ToString() is "Error" or "Warning" or "Note" && call.ArgumentList.Arguments.Count >= 3
            from text in call.ArgumentList.Arguments.Skip(2).Take(1).SelectMany(Texts)
            where char.IsUpper(text, 0) || (text[^1] == '.')
            select $"{file.At(call)}: {text}");

    private static bool IsInRange(string code, string file) => Ranges.TryGetValue(file, out var beginning) && code.StartsWith(beginning, StringComparison.Ordinal);

    private static IEnumerable<string> Texts(ArgumentSyntax message) => message.Expression.DescendantNodesAndSelf(node => node is not InterpolationSyntax)
        .Select(node => node switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.ToString(),
            _ => "",
        })
        .Where(text => text.Length > 0);

    [GeneratedRegex(@"^SLA\d{4}$")]
    private static partial Regex Code();
}
