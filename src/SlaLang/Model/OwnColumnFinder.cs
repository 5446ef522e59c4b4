using System.Collections.Immutable;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>
/// Finds the columns of the user's own: fields that `source` blocks declare, and those that formulas name. What nothing declares is of the kind that formulas
/// hold it against.
/// </summary>
public sealed class OwnColumnFinder
{
    private readonly AgreementModel model;
    private readonly Dictionary<(string Table, string Name), HashSet<ValueKind>> named = [];

    private OwnColumnFinder(AgreementModel model) => this.model = model;

    /// <param name="model">The agreement, whose formulas count.</param>
    /// <param name="further">Formulas that are asked beside it.</param>
    /// <param name="readsAll">True for all declared columns, also those of touches and deals that no formula names.</param>
    public static OwnColumns Find(AgreementModel model, IEnumerable<Expression> further, bool readsAll = false)
    {
        var finder = new OwnColumnFinder(model);
        foreach (var part in FormulaTexts.Formulas(model).Concat(further).SelectMany(formula => ExpressionParts.Of(formula, model)))
        {
            finder.Look(part);
        }

        return new OwnColumns { Leads = finder.Of("leads", true), Touches = finder.Of("touches", readsAll), Deals = finder.Of("deals", readsAll) };
    }

    private ImmutableArray<OwnColumn> Of(string table, bool readsDeclared)
    {
        var declared = new Dictionary<string, ValueKind>(StringComparer.Ordinal);
        foreach (var column in model.Sources.Where(source => source.Kind == table).SelectMany(source => source.Columns))
        {
            declared[column.Name] = column.CustomType?.Kind ?? declared.GetValueOrDefault(column.Name);
        }

        return
        [
            .. named.Keys.Where(key => key.Table == table).Select(key => key.Name)
                .Concat(readsDeclared ? declared.Keys.Where(name => declared[name] != ValueKind.Error) : [])
                .Distinct().Order(StringComparer.Ordinal)
                .Select(name => new OwnColumn(name, declared.GetValueOrDefault(name) is not ValueKind.Error and var kind ? kind : KindOf(table, name))),
        ];
    }

    private ValueKind KindOf(string table, string name) =>
        !named.TryGetValue((table, name), out var kinds) || FactFields.Of(table)?.ContainsKey(name) is true ? ValueKind.Text
        : kinds.Count == 1 ? kinds.First()
        : kinds.SetEquals([ValueKind.Date, ValueKind.Instant]) ? ValueKind.Instant
        : ValueKind.Text;

    private void Look(Expression part)
    {
        switch (part)
        {
            case FieldExpression field:
                Add(field, null);
                break;
            case UnaryExpression unary:
                Add(unary.Operand, unary.Sign == UnarySign.Not ? ValueKind.Boolean : ValueKind.Number);
                break;
            case WhereExpression where:
                Add(where.Condition, ValueKind.Boolean);
                break;
            case IfExpression choice:
                Add(choice.Condition, ValueKind.Boolean);
                break;
            case BinaryExpression binary:
                Add(binary.Left, Beside(binary.Sign, binary.Right));
                Add(binary.Right, Beside(binary.Sign, binary.Left));
                break;
            case CallExpression call:
                Look(call);
                break;
        }
    }

    private void Look(CallExpression call)
    {
        foreach (var argument in call.Arguments)
        {
            Add(argument.Value, argument.Parameter switch { "figure" => ValueKind.Number, "start" or "end" => ValueKind.Instant, _ => null });
        }
    }

    /// <summary>What stands on the other side tells what a column says.</summary>
    private static ValueKind? Beside(BinarySign sign, Expression other) => (sign, other) switch
    {
        (BinarySign.And or BinarySign.Or, _) => ValueKind.Boolean,
        (_, ListExpression list) => list.Elements.Select(element => KindOf(element.Type)).FirstOrDefault(kind => kind is not null),
        (BinarySign.Plus or BinarySign.Minus or BinarySign.Times or BinarySign.Divide, { Type.Kind: ValueKind.Text or ValueKind.Duration or ValueKind.BusinessDuration or ValueKind.CalendarPeriod }) => null,
        _ => KindOf(other.Type),
    };

    private static ValueKind? KindOf(ValueType type) => type.Kind switch
    {
        ValueKind.Number or ValueKind.Count or ValueKind.Money => ValueKind.Number,
        ValueKind.LeadType or ValueKind.Stream => ValueKind.Text,
        ValueKind.Rate or ValueKind.Date or ValueKind.Instant or ValueKind.Boolean or ValueKind.Text => type.Kind,
        _ => null,
    };

    /// <summary>A column that touches or deals do not have may be one of their leads.</summary>
    private void Add(Expression expression, ValueKind? kind)
    {
        if (expression is not FieldExpression field || FactFields.IsAlwaysRead(FactFields.TableOf(field.Owner), field.Name))
        {
            return;
        }

        Add(FactFields.TableOf(field.Owner), field.Name, kind);
        if (field.Owner != ValueKind.Leads && field.Type.IsError)
        {
            Add("leads", field.Name, kind);
        }
    }

    private void Add(string table, string name, ValueKind? kind)
    {
        if (!named.TryGetValue((table, name), out var kinds))
        {
            named[(table, name)] = kinds = [];
        }

        if (kind is { } known)
        {
            kinds.Add(known);
        }
    }
}
