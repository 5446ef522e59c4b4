using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Runner.Data;
using SlaLang.Runner.Files;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Commands;

/// <summary>`sla comply`: who kept the agreement.</summary>
internal sealed class ComplyCommand
{
    private const int MostPeriods = 8;

    private readonly Argument<string[]> files = Inputs.Files();

    private readonly DataInputs inputs = new();

    private readonly Option<string> period = new("--period") { Description = "Show this period, such as 2026-03, 2026-Q1 or 2026-W10; unless told, each promise's latest that has begun", HelpName = "PERIOD" };

    private readonly Option<string[]> teams = new("--team") { Description = "Only the duties of this team; may be given several times", HelpName = "NAME" };

    private readonly Option<string[]> obligations = new("--obligation") { Description = "Only this obligation; may be given several times", HelpName = "NAME" };

    private readonly Option<string> format = Inputs.Format(ComplyFormats.Names);

    private readonly Option<string> failOn = Inputs.Choice("--fail-on", "End with exit code 3 when a promise that is shown is so bad, and with 4 when that cannot be told", ComplyExit.Never, ComplyExit.Breached, ComplyExit.AtRisk);

    private readonly Option<bool> showNames = new("--show-names") { Description = "Show the names of leads beside their ids" };

    private readonly Option<string> output = new("--output", "-o") { Description = "Write to this file, whose suffix says the format unless --format does; standard output unless told", HelpName = "FILE" };

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new ComplyCommand();
        return new Verb("comply", "Judges both teams' promises by what the CRM's exports say.")
        {
            Details = "Everything is judged as it stood at --as-of. Names of leads are shown only with --show-names. docs/compliance.md has the rules.",
            Examples =
            [
                "sla comply agreement.sla --data crm --as-of 2026-03-31T09:00",
                "sla comply agreement.sla --data crm --as-of 2026-03-31 --period 2026-03 -o march.json",
                "sla comply agreement.sla --data crm --as-of 2026-03-31 --format junit --fail-on breached > comply.xml",
            ],
        }.With([command.files, .. command.inputs.All, command.period, command.teams, command.obligations, command.format, command.failOn, command.showNames, command.output])
         .Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        if (inputs.WrittenAsOf(result) is null)
        {
            return session.Refuse("`--as-of` is missing", "say as of when to judge: `--as-of 2026-03-31` is the end of that day, `--as-of 2026-03-31T09:00` that morning");
        }

        var target = result.GetValue(output);
        var chosen = ComplyFormats.Of(result.GetResult(format) is { Implicit: false } ? result.GetValue(format) : null, target);
        if (chosen is null)
        {
            return session.Refuse($"`{target}` does not say in its suffix what to write", $"say it with `--format`: {string.Join(", ", ComplyFormats.Names)}");
        }

        var agreements = Agreements.Load(session, result.GetRequiredValue(files));
        if ((FindUnknown(result, session, agreements) ?? FindSeveral(session, agreements, chosen)) is { } exitCode)
        {
            return exitCode;
        }

        var judged = new List<JudgedAgreement>();
        var worst = JudgeAll(result, session, agreements, judged);
        var written = Write(session, [.. judged], new ComplyTarget(chosen, target, result.GetValue(failOn) == ComplyExit.AtRisk), worst);
        return worst != ExitCode.Fine ? worst
            : written != ExitCode.Fine ? written
            : ComplyExit.Of(result.GetValue(failOn), judged.Select(one => one.Report));
    }

    private int JudgeAll(ParseResult result, Session session, Agreements agreements, List<JudgedAgreement> judged)
    {
        var worst = agreements.ExitCode;
        foreach (var agreement in agreements.All)
        {
            var code = Judge(result, session, agreement, judged);
            worst = worst != ExitCode.Fine ? worst : code;
        }

        return worst;
    }

    private int? FindUnknown(ParseResult result, Session session, Agreements agreements)
    {
        var models = agreements.All.Select(agreement => agreement.Model).ToList();
        return FindUnknown(session, "there is no team", result.GetValue(teams), models.SelectMany(model => model.Teams))
            ?? FindUnknown(session, "there is no obligation", result.GetValue(obligations), models.SelectMany(model => model.Obligations));
    }

    /// <summary>A page holds one agreement.</summary>
    private static int? FindSeveral(Session session, Agreements agreements, string format) => format == ComplyFormats.Html && agreements.All.Length > 1
        ? session.Refuse("there are several agreements to report", "name one file; `--format markdown` reports them one after another")
        : null;

    private static int? FindUnknown(Session session, string what, string[]? written, IEnumerable<Model.Symbol> known)
    {
        ImmutableArray<string> names = [.. known.Select(symbol => symbol.Name).Distinct()];
        return names.Length > 0 && written?.FirstOrDefault(name => !names.Contains(name)) is { } unknown ? session.RefuseWord(what, unknown, names) : null;
    }

    /// <summary>Adds the report; the exit code says why there is none, or what is wrong all the same.</summary>
    private int Judge(ParseResult result, Session session, LoadedAgreement agreement, List<JudgedAgreement> judged)
    {
        var asOf = inputs.AsOf(result, session, agreement.Model.Calendar.Opening.Zone, out var refused);
        if (refused is { } exitCode)
        {
            return exitCode;
        }

        var plan = SlaEngine.Plan(agreement.Model);
        session.Report(plan.Diagnostics.Where(message => message.Severity > Severity.Note));
        var load = inputs.Load(result, session, agreement, (asOf, new FactLoadOptions(ReadsNames: result.GetValue(showNames))));
        if (load.ExitCode != ExitCode.Fine || load.Facts is not { } facts)
        {
            return load.ExitCode;
        }

        var verdicts = SlaEngine.Judge(plan, facts);
        if (result.GetValue(period) is { } wanted && ShownPeriods.Names(verdicts) is var names && !names.Contains(wanted))
        {
            return session.Refuse($"there is no period `{wanted}` that has begun", PeriodHelp(names));
        }

        judged.Add(Judged(result, agreement, verdicts) with { Sources = SourcesOf(session, agreement, load) });
        return plan.Diagnostics.Any(message => message.Severity == Severity.Error) ? ExitCode.Errors : ExitCode.Fine;
    }

    private JudgedAgreement Judged(ParseResult result, LoadedAgreement agreement, ComplianceResult verdicts) =>
        new(agreement.File.Path, agreement.Compilation.Digest, SlaEngine.Report(verdicts, Request(result)))
        {
            DataFolder = inputs.FolderOf(result) ?? "",
            AsOf = inputs.WrittenAsOf(result) ?? "",
        };

    private static ImmutableArray<string> SourcesOf(Session session, LoadedAgreement agreement, FactLoad load) =>
        [.. agreement.Compilation.Sources.Select(source => Path.GetFullPath(source.Path, session.IO.CurrentFolder)), .. load.Files.Select(file => file.File.FullPath)];

    private ReportRequest Request(ParseResult result) => new()
    {
        Period = result.GetValue(period),
        Teams = [.. result.GetValue(teams) ?? []],
        Obligations = [.. result.GetValue(obligations) ?? []],
        ShowsNames = result.GetValue(showNames),
    };

    private static string PeriodHelp(ImmutableArray<string> names) => names.IsEmpty
        ? "as of then, no period of the agreement has begun"
        : $"the latest that have begun are {string.Join(", ", names.TakeLast(MostPeriods))}";

    /// <summary>A file is written only when nothing is wrong.</summary>
    private static int Write(Session session, ImmutableArray<JudgedAgreement> judged, ComplyTarget target, int worst)
    {
        if (judged.IsEmpty || (target.Path is not null && worst != ExitCode.Fine))
        {
            return ExitCode.Fine;
        }

        if (target.Path is not { } path)
        {
            target.Write(judged, session.Output, session.IO.Output);
            return ExitCode.Fine;
        }

        var real = FilePath.Real(Path.GetFullPath(path, session.IO.CurrentFolder));
        return judged.SelectMany(one => one.Sources).Any(source => FilePath.Real(source) == real)
            ? session.Refuse($"`{path}` would be written over a file that was read", "choose another name with `-o`")
            : OutputFile.TryWrite(path, writer => target.Write(judged, new Terminal(writer, session.Output.Style with { HasColor = false }), writer), session.IO.CurrentFolder) is { } problem
            ? session.Refuse(problem)
            : session.Wrote(path);
    }

    /// <summary>Which format, and where to; null for standard output.</summary>
    private sealed record ComplyTarget(string Format, string? Path, bool FailsAtRisk)
    {
        public void Write(ImmutableArray<JudgedAgreement> judged, Terminal terminal, TextWriter writer) => ComplyFormats.Write(Format, judged, terminal, writer, FailsAtRisk);
    }
}
