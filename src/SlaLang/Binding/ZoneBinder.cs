using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Syntax;

namespace SlaLang.Binding;

/// <summary>Finds IANA time zones by name.</summary>
internal static class ZoneBinder
{
    public static DateTimeZone? Find(TextSyntax name, DiagnosticBag diagnostics)
    {
        var known = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name.Value);
        if (known is not null && !name.Value.StartsWith("UTC+", StringComparison.Ordinal) && !name.Value.StartsWith("UTC-", StringComparison.Ordinal))
        {
            return known;
        }

        diagnostics.Add(BindingDiagnostics.UnknownZone(name.Location, name.Value, Help(name.Value)));
        return null;
    }

    private static string Help(string written)
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var city = written.Replace(' ', '_');
        var byCity = ids.FirstOrDefault(id => city.Length >= 3 && id.EndsWith("/" + city, StringComparison.OrdinalIgnoreCase));
        var guess = byCity ?? Suggestions.Closest(written, ids.Where(id => id.Contains('/', StringComparison.Ordinal)));
        return guess is not null
            ? $"did you mean `{guess}`?"
            : "write a region and a city of the IANA list, such as `America/New_York` or `Europe/Paris`; a fixed offset or `EST` would be wrong half of the year";
    }
}
