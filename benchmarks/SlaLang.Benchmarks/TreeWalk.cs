using System.Diagnostics;
using SlaLang.Evaluation.Rows;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Benchmarks;

/// <summary>
/// The way that was not taken (docs/decisions/0014): a formula is walked anew for each row. It reads the same cells by the same readers as the closures of
/// the engine; what does not depend on the row is looked up by its node.
/// </summary>
internal sealed class TreeWalk(FactWorld world)
{
    private readonly FieldReader fields = new(world);
    private readonly CellArithmetic arithmetic = new(world);
    private readonly Dictionary<Expression, RowFigure> figures = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks up fields and constants once, before any row.</summary>
    public void Prepare(Expression expression)
    {
        foreach (var part in ExpressionParts.Of(expression, world.Model))
        {
            RowFigure? figure = part switch
            {
                FieldExpression field => fields.Figure(field),
                SymbolExpression { Type.Kind: ValueKind.Stage } stage => fields.Entered(world.Model.Stages.First(known => known.Name == stage.Name)),
                SymbolExpression symbol => Same(Cell.OfText(symbol.Name)),
                LiteralExpression literal => Same(CellReader.Of(literal.Value, world.Zone)),
                _ => null,
            };
            if (figure is not null)
            {
                figures[part] = figure;
            }
        }
    }

    public Truth Test(Expression expression, FactRow row) => expression switch
    {
        BinaryExpression { Sign: BinarySign.And } and => Test(and.Left, row) is var first && first == Truth.No ? Truth.No : Truths.And(first, Test(and.Right, row)),
        BinaryExpression { Sign: BinarySign.Or } or => Test(or.Left, row) is var first && first == Truth.Yes ? Truth.Yes : Truths.Or(first, Test(or.Right, row)),
        BinaryExpression comparison => arithmetic.Compare(comparison.Sign, Figure(comparison.Left, row), Figure(comparison.Right, row)),
        UnaryExpression { Sign: UnarySign.Not } not => Truths.Not(Test(not.Operand, row)),
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    private Cell Figure(Expression expression, FactRow row) => expression switch
    {
        BinaryExpression sum => arithmetic.Apply(sum.Sign, Figure(sum.Left, row), Figure(sum.Right, row)),
        CallExpression call => OpenTime(call, row),
        _ => figures[expression](row),
    };

    private Cell OpenTime(CallExpression call, FactRow row)
    {
        var start = Figure(call.Arguments[0].Value, row);
        var end = start.Kind == CellKind.Instant ? world.FirstTouch(row.Lead, start.Moment) : Cell.Unknown;
        return start.Kind == CellKind.Instant && end.Kind == CellKind.Instant
            ? Cell.OfTime(world.Timeline.Between(NodaTime.Instant.FromUnixTimeTicks(start.Ticks), NodaTime.Instant.FromUnixTimeTicks(end.Ticks)).BclCompatibleTicks)
            : end.Kind == CellKind.Nothing ? Cell.Nothing : Cell.Unknown;
    }

    private static RowFigure Same(Cell cell) => _ => cell;
}
