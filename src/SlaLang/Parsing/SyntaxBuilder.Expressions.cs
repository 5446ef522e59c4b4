using System.Diagnostics;
using Antlr4.Runtime.Tree;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Parsing;

internal sealed partial class SyntaxBuilder
{
    public ExpressionSyntax Expression(SlaParser.ExpressionContext context) => context switch
    {
        SlaParser.GroupExpressionContext group => Group(group),
        SlaParser.CallExpressionContext call => new CallExpressionSyntax(Name(call.name()), [.. call.argument().Select(Argument)], LocationOf(call)),
        SlaParser.PairExpressionContext pair => new PairExpressionSyntax(Pair(pair.pair()), LocationOf(pair)),
        SlaParser.QuantityExpressionContext quantity => new QuantityExpressionSyntax(Quantity(quantity.quantity()), LocationOf(quantity)),
        SlaParser.InstantExpressionContext instant => new InstantExpressionSyntax(Instant(instant.instant()), LocationOf(instant)),
        SlaParser.PeriodExpressionContext period => new PeriodExpressionSyntax(PeriodName(period.MONTH() ?? period.QUARTER()), LocationOf(period)),
        SlaParser.TextExpressionContext text => new TextExpressionSyntax(Text(text.STRING() ?? text.TEXT()), LocationOf(text)),
        SlaParser.BooleanExpressionContext boolean => new BooleanExpressionSyntax(boolean.TRUE() is not null, LocationOf(boolean)),
        SlaParser.NameExpressionContext name => new NameExpressionSyntax(Name(name.name()), LocationOf(name)),
        SlaParser.AtExpressionContext at => new NameExpressionSyntax(new NameSyntax(at.GetText(), LocationOf(at)), LocationOf(at)),
        SlaParser.NegateExpressionContext negate => new UnaryExpressionSyntax(UnarySign.Minus, Expression(negate.expression()), LocationOf(negate)),
        SlaParser.NotExpressionContext not => new UnaryExpressionSyntax(UnarySign.Not, Expression(not.expression()), LocationOf(not)),
        SlaParser.WhereExpressionContext where => new WhereExpressionSyntax(Expression(where.expression(0)), Expression(where.expression(1)), LocationOf(where)),
        SlaParser.IfExpressionContext choice => new IfExpressionSyntax(
            Expression(choice.expression(0)), Expression(choice.expression(1)), Expression(choice.expression(2)), LocationOf(choice)),
        _ => Binary(context),
    };

    private BinaryExpressionSyntax Binary(SlaParser.ExpressionContext context) => context switch
    {
        SlaParser.ProductExpressionContext product => Binary(Sign(product.operation.Type), product.expression(), context),
        SlaParser.SumExpressionContext sum => Spaced(sum, Binary(Sign(sum.operation.Type), sum.expression(), context)),
        SlaParser.ComparisonExpressionContext comparison => Binary(Sign(comparison.operation.Type), comparison.expression(), context),
        SlaParser.AndExpressionContext and => Binary(BinarySign.And, and.expression(), context),
        SlaParser.OrExpressionContext or => Binary(BinarySign.Or, or.expression(), context),
        _ => throw new UnreachableException(context.GetType().Name),
    };

    private BinaryExpressionSyntax Binary(BinarySign sign, SlaParser.ExpressionContext[] sides, SlaParser.ExpressionContext context) =>
        new(sign, Expression(sides[0]), Expression(sides[1]), LocationOf(context));

    private BinaryExpressionSyntax Spaced(SlaParser.SumExpressionContext context, BinaryExpressionSyntax built)
    {
        var sign = LocationOf((ITerminalNode)context.GetChild(1));
        var touches = built.Left.Location.Span.End == sign.Span.Start || built.Right.Location.Span.Start == sign.Span.End;
        if (built.Sign == BinarySign.Minus && touches)
        {
            diagnostics.Add(SyntaxDiagnostics.UnspacedMinus(sign));
        }

        return built;
    }

    private ExpressionSyntax Group(SlaParser.GroupExpressionContext context) => context.expression().Length == 1
        ? Expression(context.expression(0))
        : new ListExpressionSyntax([.. context.expression().Select(Expression)], LocationOf(context));

    private ArgumentSyntax Argument(SlaParser.ArgumentContext context) =>
        new(OptionalName(context.name()), Expression(context.expression()), LocationOf(context));

    private static BinarySign Sign(int type) => type switch
    {
        SlaLexer.PLUS => BinarySign.Plus,
        SlaLexer.MINUS => BinarySign.Minus,
        SlaLexer.TIMES => BinarySign.Times,
        SlaLexer.DIVIDE => BinarySign.Divide,
        SlaLexer.EQUALS => BinarySign.Equal,
        SlaLexer.NOT_EQUALS => BinarySign.NotEqual,
        SlaLexer.LESS => BinarySign.Less,
        SlaLexer.AT_MOST => BinarySign.AtMost,
        SlaLexer.GREATER => BinarySign.Greater,
        SlaLexer.AT_LEAST => BinarySign.AtLeast,
        SlaLexer.IN => BinarySign.In,
        _ => throw new UnreachableException(SlaLexer.DefaultVocabulary.GetDisplayName(type)),
    };
}
