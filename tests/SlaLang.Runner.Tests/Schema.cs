using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace SlaLang.Runner.Tests;

/// <summary>Checks a result against its schema in docs/schemas. Members that the schema does not name are not allowed here, so that none stays undocumented.</summary>
public static partial class Schema
{
    private static readonly EvaluationOptions Listed = new() { OutputFormat = OutputFormat.List };

    /// <summary>What a result has that its schema does not allow, or lacks.</summary>
    public static IReadOnlyList<string> Problems(string verb, string json)
    {
        var written = Whole(verb);
        Close(written);
        using var result = JsonDocument.Parse(json);
        var evaluated = JsonSchema.FromText(written.ToJsonString()).Evaluate(result.RootElement, Listed);
        return evaluated.IsValid ? [] : [.. Failures(evaluated).DefaultIfEmpty("the result does not fit the schema")];
    }

    /// <summary>A schema with the definitions of the other schemas that it refers to, which are called by the name of their file.</summary>
    private static JsonNode Whole(string verb)
    {
        var text = Text(verb);
        var others = OtherSchemas().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();
        var whole = JsonNode.Parse(OtherSchemas().Replace(text, "\"#/$$defs/$1-")) ?? throw new InvalidOperationException(verb);
        foreach (var other in others)
        {
            var definitions = JsonNode.Parse(Text(other).Replace("\"#/$defs/", $"\"#/$defs/{other}-", StringComparison.Ordinal))?["$defs"]?.AsObject() ?? [];
            definitions.ToList().ForEach(definition => whole["$defs"]?.AsObject().Add($"{other}-{definition.Key}", definition.Value?.DeepClone()));
        }

        return whole;
    }

    private static string Text(string verb) => File.ReadAllText(Repository.PathOf($"docs/schemas/{verb}.schema.json"));

    [GeneratedRegex(@"""([a-z]+)\.schema\.json#/\$defs/")]
    private static partial Regex OtherSchemas();

    private static IEnumerable<string> Failures(EvaluationResults results) =>
        from detail in (results.Details ?? []).Append(results)
        from error in detail.Errors ?? []
        select $"{detail.InstanceLocation}: {error.Key} {error.Value}";

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject schema)
        {
            schema.Select(member => member.Value).ToList().ForEach(Close);
            if (schema["properties"] is JsonObject && !schema.ContainsKey("additionalProperties"))
            {
                schema["additionalProperties"] = false;
            }
        }
        else if (node is JsonArray array)
        {
            array.ToList().ForEach(Close);
        }
    }
}
