using System.Collections.Immutable;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Runner.Commands;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Data;

/// <summary>Reads all exports of an agreement into facts: the one entry for every verb.</summary>
internal sealed class FactLoader
{
    /// <summary>So many bytes are often a lead's row: good enough a guess to make room by.</summary>
    private const int UsualRow = 140;
    private const int MostExpected = 1 << 22;

    private readonly AgreementModel model;
    private readonly FactLoadOptions options;
    private readonly FactSetBuilder facts;
    private readonly Moment asOf;
    private readonly Meanings meanings;
    private readonly OwnColumns own;
    private readonly Progress progress;
    private long bytesBefore;

    private FactLoader(AgreementModel model, Instant? asOf, FactLoadOptions options, Progress progress)
    {
        (this.model, this.options, this.progress) = (model, options, progress);
        this.asOf = asOf is { } instant ? Moment.Of(instant) : Moment.Never;
        meanings = new Meanings(model);
        own = OwnColumnFinder.Find(model, options.Formulas, options.ReadsAllColumns);
        facts = new FactSetBuilder(model, this.asOf) { Own = own };
    }

    /// <param name="dataFolder">The folder of the exports as the user wrote it; null for the agreement's own.</param>
    /// <param name="asOf">Null to leave nothing out; the facts are then as of the latest of them.</param>
    public static FactLoad Load(RunnerIO io, LoadedAgreement agreement, string? dataFolder, Instant? asOf, FactLoadOptions options)
    {
        var files = FactFiles.Of(agreement.Model, agreement.File.Path, dataFolder, io.CurrentFolder);
        var bytes = files.Sum(file => file.Bytes);
        using var progress = new Progress(io, bytes);
        CollectorPause.TryBegin(bytes);
        return files.Any(file => file.Table == "leads")
            ? new FactLoader(agreement.Model, asOf, options, progress).Load(files)
            : new FactLoad((FactSet?)null) { Problems = [NoLeads(dataFolder, io.CurrentFolder)] };
    }

    private static string NoLeads(string? dataFolder, string currentFolder) => dataFolder is null
        ? "there are no exports to read; name their folder with --data, or declare `source leads from \"…\" { … }`"
        : File.Exists(Path.GetFullPath(dataFolder, currentFolder)) ? $"`{dataFolder}` is a file; name the folder that the exports are in"
        : !Directory.Exists(Path.GetFullPath(dataFolder, currentFolder)) ? $"there is no folder `{dataFolder}`"
        : $"`{dataFolder}` has no leads.csv, and the agreement declares no `source leads`";

    private FactLoad Load(ImmutableArray<ExportFile> files)
    {
        var readings = files.Where(file => file.Table == "leads").Select(Read).ToList();
        facts.CloseLeads();
        readings.AddRange(files.Where(file => file.Table != "leads").Select(Read));
        var load = new FactLoad((FactSet?)null)
        {
            Files = [.. readings],
            Problems = [.. readings.Select(reading => reading.Problem).Where(problem => problem.Length > 0)],
            HasTooManyRejected = readings.Sum(reading => reading.Rejected + reading.Doubtful) > options.MostRejected,
        };
        load = load with { Diagnostics = [.. meanings.Diagnostics, .. readings.SelectMany(reading => reading.Diagnostics).Select(diagnostic => Weighed(diagnostic, load.HasTooManyRejected))] };
        return load.Problems.Length > 0 ? load : load with { Facts = Known(facts.Build([.. FactFields.Kinds.Select(table => Quality(table, readings)).Where(table => table.Rows > 0)])) };
    }

    /// <summary>Rejected rows that were allowed for are no errors.</summary>
    private static Diagnostic Weighed(Diagnostic diagnostic, bool isError) => isError || !Rejects.IsAboutRow(diagnostic) ? diagnostic : diagnostic with { Severity = Severity.Warning };

    private FactSet Known(FactSet set) => asOf == Moment.Never ? set with { AsOf = set.Quality.LastEvent } : set;

    private static TableQuality Quality(string table, List<ExportReading> readings)
    {
        var own = readings.FindAll(reading => reading.File.Table == table);
        return new TableQuality(table, own.Sum(reading => reading.Rows), own.Sum(reading => reading.Rejected));
    }

    private ExportReading Read(ExportFile file)
    {
        if (file.Table == "leads")
        {
            facts.ExpectLeads((int)Math.Min(file.Bytes / UsualRow, MostExpected));
        }

        var table = new ExportTable(headings => Columns(file, headings), columns => ReaderOf(file, columns), facts.NewBatch);
        var reading = new ExportReader(file, table) { Reached = bytes => progress.Reach(file.Path, bytesBefore + bytes) }.Read(facts.Add);
        bytesBefore += file.Bytes;
        return reading;
    }

    private TableColumns Columns(ExportFile file, ImmutableArray<string> headings)
    {
        var columns = new TableColumns(model, file, headings, own.Of(file.Table));
        facts.AddExport(file.Table, columns.Fields.Select(field => field.Field));
        return columns;
    }

    private (RowReader Rows, InstantReader Instants) ReaderOf(ExportFile file, TableColumns columns)
    {
        var instants = new InstantReader(file.Source?.Zone ?? model.Calendar.Opening.Zone, model.Calendar.Opening.Zone, file.Source?.DatePattern);
        var numbers = new AmountReader(file.Source?.DecimalComma is true);
        var cells = OwnCells.Of(own.Of(file.Table), columns, meanings, numbers);
        return (file.Table switch
        {
            "leads" => new LeadRows((model, facts.LeadTexts), columns, meanings, (options.ReadsNames, cells)),
            "touches" => new TouchRows(facts, columns, meanings, cells),
            "deals" => new DealRows(facts, columns, meanings, (model, numbers, cells)),
            _ => new ChangeRows(facts, columns, areOwners: file.Table == "owner_changes"),
        }, instants);
    }
}
