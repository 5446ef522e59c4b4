using System.Collections.Immutable;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>The custom fields that `source` blocks declare, under names like `leads.employees`.</summary>
internal static class CustomFields
{
    public static IReadOnlyCollection<string> Types { get; } = ["text", "number", "yes_no", "date", "instant"];

    public static Dictionary<string, ValueType> Declared(ImmutableArray<DeclarationSyntax> declarations)
    {
        var fields = new Dictionary<string, ValueType>();
        foreach (var source in declarations.OfType<SourceSyntax>())
        {
            foreach (var field in source.Items.OfType<SourceFieldSyntax>())
            {
                fields[$"{source.Kind.Text}.{field.Name.Text}"] = TypeOf(field.Type?.Text ?? "text") ?? ValueType.Error;
            }
        }

        return fields;
    }

    public static ValueType? TypeOf(string word) => word switch
    {
        "text" => ValueType.Text,
        "number" => ValueType.Number,
        "yes_no" => ValueType.Boolean,
        "date" => new ValueType(ValueKind.Date),
        "instant" => new ValueType(ValueKind.Instant),
        _ => null,
    };
}
