using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Evaluation.Rows;

/// <summary>
/// Turns the part of a formula that is worked out for each lead, touch or deal into closures, once for all rows (docs/decisions/0014). What is the
/// same for all rows is evaluated once.
/// </summary>
/// <param name="world">The facts.</param>
/// <param name="constant">Evaluates a formula that looks at no single row; unknown after saying why it has no value.</param>
internal sealed partial class RowCompiler(FactWorld world, Func<Expression, Value> constant)
{
    private readonly FieldReader fields = new(world);
    private readonly CellArithmetic arithmetic = new(world);

    /// <summary>Why a row may not be decided, as sentences.</summary>
    public IReadOnlyCollection<string> Doubts => fields.Doubts;

    /// <summary>A condition for rows of a kind.</summary>
    public RowTest Test(Expression expression, ValueKind rows) => expression switch
    {
        _ when !DependsOnRow(expression) => Always(expression),
        BinaryExpression { Sign: BinarySign.And } and => Both(Test(and.Left, rows), Test(and.Right, rows)),
        BinaryExpression { Sign: BinarySign.Or } or => Either(Test(or.Left, rows), Test(or.Right, rows)),
        BinaryExpression { Sign: BinarySign.In } among => Among(among, rows),
        BinaryExpression { Left.Type.Kind: ValueKind.Boolean } equal => Equal(equal.Sign, Test(equal.Left, rows), Test(equal.Right, rows)),
        BinaryExpression comparison => Comparison(comparison.Sign, Figure(comparison.Left, rows), Figure(comparison.Right, rows)),
        UnaryExpression { Sign: UnarySign.Not } not => Not(Test(not.Operand, rows)),
        IfExpression choice => If(Test(choice.Condition, rows), Test(choice.Then, rows), Test(choice.Else, rows)),
        FieldExpression field => fields.Test(field),
        CallExpression { Function.Name: "reached" } reached => Reached(reached),
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    /// <summary>A figure, instant or text for rows of a kind.</summary>
    public RowFigure Figure(Expression expression, ValueKind rows) => expression switch
    {
        SymbolExpression { Type.Kind: ValueKind.Stage } stage => fields.Entered(world.Model.Stages.First(known => known.Name == stage.Name)),
        _ when !DependsOnRow(expression) => Same(CellReader.Of(constant(expression), world.Zone)),
        FieldExpression field => fields.Figure(field),
        UnaryExpression negated => Negated(Figure(negated.Operand, rows)),
        BinaryExpression sum => Arithmetic(sum.Sign, Figure(sum.Left, rows), Figure(sum.Right, rows)),
        IfExpression choice => If(Test(choice.Condition, rows), Figure(choice.Then, rows), Figure(choice.Else, rows)),
        CallExpression { Function.Name: "hours" or "business_hours" } time => Time(time, rows),
        CallExpression call => OfLead(call),
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    /// <summary>True where a formula looks at the single lead, touch or deal; a metric never does, but a list with a name is looked into.</summary>
    private bool DependsOnRow(Expression expression) => expression switch
    {
        FieldExpression => true,
        FactsExpression { Type.Kind: ValueKind.Touches or ValueKind.Deals } => true,
        CallExpression { Function.Name: "reached" or "hours" or "business_hours" } => true,
        CallExpression { Arguments: [{ Value: var collection }, ..] } when IsCollection(collection) => Collections.Root(world.Model, collection).Type.Kind != ValueKind.Leads,
        CallExpression call => call.Arguments.Any(argument => DependsOnRow(argument.Value)),
        UnaryExpression unary => DependsOnRow(unary.Operand),
        BinaryExpression binary => DependsOnRow(binary.Left) || DependsOnRow(binary.Right),
        IfExpression choice => DependsOnRow(choice.Condition) || DependsOnRow(choice.Then) || DependsOnRow(choice.Else),
        ListExpression list => list.Elements.Any(DependsOnRow),
        _ => false,
    };

    private static bool IsCollection(Expression expression) => expression.Type.Kind is ValueKind.Leads or ValueKind.Touches or ValueKind.Deals;

    private RowTest Always(Expression expression)
    {
        var truth = constant(expression) is BooleanValue known ? Truths.Of(known.IsTrue) : Truth.Unknown;
        return _ => truth;
    }

    private static RowFigure Same(Cell cell) => _ => cell;

    private static RowTest Both(RowTest left, RowTest right) => row => left(row) is var first && first == Truth.No ? Truth.No : Truths.And(first, right(row));

    private static RowTest Either(RowTest left, RowTest right) => row => left(row) is var first && first == Truth.Yes ? Truth.Yes : Truths.Or(first, right(row));

    private static RowTest Not(RowTest test) => row => Truths.Not(test(row));

    private static RowTest Equal(BinarySign sign, RowTest left, RowTest right) => row => (left(row), right(row)) switch
    {
        (Truth.Unknown, _) or (_, Truth.Unknown) => Truth.Unknown,
        var (one, other) => Truths.Of((one == other) == (sign == BinarySign.Equal)),
    };

    /// <summary>Where the condition cannot be told, both branches have to agree.</summary>
    private static RowTest If(RowTest condition, RowTest then, RowTest otherwise) => row => condition(row) switch
    {
        Truth.Yes => then(row),
        Truth.No => otherwise(row),
        _ => then(row) is var one && one == otherwise(row) ? one : Truth.Unknown,
    };

    private static RowFigure If(RowTest condition, RowFigure then, RowFigure otherwise) => row => condition(row) switch
    {
        Truth.Yes => then(row),
        Truth.No => otherwise(row),
        _ => Cell.Unknown,
    };

    private static RowFigure Negated(RowFigure figure) => row => CellArithmetic.Negated(figure(row));

    private RowFigure Arithmetic(BinarySign sign, RowFigure left, RowFigure right) => row => arithmetic.Apply(sign, left(row), right(row));

    private RowTest Comparison(BinarySign sign, RowFigure left, RowFigure right) => row => arithmetic.Compare(sign, left(row), right(row));

    private RowTest Among(BinaryExpression among, ValueKind rows)
    {
        var left = Figure(among.Left, rows);
        ImmutableArray<RowFigure> elements = among.Right is ListExpression list ? [.. list.Elements.Select(element => Figure(element, rows))] : [Figure(among.Right, rows)];
        return row =>
        {
            var (cell, truth) = (left(row), Truth.No);
            foreach (var element in elements)
            {
                truth = Truths.Or(truth, arithmetic.Compare(BinarySign.Equal, cell, element(row)));
            }

            return truth;
        };
    }
}
