using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Runner.Commands;
using SlaLang.Runner.Data;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>What was understood of the exports, as tables.</summary>
internal sealed class DataReport
{
    private const int MostListed = 20;
    private const string None = "-";

    private readonly LoadedAgreement agreement;
    private readonly FactLoad load;
    private readonly DateTimeZone zone;

    private DataReport(LoadedAgreement agreement, FactLoad load) => (this.agreement, this.load, zone) = (agreement, load, agreement.Model.Calendar.Opening.Zone);

    public static Report Of(LoadedAgreement agreement, FactLoad load) => new DataReport(agreement, load).Build();

    private Report Build() => new(
        agreement.Model.Title,
        load.Facts is { } facts ? [$"as of {Shown(facts.AsOf)}, {zone.Id}"] : [],
        [
            Files(),
            .. load.Files.Where(file => file.Columns.Length > 0).Select(Columns),
            .. OwnColumns(),
            .. load.Facts is { } known ? Facts(known) : [],
        ]);

    private string Shown(Moment moment) =>
        moment.IsKnown ? moment.ToInstant().InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture) : None;

    private ReportSection Files() => new(
        "Files",
        [new("file", IsFigure: false), new("table", IsFigure: false), new("rows"), new("rejected"), new("footer lines")],
        [.. load.Files.Select(file => ImmutableArray.Create(file.File.Path, file.File.Table, Figures.Of(file.Rows), Figures.Of(file.Rejected), Figures.Of(file.FooterLines)))]);

    private static ReportSection Columns(ExportReading file) => new(
        $"Columns of {file.File.Path}",
        [new("field", IsFigure: false), new("column", IsFigure: false)],
        [.. file.Columns.Select(column => ImmutableArray.Create(column.Field, column.Heading.Length > 0 ? column.Heading : "the same in every row"))])
    {
        Notes = [.. Note("columns that nothing is read from", file.Unused), .. Note("fields without a column", file.Absent)],
    };

    /// <summary>What was made of columns that the agreement declares or its formulas name.</summary>
    private IEnumerable<ReportSection> OwnColumns()
    {
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. from file in load.Files
               from column in file.Columns
               where column.Kind is not null
               select ImmutableArray.Create(file.File.Path, column.Field, KindWord.Of(column.Kind), Figures.Of(file.Unread.GetValueOrDefault(column.Field))),
        ];
        return rows.IsEmpty ? [] : [new ReportSection("Columns of your own", [new("file", IsFigure: false), new("field", IsFigure: false), new("read as", IsFigure: false), new("cells that cannot be read")], rows)];
    }

    private static IEnumerable<string> Note(string title, ImmutableArray<string> names) =>
        names.IsEmpty ? [] : [$"{title}: {string.Join(", ", names.Take(MostListed))}{More(names.Length)}"];

    private static string More(int count) => count > MostListed ? $", and {Figures.Of(count - MostListed)} more" : "";

    private IEnumerable<ReportSection> Facts(FactSet facts)
    {
        var quality = facts.Quality;
        yield return new ReportSection(
            "Instants",
            [new("table", IsFigure: false), new("first", IsFigure: false), new("last", IsFigure: false)],
            [.. FactSpan.Of(facts).Where(span => span.First.IsKnown).Select(span => ImmutableArray.Create(span.Table, Shown(span.First), Shown(span.Last)))]);
        yield return new ReportSection("Counted", [new("what", IsFigure: false), new("count")],
        [
            ["leads", Figures.Of(facts.Leads.Length)],
            ["touches", Figures.Of(facts.Touches.Count)],
            ["deals", Figures.Of(facts.Deals.Length)],
            ["repeated rows of leads", Figures.Of(quality.RepeatedLeads)],
            ["repeated touches", Figures.Of(quality.RepeatedTouches)],
            ["of leads that are not in the data", Figures.Of(quality.OfUnknownLeads)],
            ["after the as-of instant", Figures.Of(quality.AfterAsOf)],
        ])
        {
            Notes = quality.Assumptions,
        };
        foreach (var section in new[] { UnknownValues(quality), Impossible(quality) }.Where(section => !section.Rows.IsEmpty))
        {
            yield return section;
        }
    }

    private static ReportSection UnknownValues(FactQuality quality) => new(
        "Values without a meaning",
        [new("column", IsFigure: false), new("value", IsFigure: false), new("rows")],
        [.. quality.UnknownValues.Take(MostListed).Select(value => ImmutableArray.Create($"{value.Table}.{value.Column}", value.Value, Figures.Of(value.Count)))])
    {
        Notes = Rest(quality.UnknownValues.Length),
    };

    private static ReportSection Impossible(FactQuality quality) => new(
        "What cannot be",
        [new("lead", IsFigure: false), new("why", IsFigure: false)],
        [.. quality.Impossible.Take(MostListed).Select(fact => ImmutableArray.Create(fact.Lead, fact.Sentence))])
    {
        Notes = Rest(quality.Impossible.Length),
    };

    private static ImmutableArray<string> Rest(int count) => count > MostListed ? [$"and {Figures.Of(count - MostListed)} more; --format json has them all"] : [];
}
