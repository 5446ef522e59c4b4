using System.Globalization;

namespace SlaLang.Runner.Output;

/// <summary>A count with its noun: `1 error`, `2 errors`.</summary>
internal static class Counted
{
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
