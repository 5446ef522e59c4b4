using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Syntax;

/// <summary>A formula as written.</summary>
public abstract record ExpressionSyntax(Location Location) : SyntaxNode(Location);

public sealed record QuantityExpressionSyntax(QuantitySyntax Quantity, Location Location) : ExpressionSyntax(Location);

public sealed record InstantExpressionSyntax(InstantSyntax Instant, Location Location) : ExpressionSyntax(Location);

public sealed record PeriodExpressionSyntax(PeriodNameSyntax Period, Location Location) : ExpressionSyntax(Location);

public sealed record TextExpressionSyntax(TextSyntax Text, Location Location) : ExpressionSyntax(Location);

public sealed record BooleanExpressionSyntax(bool Value, Location Location) : ExpressionSyntax(Location);

public sealed record NameExpressionSyntax(NameSyntax Name, Location Location) : ExpressionSyntax(Location);

public sealed record PairExpressionSyntax(PairSyntax Pair, Location Location) : ExpressionSyntax(Location);

public sealed record CallExpressionSyntax(NameSyntax Function, ImmutableArray<ArgumentSyntax> Arguments, Location Location) : ExpressionSyntax(Location);

/// <summary>A list in parentheses, as the right side of `in` has it.</summary>
public sealed record ListExpressionSyntax(ImmutableArray<ExpressionSyntax> Elements, Location Location) : ExpressionSyntax(Location);

public sealed record UnaryExpressionSyntax(UnarySign Sign, ExpressionSyntax Operand, Location Location) : ExpressionSyntax(Location);

public sealed record BinaryExpressionSyntax(BinarySign Sign, ExpressionSyntax Left, ExpressionSyntax Right, Location Location) : ExpressionSyntax(Location);

/// <summary>`leads where employees >= 200`.</summary>
public sealed record WhereExpressionSyntax(ExpressionSyntax Collection, ExpressionSyntax Condition, Location Location) : ExpressionSyntax(Location);

public sealed record IfExpressionSyntax(ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax Else, Location Location) : ExpressionSyntax(Location);

public sealed record ArgumentSyntax(NameSyntax? Name, ExpressionSyntax Value, Location Location) : SyntaxNode(Location);

public enum UnarySign
{
    Minus,
    Not,
}

public enum BinarySign
{
    Plus,
    Minus,
    Times,
    Divide,
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
    In,
    And,
    Or,
}
