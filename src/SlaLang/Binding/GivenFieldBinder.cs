using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>A field of a given fact: whether there is one of that name, and its value by its type.</summary>
internal sealed class GivenFieldBinder(BindingContext context)
{
    private static readonly string[] Directions = ["inbound", "outbound"];

    private readonly Dictionary<string, ValueType> customFields = CustomFields.Declared(context.Declarations);

    /// <summary>A kind of fact with its article, as messages name one.</summary>
    public static string Noun(string kind) => kind switch
    {
        "owner_change" => "a change of owner",
        "status_change" => "a change of status",
        _ => $"a {kind}",
    };

    /// <summary>Null after saying what is wrong.</summary>
    public GivenField? Bind(string kind, GivenFieldSyntax syntax)
    {
        var name = syntax.Field.Text;
        var table = TableOf(kind);
        if (TypeOf(table, name) is not { } type)
        {
            return Unknown(kind, syntax);
        }

        if (type.IsError)
        {
            return null;
        }

        var value = Value(type, syntax.Value) ?? context.Expressions.Literal(syntax.Value);
        if (value is null || !Fits(type, value.Type))
        {
            if (value is not ErrorExpression)
            {
                context.Say(BindingDiagnostics.GivenOfAnotherKind(syntax.Value.Location, (name, Noun(kind), type.ToString()), syntax.Value.Location.Text, Example(type, syntax.Value.Location.Text), Declared(table, name)));
            }

            return null;
        }

        CheckWord(name, value);
        return new GivenField(name, value, syntax.Location);
    }

    /// <summary>Facts that may have columns of the user's own; null for changes.</summary>
    private static ValueKind? FactsOf(string kind) => kind switch { "lead" => ValueKind.Leads, "touch" => ValueKind.Touches, "deal" => ValueKind.Deals, _ => null };

    /// <summary>Where no export is declared, facts may have columns that nothing names.</summary>
    private GivenField? Unknown(string kind, GivenFieldSyntax syntax)
    {
        var (name, table) = (syntax.Field.Text, TableOf(kind));
        var help = Help(table, name, out var isClose);
        if (!isClose && FactsOf(kind) is { } facts && !context.HasSource(facts))
        {
            var value = Value(ValueType.Text, syntax.Value) ?? context.Expressions.Literal(syntax.Value);
            return value is null or ErrorExpression ? null : new GivenField(name, value, syntax.Location);
        }

        if (!context.Forgiven.Forgives(name))
        {
            context.Say(BindingDiagnostics.UnknownGivenField(syntax.Field.Location, Noun(kind), name, help));
        }

        return null;
    }

    public static string TableOf(string kind) => kind == "touch" ? "touches" : kind + "s";

    private ValueType? TypeOf(string table, string name) =>
        customFields.TryGetValue($"{table}.{name}", out var custom) ? custom
        : FactFields.Of(table) is { } fields && fields.TryGetValue(name, out var kind) ? new ValueType(kind)
        : table == "leads" && context.Stages.TryFind(name) is not null ? new ValueType(ValueKind.Instant)
        : null;

    private string Help(string table, string name, out bool isClose)
    {
        string[] known = [.. SourceBinder.ColumnsOf(table, context), .. customFields.Keys.Where(key => key.StartsWith($"{table}.", StringComparison.Ordinal)).Select(key => key[(table.Length + 1)..])];
        var close = Suggestions.Closest(name, known);
        isClose = close is not null;
        return close is not null ? $"did you mean `{close}`?"
            : FactsOf(table == "touches" ? "touch" : table[..^1]) is not null ? $"declare a field of your own as it stands in the export: `source {table} from \"…\" {{ field {name} \"…\" as number }}`"
            : $"fields are {string.Join(", ", known.Select(field => $"`{field}`"))}";
    }

    /// <summary>A bare word after a text, a lead type, a stream, a yes or no; null for anything else.</summary>
    private Expression? Value(ValueType type, ExpressionSyntax syntax) => (type.Kind, syntax) switch
    {
        (ValueKind.Text, NameExpressionSyntax word) => new LiteralExpression(new TextValue(word.Name.Text), ValueType.Text, word.Location),
        (ValueKind.LeadType, NameExpressionSyntax word) => Symbol(word, context.Leads.Find(word.Name), type),
        (ValueKind.Stream, NameExpressionSyntax word) => Symbol(word, context.Streams.Find(word.Name), type),
        (ValueKind.Boolean, NameExpressionSyntax { Name.Text: "yes" or "no" } word) => new LiteralExpression(new BooleanValue(word.Name.Text == "yes"), ValueType.Boolean, word.Location),
        _ => null,
    };

    private static Expression Symbol(NameExpressionSyntax word, Symbol? found, ValueType type) =>
        found is null ? new ErrorExpression(word.Location) : new SymbolExpression(word.Name.Text, type, word.Location);

    /// <summary>An instant may be known to the day alone.</summary>
    private static bool Fits(ValueType field, ValueType given) =>
        field.Kind == given.Kind || (field.Kind == ValueKind.Instant && given.Kind == ValueKind.Date);

    private string Example(ValueType type, string written) => type.Kind switch
    {
        ValueKind.Instant => "2026-01-05 09:00",
        ValueKind.Date => "2026-01-05",
        ValueKind.Boolean => "yes",
        ValueKind.Number => "250",
        ValueKind.Money => $"{(written.All(character => char.IsAsciiDigit(character) || character is '_' or '.') ? written : "5_000")} {context.Quantities.Currency?.Code ?? "USD"}",
        ValueKind.LeadType => context.Leads.Names.FirstOrDefault() ?? "website",
        ValueKind.Stream => context.Streams.Names.FirstOrDefault() ?? "new_business",
        _ => $"\"{written.Trim('"')}\"",
    };

    private Location? Declared(string table, string name) => customFields.ContainsKey($"{table}.{name}")
        ? context.Declarations.OfType<SourceSyntax>().Where(source => source.Kind.Text == table).SelectMany(source => source.Items).OfType<SourceFieldSyntax>().FirstOrDefault(field => field.Name.Text == name)?.Location
        : null;

    /// <summary>Words of which only a few mean something.</summary>
    private void CheckWord(string field, Expression value)
    {
        if (value is not LiteralExpression { Value: TextValue { Text: var word } })
        {
            return;
        }

        if (field == "direction" && !Directions.Contains(word))
        {
            context.Say(BindingDiagnostics.UnknownDirection(value.Location, word, Suggestions.DidYouMean(word, Directions, "write one of")));
        }
        else if (field == "kind" && !TouchKinds.Names.Contains(word))
        {
            context.Say(BindingDiagnostics.UnknownTouchKind(value.Location, word, Suggestions.DidYouMean(word, TouchKinds.Names, "kinds are")));
        }
    }
}
