using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using SlaLang.Calibrating;
using SlaLang.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Runner.Data;
using SlaLang.Runner.Files;
using SlaLang.Runner.Output;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Runner.Commands;

/// <summary>`sla calibrate`: the rates as the CRM's exports measure them, ready for a pull request.</summary>
internal sealed class CalibrateCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The agreement; - is standard input" };

    private readonly DataInputs inputs = new();

    private readonly Option<string> period = new("--period")
    {
        Description = "Measure the leads of this month, fiscal quarter or fiscal year, such as 2026-03, 2026-Q1 or 2026, or from one to another, such as \"2025-Q4 to 2026-Q1\"; of each lead type its last mature quarter unless told",
        HelpName = "PERIOD",
    };

    private readonly Option<string> from = new("--from") { Description = "The day from which the new rates apply; the first day of the next fiscal quarter unless told", HelpName = "DATE" };

    private readonly Option<bool> write = new("--write") { Description = "Append the new blocks to the file" };

    private readonly Option<string> format = Inputs.Format("text", "json");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new CalibrateCommand();
        return new Verb("calibrate", "Measures stage rates, deal values and times to close by the CRM's exports, and writes them as new blocks of rates.")
        {
            Details = "A period is mature when the longest time to close has passed since its end; before, nothing is proposed. What is proposed stands beside what is in force, with "
                + "counts and 95% intervals, and with what it does to demand. Nothing is written without --write.",
            Examples =
            [
                "sla calibrate agreement.sla --data crm --as-of 2026-06-15",
                "sla calibrate agreement.sla --data crm --as-of 2026-06-15 --period 2026-Q1 --from 2026-07-01 --write",
            ],
        }.With([command.file, .. command.inputs.All, command.period, command.from, command.write, command.format]).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        if (FindMisuse(result, session) is { } misuse)
        {
            return misuse;
        }

        var agreements = Agreements.Load(session, result.GetRequiredValue(file));
        if (agreements.All is not [var agreement])
        {
            return agreements.ExitCode != ExitCode.Fine ? agreements.ExitCode
                : session.Refuse($"`{result.GetRequiredValue(file)}` holds {Counted.Of(agreements.All.Length, "agreement")}", "name one file");
        }

        var wanted = result.GetValue(period);
        if (wanted is not null && MonthRanges.Read(agreement.Model, wanted) is null)
        {
            return session.Refuse($"`{wanted}` is no period", "write a month, a quarter or a year, such as 2026-03, 2026-Q1 or 2026, or from one to another, such as \"2025-Q4 to 2026-Q1\"");
        }

        var asOf = inputs.AsOf(result, session, agreement.Model.Calendar.Opening.Zone, out var refused);
        if (refused is { } exitCode)
        {
            return exitCode;
        }

        var load = inputs.Load(result, session, agreement, (asOf, new FactLoadOptions()));
        return load.ExitCode != ExitCode.Fine || load.Facts is not { } facts ? load.ExitCode : Calibrate(result, session, agreement, facts);
    }

    private int? FindMisuse(ParseResult result, Session session) =>
        inputs.WrittenAsOf(result) is null ? session.Refuse("`--as-of` is missing", "say as of when the exports are to be read: `--as-of 2026-06-15` is the end of that day")
        : result.GetValue(from) is { } written && ReadDate(written) is null ? session.Refuse($"`{written}` is not a date", "write the year, the month and the day, such as 2026-07-01")
        : result.GetValue(write) && result.GetRequiredValue(file) == SourceReader.StandardInput ? session.Refuse("standard input cannot be written to", "name the file, or leave `--write` out")
        : null;

    private int Calibrate(ParseResult result, Session session, LoadedAgreement agreement, FactSet facts)
    {
        var request = new CalibrationRequest(result.GetValue(period) is { } wanted ? MonthRanges.Read(agreement.Model, wanted) : null, result.GetValue(from) is { } day ? ReadDate(day) : null);
        var calibration = SlaEngine.Calibrate(facts, request);
        if (FindClash(session, calibration, isAsked: request.From is not null || result.GetValue(write)) is { } refused)
        {
            return refused;
        }

        var calibrated = new CalibratedAgreement(agreement.File.Path, agreement.Compilation.Digest, facts, calibration);
        if (calibrated.HasBlocks)
        {
            var text = FileEnd.With(agreement.Compilation.Root.Text, calibration.Blocks);
            var compilation = new Workspace(session.IO).Compile(new SourceText(agreement.File.Path, text));
            if (compilation.Model is not { } model)
            {
                session.Report(compilation.Diagnostics);
                return ExitCode.Errors;
            }

            calibrated = calibration.From > model.Term.Value.To ? calibrated : Compared(calibrated, agreement, compilation, model);
            if (result.GetValue(write) && TryWrite(session, agreement.File.Path, text) is { } failed)
            {
                return failed;
            }
        }

        return Show(result, session, calibrated with { IsWritten = calibrated.HasBlocks && result.GetValue(write) });
    }

    /// <summary>New rates must begin while the agreement runs, and not on a day on which a block of the same leads begins already.</summary>
    private static int? FindClash(Session session, Calibration calibration, bool isAsked)
    {
        var (model, day) = (calibration.Model, calibration.From);
        if (day > model.Term.Value.To && isAsked)
        {
            return session.Refuse($"the agreement ends on {Figures.Of(model.Term.Value.To)}, before the new rates would apply on {Figures.Of(day)}", "name an earlier day with `--from`");
        }

        var clash = model.Rates.FirstOrDefault(block => block.From == day && calibration.Groups.Any(group => group.IsProposed && group.Lead == block.Lead && group.Stream == block.Stream));
        return clash is null ? null
            : session.Refuse($"`{clash.Location.FirstLine().Text}` is there already, at {clash.Location}", "revise that block by hand, or name another day with `--from`");
    }

    private static CalibratedAgreement Compared(CalibratedAgreement calibrated, LoadedAgreement agreement, Compilation compilation, AgreementModel model)
    {
        var (before, after) = (SlaEngine.Plan(agreement.Model), SlaEngine.Plan(model));
        var table = SlaEngine.Tabulate(after, TableStep.Quarter);
        var told = agreement.Compilation.Diagnostics.Concat(before.Diagnostics).Select(message => (message.Code, message.Message)).ToHashSet();
        return calibrated with
        {
            Planned = new PlannedAgreement(agreement.File.Path, compilation.Digest, after) { Table = table, Capacity = [] },
            Compared = SlaEngine.Compare(SlaEngine.Tabulate(before, TableStep.Quarter), table),
            News = [.. compilation.Diagnostics.Concat(after.Diagnostics).Where(message => message.Severity > Severity.Note && !told.Contains((message.Code, message.Message)))],
        };
    }

    /// <summary>The exit code after a complaint; null when the file was written.</summary>
    private static int? TryWrite(Session session, string path, string text) =>
        new SourceReader(session.IO).MarkOf(path) is not { } mark ? session.Refuse($"`{path}` is no UTF-8 file, which is all that `--write` writes", "save it as UTF-8 first, or leave `--write` out")
        : OutputFile.TryWrite(path, mark + text, session.IO.CurrentFolder) is { } problem ? session.Refuse(problem)
        : null;

    private int Show(ParseResult result, Session session, CalibratedAgreement calibrated)
    {
        if (result.GetValue(format) == "json")
        {
            CalibrateJson.Write(session.IO.Output, calibrated);
        }
        else
        {
            new TextReport(session.Output).Write([CalibrateReport.Of(calibrated)]);
            ShowBlocks(session, calibrated);
        }

        session.Report([.. calibrated.Calibration.Diagnostics, .. calibrated.News]);
        if (calibrated.HasBlocks)
        {
            return ExitCode.Fine;
        }

        session.Complain("no new rates can be proposed");
        return ExitCode.CannotTell;
    }

    private static void ShowBlocks(Session session, CalibratedAgreement calibrated)
    {
        if (!calibrated.HasBlocks)
        {
            return;
        }

        session.Output.WriteLine();
        session.Output.WriteLine(calibrated.IsWritten ? $"Appended to {calibrated.Path}" : $"To append to {calibrated.Path}, by hand or with --write", Emphasis.Strong);
        session.Output.WriteLine();
        foreach (var line in calibrated.Calibration.Blocks.TrimEnd('\n').Split('\n'))
        {
            session.Output.WriteLine(line);
        }
    }

    private static LocalDate? ReadDate(string written) => LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var date } ? date : null;
}
