using System.Collections;
using System.Reflection;
using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Tests.Comparing;

/// <summary>
/// Everything that a model holds, by reflection: a second opinion on whether two agreements mean the same. What depends on the layout is left
/// out, and so is whether a default was written out; lists are sorted, for the order of declarations means nothing.
/// </summary>
internal static class ModelDump
{
    private static readonly HashSet<string> Ignored = ["Location", "Lines", "HasRounding", "IsRest", "Precedence", "EqualityContract"];

    public static string Of(AgreementModel model) => Of(model, isWhole: true);

    private static string Of(object? value, bool isWhole) => value switch
    {
        null => "-",
        string text => $"\"{text}\"",
        Fraction figure => $"{figure.Numerator}/{figure.Denominator}",
        DateTimeZone zone => zone.Id,
        Function function => function.Name,
        Symbol symbol when !isWhole => symbol.Name,
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(element => Of(element, isWhole)).Order(StringComparer.Ordinal))}]",
        Enum or IFormattable or bool => value.ToString() ?? "",
        _ when value.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal) => $"{value.GetType().GetProperty("Key")?.GetValue(value)}: {Of(value.GetType().GetProperty("Value")?.GetValue(value), isWhole)}",
        _ => OfMembers(value),
    };

    private static string OfMembers(object value)
    {
        var members = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !Ignored.Contains(property.Name) && property.CanWrite && property.PropertyType != typeof(Location));
        return $"{value.GetType().Name}({string.Join(", ", members.Select(property => $"{property.Name} {Of(property.GetValue(value), IsOwn(value, property))}"))})";
    }

    /// <summary>True for what the holder declares; a symbol elsewhere is a reference to one.</summary>
    private static bool IsOwn(object holder, PropertyInfo property) => holder is AgreementModel && property.Name != nameof(AgreementModel.Parties) || holder is Scenario;
}
