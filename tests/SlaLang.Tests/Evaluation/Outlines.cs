using SlaLang.Evaluation;

namespace SlaLang.Tests.Evaluation;

/// <summary>An explanation as indented lines.</summary>
internal static class Outlines
{
    public static string Of(Derivation derivation) => string.Join('\n', LinesOf(derivation, ""));

    private static IEnumerable<string> LinesOf(Derivation derivation, string indent)
    {
        var formula = derivation.Formula.Length == 0 ? "" : $" = {derivation.Formula}";
        var location = derivation.Location is { } place ? $" [{place.Position.Line}]" : "";
        yield return $"{indent}{derivation.Title}: {derivation.Figure}{formula}{location}";
        if (derivation.Remark.Length > 0)
        {
            yield return $"{indent}  ({derivation.Remark})";
        }

        foreach (var line in derivation.Inputs.SelectMany(input => LinesOf(input, indent + "  ")))
        {
            yield return line;
        }
    }
}
