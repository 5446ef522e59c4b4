using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Binding;

internal sealed partial class ExpressionBinder
{
    private Expression Call(CallExpressionSyntax syntax)
    {
        var name = syntax.Function.Text;
        if (Functions.Find(name) is not { } function)
        {
            context.Say(ExpressionDiagnostics.UnknownFunction(syntax.Function.Location, name, FunctionAdvice.For(name)));
            return new ErrorExpression(syntax.Location);
        }

        if (facts is null && function.IsOfRow)
        {
            context.Say(ExpressionDiagnostics.RowFunctionOutside(syntax.Function.Location, name, function.Example));
            return new ErrorExpression(syntax.Location);
        }

        var arguments = Arguments(function, syntax);
        var missing = function.Parameters.FirstOrDefault(parameter => parameter.IsRequired && arguments.All(argument => argument.Parameter != parameter.Name));
        var isBroken = arguments.Length < syntax.Arguments.Length || arguments.Any(argument => argument.Value.Type.IsError);
        if (missing is not null && !isBroken)
        {
            context.Say(ExpressionDiagnostics.MissingArgument(syntax.Location, name, missing.Name, function.Example));
        }

        return missing is not null ? new ErrorExpression(syntax.Location) : new CallExpression(function, arguments, ResultOf(function, arguments), syntax.Location);
    }

    private ImmutableArray<Argument> Arguments(Function function, CallExpressionSyntax syntax)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        var scope = facts;
        foreach (var argument in syntax.Arguments)
        {
            // One mistake, one message: what is wrong inside an argument says nothing of the argument, nor the first stray one of the next.
            var (said, isFirst) = (context.Diagnostics.Count, arguments.Count == syntax.Arguments.IndexOf(argument));
            var value = Bind(argument.Value);
            if (context.Diagnostics.Count == said && isFirst && ParameterFor(function, argument, value, arguments) is { } parameter)
            {
                arguments.Add(new Argument(parameter.Name, value));
            }

            facts = value.Type.Kind is ValueKind.Leads or ValueKind.Touches or ValueKind.Deals ? value.Type.Kind : facts;
        }

        facts = scope;
        return arguments.ToImmutable();
    }

    private Parameter? ParameterFor(Function function, ArgumentSyntax argument, Expression value, IReadOnlyList<Argument> given)
    {
        if (argument.Name is { } name)
        {
            return Named(function, name, value, given);
        }

        if (Unfit(function, value, function.Parameters.FirstOrDefault(parameter => parameter.Name == "share")) is { } unfit)
        {
            context.Say(unfit);
            return null;
        }

        var fitting = function.Parameters.Where(parameter => Takes(parameter, value)).ToArray();
        var free = fitting.FirstOrDefault(parameter => given.All(other => other.Parameter != parameter.Name));
        if (free is not null)
        {
            return free;
        }

        context.Say(fitting.Length == 0
            ? ExpressionDiagnostics.NoParameter(value.Location, function.Name, value.Type.ToString(), FunctionAdvice.For(function, value, names))
            : ExpressionDiagnostics.SecondArgument(value.Location, function.Name, fitting[0].Name, given.First(other => other.Parameter == fitting[0].Name).Value.Location, FunctionAdvice.ForSecond(function, fitting[0])));
        return null;
    }

    private Parameter? Named(Function function, NameSyntax name, Expression value, IReadOnlyList<Argument> given)
    {
        var parameter = function.Parameters.FirstOrDefault(candidate => candidate.Name == name.Text);
        if (parameter is null)
        {
            context.Say(ExpressionDiagnostics.UnknownArgument(
                name.Location, function.Name, name.Text, Suggestions.DidYouMean(name.Text, [.. function.Parameters.Select(candidate => candidate.Name)], "it knows")));
        }
        else if (given.FirstOrDefault(other => other.Parameter == parameter.Name) is { } first)
        {
            context.Say(ExpressionDiagnostics.SecondArgument(value.Location, function.Name, parameter.Name, first.Value.Location));
            return null;
        }
        else if (!Takes(parameter, value))
        {
            context.Say(Unfit(function, value, parameter) ?? ExpressionDiagnostics.NoParameter(value.Location, function.Name, value.Type.ToString(), FunctionAdvice.For(function, value, names)));
            return null;
        }

        return parameter;
    }

    /// <summary>A bare number where a rate or an amount belongs.</summary>
    private Diagnostic? Unfit(Function function, Expression value, Parameter? parameter) => (parameter?.Name, value) switch
    {
        ("share", LiteralExpression { Type.Kind: ValueKind.Number }) => TypeDiagnostics.BareRate(value.Location, value.Location.Text, $"the share of `{function.Name}`"),
        ("quota", LiteralExpression { Type.Kind: ValueKind.Number }) => TypeDiagnostics.BareMoney(value.Location, value.Location.Text, $"the quota of `{function.Name}`", CurrencyCode),
        ("quota", LiteralExpression) => TypeDiagnostics.NotMoney(value.Location, value.Location.Text, $"the quota of `{function.Name}`", CurrencyCode),
        _ => null,
    };

    private static bool Takes(Parameter parameter, Expression value) => value.Type.IsError || parameter.Kinds.Contains(value.Type.Kind);

    private ValueType ResultOf(Function function, ImmutableArray<Argument> arguments) => function.Name switch
    {
        "demand" or "demand_closing" or "actual" => ValueType.Count(IsLastStage(arguments) ? "deals" : "leads"),
        "count" => ValueType.Count(FactFields.TableOf(arguments[0].Value.Type.Kind)),
        "value" or "quota" => ValueType.Money(context.Quantities.Currency?.Code ?? ""),
        "rate" or "share" => ValueType.Rate,
        "met" or "reached" => ValueType.Boolean,
        "hours" => new ValueType(ValueKind.Duration),
        "business_hours" => new ValueType(ValueKind.BusinessDuration),
        _ => arguments.FirstOrDefault(argument => argument.Parameter == "figure")?.Value.Type ?? ValueType.Error,
    };

    private bool IsLastStage(ImmutableArray<Argument> arguments) =>
        arguments.FirstOrDefault(argument => argument.Parameter == "stage")?.Value is SymbolExpression stage && names.Stages.Count > 0 && stage.Name == names.Stages[^1];
}
