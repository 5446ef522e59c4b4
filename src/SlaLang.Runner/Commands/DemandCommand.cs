using System.Collections.Immutable;
using System.CommandLine;
using Fractions;
using NodaTime;
using NodaTime.Text;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Runner.Output;
using SlaLang.Values;

namespace SlaLang.Runner.Commands;

/// <summary>`sla demand`: what Marketing owes, month by month.</summary>
internal sealed class DemandCommand
{
    private readonly Argument<string[]> files = Inputs.Files();

    private readonly Option<string> step = Inputs.Choice("--by", "A row for every month, or for every quarter", "month", "quarter");

    private readonly Option<string> asOf = new("--as-of") { Description = "Leave out revisions of rates that begin after this date, such as 2026-03-31", HelpName = "DATE" };

    private readonly Option<string> stream = new("--stream") { Description = "Only this stream; totals and capacity, which are about all, are left out", HelpName = "NAME" };

    private readonly Option<string> lead = new("--lead") { Description = "Only this lead type; totals and capacity are left out", HelpName = "NAME" };

    private readonly SuppositionOptions suppositions = new();

    private readonly Option<string> confidence = new("--confidence") { Description = "Show beside each month's demand the leads that bring its target with this probability, such as 90%", HelpName = "PERCENT" };

    private readonly Option<string> format = Inputs.Format("text", "json", "csv", "markdown");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new DemandCommand();
        return new Verb("demand", "Prints how many leads each stream needs in each month, worked back from the quota.")
        {
            Details = "Leads are due in the month in which they are delivered; the needs of later stages belong to the deals that close in the month.",
            Examples = ["sla demand agreement.sla", "sla demand agreement.sla --by quarter --lead website", "sla demand . --format csv > demand.csv", "sla demand agreement.sla --by quarter --set 'website.Opportunity -> Customer = 25%'", "sla demand agreement.sla --confidence 90%"],
        }.With([command.files, command.step, command.asOf, command.stream, command.lead, .. command.suppositions.All, command.confidence, command.format])
         .Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        if (FindMisuse(result) is { } misuse)
        {
            return session.Refuse(misuse.Message, misuse.Help);
        }

        var agreements = Agreements.Load(session, result.GetRequiredValue(files));
        if (FindUnknown(result, session, agreements) is { } exitCode)
        {
            return exitCode;
        }

        ImmutableArray<PlannedAgreement> planned = [.. agreements.All.Select(agreement => Plan(result, session, agreement)).OfType<PlannedAgreement>()];
        if (planned.Length < agreements.All.Length)
        {
            return ExitCode.Errors;
        }

        Write(result, session, planned);
        var messages = planned.SelectMany(plan => plan.Plan.Diagnostics).ToList();
        session.Report(messages);
        return agreements.ExitCode != ExitCode.Fine ? agreements.ExitCode
            : messages.Exists(message => message.Severity == Severity.Error) ? ExitCode.Errors
            : ExitCode.Fine;
    }

    private (string Message, string Help)? FindMisuse(ParseResult result) =>
        result.GetValue(asOf) is { } date && ReadDate(date) is null ? ($"`{date}` is not a date", "write the year, the month and the day, such as 2026-03-31")
        : result.GetValue(confidence) is { } written && ReadConfidence(written) is null ? ($"`{written}` is no confidence", "write a probability above 0% and of at most 99.99%, such as 90%")
        : result.GetValue(confidence) is not null && result.GetValue(step) == "quarter" ? ("a confidence is that of a month", "take `--by quarter` out: months that are each met with 90% are not a quarter that is")
        : null;

    private int? FindUnknown(ParseResult result, Session session, Agreements agreements)
    {
        var models = agreements.All.Select(agreement => agreement.Model).ToList();
        return FindUnknown(session, "there is no stream", result.GetValue(stream), models.SelectMany(model => model.Streams))
            ?? FindUnknown(session, "there is no lead type", result.GetValue(lead), models.SelectMany(model => model.LeadTypes))
            ?? suppositions.FindUnknown(result, session, agreements);
    }

    private static int? FindUnknown(Session session, string what, string? written, IEnumerable<Model.Symbol> known)
    {
        ImmutableArray<string> names = [.. known.Select(symbol => symbol.Name).Distinct()];
        return written is null || names.Length == 0 || names.Contains(written) ? null : session.RefuseWord(what, written, names);
    }

    /// <summary>Null after saying what is wrong with what is supposed.</summary>
    private PlannedAgreement? Plan(ParseResult result, Session session, LoadedAgreement agreement)
    {
        if (!suppositions.IsGiven(result))
        {
            return Plan(result, agreement, agreement.Model);
        }

        if (suppositions.Apply(result, session, agreement) is not { } supposition)
        {
            return null;
        }

        var supposed = Plan(result, agreement, supposition.Model);
        return supposed with { Supposition = supposition, Compared = SlaEngine.Compare(Plan(result, agreement, agreement.Model).Table, supposed.Table) };
    }

    private PlannedAgreement Plan(ParseResult result, LoadedAgreement agreement, AgreementModel model)
    {
        var plan = SlaEngine.Plan(model, result.GetValue(asOf) is { } written ? ReadDate(written) : null);
        var table = SlaEngine.Tabulate(plan, result.GetValue(step) == "quarter" ? TableStep.Quarter : TableStep.Month);
        var (onlyStream, onlyLead) = (result.GetValue(stream), result.GetValue(lead));
        var isWhole = onlyStream is null && onlyLead is null;
        var rows = table.Rows.Where(row => (onlyStream ?? row.Stream.Name) == row.Stream.Name && (onlyLead ?? row.Lead.Name) == row.Lead.Name);
        return new PlannedAgreement(agreement.File.Path, agreement.Compilation.Digest, plan)
        {
            Table = isWhole ? table : table with { Rows = [.. rows], Totals = [] },
            Capacity = isWhole ? plan.Capacity : [],
            Confidence = result.GetValue(confidence) is { } sure ? ReadConfidence(sure) : null,
        };
    }

    private void Write(ParseResult result, Session session, ImmutableArray<PlannedAgreement> planned)
    {
        switch (result.GetValue(format))
        {
            case "json":
                DemandJson.Write(session.IO.Output, planned, result.GetValue(step) ?? "", result.GetValue(asOf));
                break;
            case "csv":
                session.IO.Output.Write(DemandCsv.Of(planned));
                break;
            case "markdown":
                session.IO.Output.Write(string.Join("\n", planned.Select(plan => MarkdownReport.Of(DemandReport.Of(plan)))));
                break;
            default:
                new TextReport(session.Output).Write(planned.Select(DemandReport.Of));
                break;
        }
    }

    private static Rate? ReadConfidence(string written) =>
        written.EndsWith('%') && Exact.Read(written[..^1]) is { IsZero: false } percent && percent / new Fraction(100) <= Attainment.MostConfidence.Value ? new Rate(percent / new Fraction(100)) : null;

    private static LocalDate? ReadDate(string written) => LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var date } ? date : null;
}
