using SlaLang.Model;
using SlaLang.Parsing;
using SlaLang.Text;

namespace SlaLang.Tests.Evaluation;

public sealed class FunctionTests
{
    public static TheoryData<string> Parameters => [.. Functions.All.SelectMany(function => function.Parameters).Select(parameter => parameter.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Every_argument_can_be_named(string parameter) =>
        Assert.False(Parser.ParseExpression(new SourceText("formula", $"f({parameter}: 1)")).Diagnostics.HasErrors);
}
