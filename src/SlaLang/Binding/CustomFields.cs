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

    /// <summary>What other programs call a kind of column; null for a word that none does.</summary>
    public static string? Meant(string word) => word.ToLowerInvariant() switch
    {
        "integer" or "int" or "decimal" or "float" or "double" or "numeric" or "money" or "currency" or "amount" or "percent" or "rate" => "number",
        "boolean" or "bool" or "checkbox" or "yesno" => "yes_no",
        "datetime" or "timestamp" or "time" => "instant",
        "string" or "varchar" or "char" or "picklist" => "text",
        _ => null,
    };

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
