using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using SlaLang.Formatting;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Runner.Files;

/// <summary>A file of the project that `sla new` writes.</summary>
internal sealed record StarterFile(string Path, string Text);

/// <summary>The built-in starter files with the dates of an agreement put in.</summary>
internal static partial class StarterProject
{
    private const string Prefix = "starter/";

    /// <summary>The last day of the made-up exports, counted as they count: from the first Monday of the agreement.</summary>
    private const int LastDemoDay = 11;

    private const string OwnCalendar = "calendars/office.sla";

    private const string OwnZone = "America/New_York";

    private static readonly ImmutableArray<string> Paths =
        ["agreement.sla", OwnCalendar, "crm.sla", "crm/leads.csv", "crm/activities.csv", "crm/deals.csv", "README.md", ".gitattributes", ".github/workflows/sla.yml"];

    /// <param name="calendar">Takes the place of the project's own calendar; null leaves that.</param>
    public static IEnumerable<StarterFile> Files(LocalDate start, ShippedCalendar? calendar) =>
        from path in Paths
        let text = Dated(Read(path), start)
        select calendar is null ? new StarterFile(path, text)
            : path == OwnCalendar ? new StarterFile(calendar.Path, calendar.Text)
            : new StarterFile(path, With(calendar, path, text));

    private static string With(ShippedCalendar calendar, string path, string text)
    {
        var changed = text
            .Replace(OwnCalendar, calendar.Path, StringComparison.Ordinal)
            .Replace("calendar  office\n", $"calendar  {calendar.Name}\n", StringComparison.Ordinal)
            .Replace(OwnZone, calendar.Zone, StringComparison.Ordinal);
        return path.EndsWith(SourceFiles.Suffix, StringComparison.Ordinal) ? Formatter.Format(new SourceText(path, changed)).Text ?? changed : changed;
    }

    private static string Dated(string text, LocalDate start)
    {
        var end = start.PlusYears(1).PlusDays(-1);
        var monday = start.PlusDays(-1).Next(IsoDayOfWeek.Monday);
        return Days().Replace(text, match => Figures.Of(monday.PlusDays(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))))
            .Replace("{{as of}}", $"{Figures.Of(monday.PlusDays(LastDemoDay))}T17:00", StringComparison.Ordinal)
            .Replace("{{start}}", Figures.Of(start), StringComparison.Ordinal)
            .Replace("{{end}}", Figures.Of(end), StringComparison.Ordinal)
            .Replace("{{measured from}}", Figures.Of(start.PlusMonths(-3)), StringComparison.Ordinal)
            .Replace("{{measured to}}", Figures.Of(start.PlusDays(-1)), StringComparison.Ordinal)
            .Replace("{{month}}", Figures.Of(start.PlusMonths(2).ToYearMonth()), StringComparison.Ordinal)
            .Replace("{{first closed}}", Figures.Of(FirstAfter(start, 1, 1)), StringComparison.Ordinal)
            .Replace("{{second closed}}", Figures.Of(FirstAfter(start, 12, 25)), StringComparison.Ordinal);
    }

    /// <summary>The first such day that is not before the start.</summary>
    private static LocalDate FirstAfter(LocalDate start, int month, int day)
    {
        var date = new LocalDate(start.Year, month, day);
        return date >= start ? date : date.PlusYears(1);
    }

    [GeneratedRegex(@"\{\{day ([0-9]+)\}\}")]
    private static partial Regex Days();

    private static string Read(string path)
    {
        using var stream = typeof(StarterProject).Assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new InvalidOperationException($"the file {path} is not built in");
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n");
    }
}
