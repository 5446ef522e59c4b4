using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Linting;

/// <summary>A name beside a text of the CRM that no `source` block declares as a column: mostly a text without its quotation marks.</summary>
internal sealed class UnquotedTextRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => FormulaTexts.Formulas(model)
        .SelectMany(formula => ExpressionParts.Of(formula, model))
        .OfType<BinaryExpression>()
        .SelectMany(Check)
        .DistinctBy(diagnostic => diagnostic.Location);

    private static IEnumerable<Diagnostic> Check(BinaryExpression comparison) =>
        from word in Words(comparison)
        where comparison.Left is FieldExpression { Type.Kind: ValueKind.Text } && word.Type.IsError
        select LintDiagnostics.UnquotedText(word.Location, word.Name, comparison.Left.Location.Text, FactFields.TableOf(word.Owner));

    private static IEnumerable<FieldExpression> Words(BinaryExpression comparison) => comparison switch
    {
        { Sign: BinarySign.Equal or BinarySign.NotEqual, Right: FieldExpression word } => [word],
        { Sign: BinarySign.In, Right: ListExpression list } => list.Elements.OfType<FieldExpression>(),
        _ => [],
    };
}
