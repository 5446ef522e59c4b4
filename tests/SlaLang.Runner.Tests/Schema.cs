using System.Text.Json;
using System.Text.RegularExpressions;

namespace SlaLang.Runner.Tests;

/// <summary>Checks a result against a schema of docs/schemas: the keywords of JSON Schema 2020-12 that those schemas use, and no others.</summary>
public sealed class Schema
{
    private static readonly HashSet<string> Known =
    [
        "$schema", "$defs", "$ref", "title", "description", "format", "type", "required", "properties", "additionalProperties", "items", "enum", "const", "anyOf", "pattern", "minimum",
    ];

    private readonly JsonElement root;
    private readonly List<string> problems = [];

    private Schema(JsonElement root) => this.root = root;

    /// <summary>What a result has that its schema does not allow, or lacks; members that the schema does not name count as problems too.</summary>
    public static IReadOnlyList<string> Problems(string verb, string json)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf($"docs/schemas/{verb}.schema.json")));
        using var result = JsonDocument.Parse(json);
        var check = new Schema(schema.RootElement);
        check.Check(schema.RootElement, result.RootElement, "$");
        return check.problems;
    }

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Known.Contains(keyword.Name))
            {
                throw new NotSupportedException($"the schema uses `{keyword.Name}`");
            }

            if (!Holds(keyword, value, path))
            {
                problems.Add($"{path}: {keyword.Name} {keyword.Value}");
            }
        }

        CheckMembers(schema, value, path);
    }

    private bool Holds(JsonProperty keyword, JsonElement value, string path) => keyword.Name switch
    {
        "$ref" => Referred(keyword.Value.GetString() ?? "", value, path),
        "type" => IsOfType(value, keyword.Value.GetString()),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString() ?? "", out _)),
        "enum" => keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "const" => JsonElement.DeepEquals(keyword.Value, value),
        "anyOf" => keyword.Value.EnumerateArray().Any(one => IsValid(one, value)),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString() ?? "", keyword.Value.GetString() ?? ""),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(),
        _ => true,
    };

    private bool Referred(string reference, JsonElement value, string path)
    {
        Check(root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]), value, path);
        return true;
    }

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        var attempt = new Schema(root);
        attempt.Check(schema, value, "");
        return attempt.problems.Count == 0;
    }

    private void CheckMembers(JsonElement schema, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var member in value.EnumerateObject())
            {
                CheckMember(properties, member, path);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("additionalProperties", out var others))
        {
            value.EnumerateObject().ToList().ForEach(member => Check(others, member.Value, $"{path}.{member.Name}"));
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            value.EnumerateArray().ToList().ForEach(element => Check(items, element, $"{path}[]"));
        }
    }

    private void CheckMember(JsonElement properties, JsonProperty member, string path)
    {
        if (properties.TryGetProperty(member.Name, out var schema))
        {
            Check(schema, member.Value, $"{path}.{member.Name}");
        }
        else
        {
            problems.Add($"{path}.{member.Name}: not in the schema");
        }
    }

    private static bool IsOfType(JsonElement value, string? type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && !value.GetRawText().Contains('.', StringComparison.Ordinal),
        _ => throw new NotSupportedException($"the schema uses the type `{type}`"),
    };
}
