using SlaLang.Comparing;
using SlaLang.Values;

namespace SlaLang.Tests.Comparing;

/// <summary>Differences of agreements given as text.</summary>
internal static class Diffs
{
    public static string Whole { get; } = File.ReadAllText(Path.Combine(Repository.Root, "tests/SlaLang.Tests/Parsing/whole-agreement.sla"));

    public static string EveryOtherLine { get; } = File.ReadAllText(Path.Combine(Repository.Root, "tests/SlaLang.Tests/Comparing/every-other-line.sla"));

    public static AgreementDiff Of(string before, string after) => SlaEngine.Diff(Agreements.Plan(before), Agreements.Plan(after));

    /// <summary>A line for each change: kind, subject and name, values, and the bearings on both parties.</summary>
    public static IEnumerable<string> Lines(AgreementDiff diff) => diff.Changes.Select(Line);

    public static string Line(Change change) =>
        $"{change.Kind.Name} | {change.Subject}{(change.Name.Length > 0 ? ": " : "")}{change.Name} | {change.Before?.Text ?? "-"} > {change.After?.Text ?? "-"} | {string.Join(", ", change.Bearings.Select(bearing => $"{bearing.Team} {bearing.Bearing}"))}";
}
