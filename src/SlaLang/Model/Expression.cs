using System.Collections.Immutable;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>A formula whose names and types are known.</summary>
public abstract record Expression(ValueType Type, Location Location);

public sealed record LiteralExpression(Value Value, ValueType Type, Location Location) : Expression(Type, Location);

/// <summary>A stage, lead type, stream or obligation named as an argument.</summary>
public sealed record SymbolExpression(string Name, ValueType Type, Location Location) : Expression(Type, Location);

/// <summary>Two neighbouring stages by name.</summary>
public sealed record PairExpression(string From, string To, ValueType Type, Location Location) : Expression(Type, Location);

/// <summary>The metric or `let` of that name.</summary>
public sealed record MetricExpression(string Name, ValueType Type, Location Location) : Expression(Type, Location);

/// <summary>A field of a lead, touch or deal; within touches and deals it may be one of their lead. The type of a field that nothing declares is not known.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Owner">Whose field it is: <see cref="ValueKind.Leads"/>, <see cref="ValueKind.Touches"/> or <see cref="ValueKind.Deals"/>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Location">Where it is named.</param>
public sealed record FieldExpression(string Name, ValueKind Owner, ValueType Type, Location Location) : Expression(Type, Location);

/// <summary>All leads, touches or deals.</summary>
public sealed record FactsExpression(ValueType Type, Location Location) : Expression(Type, Location);

public sealed record WhereExpression(Expression Collection, Expression Condition, ValueType Type, Location Location) : Expression(Type, Location);

public sealed record CallExpression(Function Function, ImmutableArray<Argument> Arguments, ValueType Type, Location Location) : Expression(Type, Location)
{
    public Argument? Find(string parameter) => Arguments.FirstOrDefault(argument => argument.Parameter == parameter);
}

public sealed record UnaryExpression(UnarySign Sign, Expression Operand, ValueType Type, Location Location) : Expression(Type, Location);

public sealed record BinaryExpression(BinarySign Sign, Expression Left, Expression Right, ValueType Type, Location Location) : Expression(Type, Location);

public sealed record IfExpression(Expression Condition, Expression Then, Expression Else, ValueType Type, Location Location) : Expression(Type, Location);

public sealed record ListExpression(ImmutableArray<Expression> Elements, ValueType Type, Location Location) : Expression(Type, Location);

/// <summary>What a mistake leaves behind; its message is already written.</summary>
public sealed record ErrorExpression(Location Location) : Expression(ValueType.Error, Location);

/// <summary>An argument under the name of its parameter.</summary>
public sealed record Argument(string Parameter, Expression Value);
