using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Runner.Commands;
using SlaLang.Runner.Data;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>What was understood of the exports, as tables.</summary>
internal static class DataReport
{
    private const string None = "-";

    public static Report Of(LoadedAgreement agreement, FactLoad load) => new(
        agreement.Model.Title,
        load.Facts is { } facts ? [$"as of {Shown(facts.AsOf, agreement.Model.Calendar.Opening.Zone)}, zone {agreement.Model.Calendar.Opening.Zone.Id}"] : [],
        [
            new ReportSection("Files", [new("file", IsFigure: false), new("table", IsFigure: false), new("rows"), new("rejected")], [.. load.Files.Select(Cells)]),
            .. load.Files.Where(file => file.Columns.Length > 0).Select(Columns),
            .. load.Facts is { } known ? Quality(known.Quality) : [],
        ]);

    public static string Shown(Moment moment, DateTimeZone zone) =>
        moment.IsKnown ? moment.ToInstant().InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture) : None;

    private static ImmutableArray<string> Cells(ExportReading file) => [file.File.Path, file.File.Table, Figures.Of(file.Rows), Figures.Of(file.Rejected)];

    private static ReportSection Columns(ExportReading file) =>
        new($"Columns of {file.File.Path}", [new("field", IsFigure: false), new("column", IsFigure: false)], [.. file.Columns.Select(column => ImmutableArray.Create(column.Field, column.Heading))])
        {
            Notes = file.Unused.IsEmpty ? [] : [$"not read: {string.Join(", ", file.Unused)}"],
        };

    private static IEnumerable<ReportSection> Quality(FactQuality quality)
    {
        yield return new ReportSection("Quality", [new("what", IsFigure: false), new("count")],
        [
            ["repeated leads", Figures.Of(quality.RepeatedLeads)],
            ["repeated touches", Figures.Of(quality.RepeatedTouches)],
            ["of unknown leads", Figures.Of(quality.OfUnknownLeads)],
            ["after the as-of instant", Figures.Of(quality.AfterAsOf)],
        ])
        {
            Notes = [.. quality.Assumptions, .. quality.Impossible.Select(fact => $"{fact.Lead}: {fact.Sentence}")],
        };
    }
}
