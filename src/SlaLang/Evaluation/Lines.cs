using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Evaluation;

/// <summary>Makes lines of an explanation that are no calculation.</summary>
internal static class Lines
{
    public static Derivation Of(string title, string figure, Location? location = null) => new(title, figure, "", location, []);

    public static Derivation Of(string title, string figure, IEnumerable<Derivation?> inputs) => new(title, figure, "", null, Known(inputs));

    public static ImmutableArray<Derivation> Known(params IEnumerable<Derivation?> lines) => [.. lines.OfType<Derivation>()];

    /// <summary>As many lines as are to be shown, and one that counts the rest.</summary>
    public static IEnumerable<Derivation> Cut(IReadOnlyCollection<Derivation> lines, int most, string what) => lines.Count <= most
        ? lines
        : [.. lines.Take(most), Of("and", $"{Values.Figures.Of(lines.Count - most)} more {what}")];

    /// <summary>A line of the file without its layout.</summary>
    public static string Written(Location location) => string.Join(' ', location.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
