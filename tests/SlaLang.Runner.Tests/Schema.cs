using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace SlaLang.Runner.Tests;

/// <summary>Checks a result against its schema in docs/schemas. Members that the schema does not name are not allowed here, so that none stays undocumented.</summary>
public static class Schema
{
    private static readonly EvaluationOptions Listed = new() { OutputFormat = OutputFormat.List };

    /// <summary>What a result has that its schema does not allow, or lacks.</summary>
    public static IReadOnlyList<string> Problems(string verb, string json)
    {
        var written = JsonNode.Parse(File.ReadAllText(Repository.PathOf($"docs/schemas/{verb}.schema.json"))) ?? throw new InvalidOperationException(verb);
        Close(written);
        using var result = JsonDocument.Parse(json);
        var evaluated = JsonSchema.FromText(written.ToJsonString()).Evaluate(result.RootElement, Listed);
        return evaluated.IsValid ? [] : [.. Failures(evaluated).DefaultIfEmpty("the result does not fit the schema")];
    }

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
