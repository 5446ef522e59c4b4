using SlaLang.Evaluation;

namespace SlaLang.Runner.Output;

/// <summary>An explanation from the CRM's exports with the question as it was asked, and the command line that asks the next one.</summary>
internal sealed record ToldExplanation(string Path, string Query, FactsQuery Asked, FactsExplanation Explanation)
{
    public string Next { get; init; } = "";
}
