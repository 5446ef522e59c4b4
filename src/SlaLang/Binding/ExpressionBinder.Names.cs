using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

internal sealed partial class ExpressionBinder
{
    private Expression Name(NameExpressionSyntax syntax)
    {
        var name = syntax.Name.Text;
        if (Collection(name) is { } collection)
        {
            return new FactsExpression(new ValueType(collection), syntax.Location);
        }

        if (Field(name, syntax.Location) is { } field)
        {
            return field;
        }

        if (names.Metric(name) is { } metric)
        {
            return new MetricExpression(name, Metric(metric).Type, syntax.Location);
        }

        return names.KindOf(name) is { } symbol ? new SymbolExpression(name, new ValueType(symbol), syntax.Location) : Unknown(syntax.Name);
    }

    private Expression Unknown(NameSyntax name)
    {
        if (NotOfFormulas(name) is { } known)
        {
            context.Say(known);
            return new ErrorExpression(name.Location);
        }

        if (facts is not null && !context.HasSource(facts.Value) && Suggestions.Closest(name.Text, Known()) is null)
        {
            return new FieldExpression(name.Text, facts.Value, ValueType.Error, name.Location);
        }

        if (!context.Forgiven.Forgives(name.Text) && unknown.Add(name.Text))
        {
            context.Say(FactFields.IsKnown(name.Text) && facts is null
                ? ExpressionDiagnostics.FieldOutside(name.Location, name.Text)
                : ExpressionDiagnostics.UnknownName(name.Location, name.Text, Suggestions.DidYouMean(name.Text, Known(), "names are")));
        }

        return new ErrorExpression(name.Location);
    }

    /// <summary>Words that mean something elsewhere: in other languages, or in other lines of the agreement.</summary>
    private Diagnostic? NotOfFormulas(NameSyntax name) => name.Text switch
    {
        "null" or "NULL" or "Null" or "None" or "nil" or "undefined" => ExpressionDiagnostics.ForeignValue(name.Location, name.Text, "that something happened says `first_touch >= created`, that it did not `not (first_touch >= created)`"),
        "TRUE" or "True" or "FALSE" or "False" => ExpressionDiagnostics.ForeignValue(name.Location, name.Text, "write the condition alone, such as `won`, or `not won`"),
        "yes" or "no" when facts is not { } kind || context.HasSource(kind) => ExpressionDiagnostics.ForeignValue(name.Location, name.Text, "a yes or no needs no comparison: write it alone, or with `not` before it"),
        _ when context.Followups.TryFind(name.Text) is not null => ExpressionDiagnostics.NotInFormulas(name.Location, name.Text, "a follow-up rule", "name the obligation that it belongs to, such as `met(persistence)`"),
        _ when context.Teams.TryFind(name.Text) is not null => ExpressionDiagnostics.NotInFormulas(name.Location, name.Text, "a team", "name an obligation of the team, such as `met(speed)`"),
        _ when context.Calendars.TryFind(name.Text) is not null => ExpressionDiagnostics.NotInFormulas(name.Location, name.Text, "a calendar", "open time is measured with `business_hours(assigned, first_touch)`"),
        _ => null,
    };

    private List<string> Known() =>
        [.. names.All, .. facts is { } kind ? FactFields.Of(FactFields.TableOf(kind))?.Keys.ToArray() ?? [] : [], .. CustomNames()];

    private IEnumerable<string> CustomNames() => facts is { } kind
        ? customFields.Keys.Where(name => name.StartsWith($"{FactFields.TableOf(kind)}.", StringComparison.Ordinal)).Select(name => name[(FactFields.TableOf(kind).Length + 1)..])
        : [];

    /// <summary>A field of what is looked at; touches and deals have the fields of their lead too.</summary>
    private FieldExpression? Field(string name, Location at)
    {
        if (facts is not { } kind)
        {
            return null;
        }

        return FieldOf(kind, name) is { } own ? new FieldExpression(name, kind, own, at)
            : kind != ValueKind.Leads && FieldOf(ValueKind.Leads, name) is { } leads ? new FieldExpression(name, ValueKind.Leads, leads, at)
            : null;
    }

    private ValueType? FieldOf(ValueKind kind, string name)
    {
        if (customFields.TryGetValue($"{FactFields.TableOf(kind)}.{name}", out var custom))
        {
            return custom;
        }

        return FactFields.Of(FactFields.TableOf(kind)) is { } fields && fields.TryGetValue(name, out var known) ? new ValueType(known) : null;
    }

    private static ValueKind? Collection(string name) => name switch
    {
        "leads" => ValueKind.Leads,
        "touches" => ValueKind.Touches,
        "deals" => ValueKind.Deals,
        _ => null,
    };
}
