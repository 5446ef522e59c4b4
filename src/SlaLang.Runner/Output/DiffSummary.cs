using Fractions;
using SlaLang.Comparing;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A difference in a few sentences.</summary>
internal static class DiffSummary
{
    public const string Nothing = "no change in meaning";

    /// <summary>Which file against which.</summary>
    public static string Sides(ComparedAgreement compared) => $"{compared.Before?.Path ?? "nothing"} → {compared.After?.Path ?? "nothing"}";

    public static IEnumerable<string> Of(ComparedAgreement compared)
    {
        var diff = compared.Diff;
        if (diff.IsEmpty)
        {
            yield return compared.IsOnlyWrittenOtherwise ? $"{Nothing}: the same is written otherwise" : Nothing;
            yield break;
        }

        yield return diff switch
        {
            { Before: null } => "a new agreement",
            { After: null } => "the agreement is removed",
            _ => $"{Counted.Of(diff.Changes.Length, "change")} in meaning",
        };
        foreach (var party in diff.Bearings)
        {
            yield return $"for {party.Title}: {Counts(diff, party.Team)}";
        }
    }

    /// <summary>`2 tightened, 1 loosened`.</summary>
    public static string Counts(AgreementDiff diff, string team)
    {
        var counts = diff.Changes
            .SelectMany(change => change.Bearings)
            .Where(bearing => bearing.Team == team && bearing.Bearing != Bearing.Unchanged)
            .CountBy(bearing => bearing.Bearing)
            .OrderBy(count => count.Key)
            .Select(count => $"{Figures.Of(new Fraction(count.Value))} {DiffWording.Of(count.Key)}")
            .ToList();
        return counts.Count == 0 ? "unchanged" : string.Join(", ", counts);
    }
}
