using System.Text;
using SlaLang.Values;

namespace SlaLang.Formatting;

/// <summary>A figure as it is laid out: `500k` and `500000` as `500_000`, `1.5M` as `1_500_000`, decimals as written.</summary>
internal static class CanonicalNumber
{
    private const int GroupSize = 3;

    public static string Of(string written)
    {
        var digits = written.Replace("_", "", StringComparison.Ordinal);
        var places = digits[^1] switch { 'k' => 3, 'M' => 6, _ => 0 };
        var parts = digits.TrimEnd('k', 'M').Split('.');
        var (whole, decimals) = (parts[0], parts.Length > 1 ? parts[1] : "");
        if (places > 0)
        {
            var shifted = whole + decimals.PadRight(places, '0');
            decimals = shifted[(whole.Length + places)..].TrimEnd('0');
            whole = shifted[..(whole.Length + places)];
        }

        var result = Grouped(whole.TrimStart('0')) + (decimals.Length > 0 ? "." + decimals : "");
        return Exact.Read(written) is { } figure && Exact.Read(result) == figure ? result : written;
    }

    private static string Grouped(string whole)
    {
        var grouped = new StringBuilder(whole.Length > 0 ? whole : "0");
        for (var place = grouped.Length - GroupSize; place > 0; place -= GroupSize)
        {
            grouped.Insert(place, '_');
        }

        return grouped.ToString();
    }
}
