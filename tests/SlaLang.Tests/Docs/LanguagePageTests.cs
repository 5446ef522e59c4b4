using System.Text.RegularExpressions;
using SlaLang.Diagnostics;
using SlaLang.Evaluation;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Tests.Docs;

public sealed partial class LanguagePageTests
{
    private const string Unevaluated = "from the CRM's exports";

    private static readonly string Text = Repository.Text("docs/language.md").ReplaceLineEndings("\n");
    private static readonly LanguagePage Page = LanguagePage.Read(Text);

    /// <summary>The lines of the page on which examples begin.</summary>
    public static TheoryData<int> Files => [.. Page.Files.Keys];

    public static TheoryData<int> Formulas => [.. Page.Formulas.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_checks_without_a_warning(int line)
    {
        var problems = Agreements.Compile(Page.Files[line]).Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Note);
        Assert.Equal("", string.Join("; ", problems.Select(problem => $"{problem.Code} `{problem.Location.Text}` {problem.Message}")));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_test_of_an_example_that_needs_the_plan_alone_holds(int line)
    {
        if (Agreements.Compile(Page.Files[line]).Model is not { } model)
        {
            return;
        }

        var evaluator = new Evaluator(SlaEngine.Plan(model));
        var broken = model.Tests.SelectMany(test => test.Expectations).Where(expectation => evaluator.Evaluate(expectation).Derived is { Value: BooleanValue { IsTrue: false } });
        Assert.Equal("", string.Join("; ", broken.Select(expectation => expectation.Location.Text)));
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_comes_to_the_figure_beside_it(int line)
    {
        var (formula, figure) = Page.Formulas[line];
        var actual = Agreements.Evaluate(Page.Base, formula);
        Assert.Equal(figure, actual == "SLA4007" ? Unevaluated : actual);
    }

    [Fact]
    public void Every_function_is_on_the_page() =>
        Assert.All(Functions.All, function => Assert.Matches($"`{function.Name}[(`]", Text));

    [Fact]
    public void Every_reserved_word_is_on_the_page()
    {
        var lexer = Repository.Text("grammar/SlaLexer.g4");
        var reserved = LexerWord().Matches(lexer[..lexer.IndexOf("ACCEPT:", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);
        var section = Text[Text.IndexOf("## Reserved words", StringComparison.Ordinal)..];
        Assert.All(reserved.Append("follow-ups").Append("over-delivery"), word => Assert.Contains($"`{word}`", section, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^[A-Z]+: '([a-z]+)';$", RegexOptions.Multiline)]
    private static partial Regex LexerWord();
}
