using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>Finds what the names in a formula mean and what kinds of figures it gives.</summary>
internal sealed partial class ExpressionBinder(BindingContext context, DeclaredNames names)
{
    private readonly Dictionary<string, Expression> metrics = [];
    private readonly List<string> open = [];
    private readonly HashSet<string> unknown = [];
    private readonly FormulaExtent extent = new();

    /// <summary>Custom fields that `source` blocks declare, and the kinds of facts that they are declared for.</summary>
    private readonly Dictionary<string, ValueType> customFields = CustomFields.Declared(context.Declarations);

    /// <summary>The kind of facts whose fields may be named; null outside of `where` and aggregates.</summary>
    private ValueKind? facts;

    /// <summary>The formulas of the metrics that were bound.</summary>
    public IReadOnlyDictionary<string, Expression> Metrics => metrics;

    public Prose Prose(TextSyntax syntax) => new([.. syntax.Parts.Select(Part)], syntax.Location);

    public Expression Bind(ExpressionSyntax syntax)
    {
        extent.Enter();
        var bound = extent.IsTooLarge ? TooLarge(syntax) : BindKind(syntax);
        extent.Leave();
        return extent.IsTooLarge ? TooLarge(syntax) : bound;
    }

    private ErrorExpression TooLarge(ExpressionSyntax syntax)
    {
        if (extent.SaysSo())
        {
            context.Say(BindingDiagnostics.FormulaTooLarge(syntax.Location));
        }

        return new ErrorExpression(syntax.Location);
    }

    private Expression BindKind(ExpressionSyntax syntax) => syntax switch
    {
        QuantityExpressionSyntax quantity => Literal(quantity),
        InstantExpressionSyntax instant => Instant(instant),
        PeriodExpressionSyntax period => context.Dates.Months(period.Period) is { } months
            ? new LiteralExpression(new PeriodValue(months), new ValueType(ValueKind.Period), period.Location)
            : new ErrorExpression(period.Location),
        TextExpressionSyntax text => new LiteralExpression(new TextValue(text.Text.Value), ValueType.Text, text.Location),
        BooleanExpressionSyntax boolean => new LiteralExpression(new BooleanValue(boolean.Value), ValueType.Boolean, boolean.Location),
        NameExpressionSyntax name => Name(name),
        PairExpressionSyntax pair => context.Pair(pair.Pair, "multiply the rates of the steps, such as `rate(MQL -> SQL, website) * rate(SQL -> Opportunity, website)`") is { } stages
            ? new PairExpression(stages.From.Name, stages.To.Name, new ValueType(ValueKind.StagePair), pair.Location)
            : new ErrorExpression(pair.Location),
        CallExpressionSyntax call => Call(call),
        ListExpressionSyntax list => List(list),
        UnaryExpressionSyntax unary => Unary(unary),
        BinaryExpressionSyntax binary => Binary(binary),
        WhereExpressionSyntax where => Where(where),
        IfExpressionSyntax choice => If(choice),
        _ => throw new UnreachableException(syntax.GetType().Name),
    };

    /// <summary>A value that stands for itself; null for a word, which would have to be a name.</summary>
    public Expression? Literal(ExpressionSyntax syntax) => syntax is NameExpressionSyntax ? null : Bind(syntax);

    /// <summary>A formula that must come out as yes or no.</summary>
    public Expression Condition(ExpressionSyntax syntax, string what)
    {
        var condition = Bind(syntax);
        if (condition.Type.Kind is not (ValueKind.Boolean or ValueKind.Error))
        {
            context.Say(ExpressionDiagnostics.NotCondition(syntax.Location, what, condition.Type.ToString(), ConditionAdvice.For(condition, LeadTypeName)));
        }

        return condition;
    }

    /// <summary>The formula of a metric, bound once wherever it is first needed.</summary>
    public Expression Metric(MetricSyntax syntax)
    {
        var name = syntax.Name.Text;
        if (metrics.TryGetValue(name, out var known))
        {
            extent.Repeat(name);
            return known;
        }

        if (open.Contains(name))
        {
            context.Say(BindingDiagnostics.MetricCycle(syntax.Name.Location, Circle([.. open[open.IndexOf(name)..], name])));
            return new ErrorExpression(syntax.Location);
        }

        open.Add(name);
        var outer = facts;
        facts = null;
        var bound = extent.Measure(name, () => Bind(syntax.Expression));
        facts = outer;
        open.RemoveAt(open.Count - 1);
        return metrics[name] = bound;
    }

    /// <summary>What people read must be a figure, a day or a word; a list of leads is none.</summary>
    private Expression Shown(Expression formula, string where)
    {
        if (formula.Type.Kind is ValueKind.Leads or ValueKind.Touches or ValueKind.Deals or ValueKind.List or ValueKind.StagePair)
        {
            var help = formula.Type.Kind is ValueKind.StagePair ? $"write `rate({OperandAdvice.Short(formula)}, website)`"
                : formula.Type.Kind is ValueKind.List ? "show one figure at a time"
                : $"count them: `count({OperandAdvice.Short(formula)})`";
            context.Say(ExpressionDiagnostics.NotShown(formula.Location, where, formula.Type.ToString(), help));
        }

        return formula;
    }

    /// <summary>A figure of the report.</summary>
    public Expression ShownMetric(MetricSyntax syntax)
    {
        var formula = Metric(syntax);
        if (syntax.IsLet)
        {
            return formula;
        }

        if (formula is not SymbolExpression { Type.Kind: not ValueKind.Error } symbol)
        {
            return Shown(formula, "a metric");
        }

        var help = symbol.Type.Kind switch
        {
            ValueKind.LeadType => $"count its leads: `count(leads where type == {symbol.Name})`",
            ValueKind.Stage => $"count the leads that got there: `count(leads where reached({symbol.Name}))`",
            ValueKind.Stream => $"name a figure of it: `quota({symbol.Name})`",
            _ => $"say whether it was kept: `met({symbol.Name})`",
        };
        context.Say(ExpressionDiagnostics.NotShown(symbol.Location, "a metric", symbol.Type.ToString(), help));
        return formula;
    }

    private static string Circle(string[] circle) => string.Join(" → ", circle.Length <= 8 ? circle : [.. circle[..4], "…", .. circle[^3..]]);

    private ProsePart Part(TextPartSyntax part) => part switch
    {
        ProsePartSyntax prose => new ProseText(prose.Text),
        ExpressionPartSyntax formula => new ProseExpression(Shown(Bind(formula.Expression), "`${…}`"), formula.Location),
        _ => throw new UnreachableException(part.GetType().Name),
    };

    private Expression Literal(QuantityExpressionSyntax syntax)
    {
        var (value, type) = Quantity(syntax.Quantity);
        return value is null ? new ErrorExpression(syntax.Location) : new LiteralExpression(value, type, syntax.Location);
    }

    /// <summary>A figure by its unit alone; null after saying what is wrong.</summary>
    private (Value? Value, ValueType Type) Quantity(QuantitySyntax quantity) => quantity switch
    {
        BareQuantitySyntax => (context.Quantities.Number(quantity) is { } number ? new NumberValue(number) : null, ValueType.Number),
        PercentQuantitySyntax => (context.Quantities.Number(quantity) is { } percent ? new RateValue(new Rate(percent / new Fractions.Fraction(100))) : null, ValueType.Rate),
        RatioQuantitySyntax => (context.Quantities.Rate(quantity, "this ratio", allowsZero: true) is { } rate ? new RateValue(rate) : null, ValueType.Rate),
        UnitQuantitySyntax unit => WithUnit(unit),
        _ => throw new UnreachableException(quantity.GetType().Name),
    };

    private (Value? Value, ValueType Type) WithUnit(UnitQuantitySyntax syntax)
    {
        var word = syntax.Unit.Text;
        if (!syntax.IsBusiness && Unit.NounOf(word) is { } noun)
        {
            return (context.Quantities.Number(syntax) is { } number ? new CountValue(number, noun) : null, ValueType.Count(noun));
        }

        if (!syntax.IsBusiness && Unit.Find(word) is null && Currency.Find(word) is not null)
        {
            return (context.Quantities.Money(syntax, "this amount") is { } money ? new MoneyValue(money) : null, ValueType.Money(word));
        }

        if (Unit.Find(word) is null)
        {
            context.Say(TypeDiagnostics.UnknownUnit(syntax.Unit.Location, word, Suggestions.DidYouMean(word, [.. Unit.NounNames, .. Unit.TimeNames], "units")));
            return (null, ValueType.Error);
        }

        return context.Quantities.Time(syntax, "this length of time") is { } time ? (new DurationValue(time), TypeOf(time)) : (null, ValueType.Error);
    }

    private static ValueType TypeOf(TimeAmount time) =>
        time.Unit == TimeUnit.BusinessDay ? ValueType.BusinessDays
        : new(time.IsBusiness ? ValueKind.BusinessDuration : time.IsCalendarPeriod ? ValueKind.CalendarPeriod : ValueKind.Duration);

    private Expression Instant(InstantExpressionSyntax syntax)
    {
        if (context.Dates.Instant(syntax.Instant) is not { } local)
        {
            return new ErrorExpression(syntax.Location);
        }

        return syntax.Instant.Time is null
            ? new LiteralExpression(new DateValue(local.Date), new ValueType(ValueKind.Date), syntax.Location)
            : new LiteralExpression(new InstantValue(local), new ValueType(ValueKind.Instant), syntax.Location);
    }

    private string LeadTypeName => context.Leads.Names.FirstOrDefault() ?? "website";

    private string CurrencyCode => context.Quantities.Currency?.Code ?? "USD";

    private static (string Type, Location Location) Side(Expression expression) => (expression.Type.ToString(), expression.Location);
}
