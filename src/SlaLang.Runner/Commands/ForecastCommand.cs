using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using SlaLang.Planning;
using SlaLang.Runner.Data;
using SlaLang.Runner.Output;
using SlaLang.Values;

namespace SlaLang.Runner.Commands;

/// <summary>`sla forecast`: what delivered leads will bring.</summary>
internal sealed class ForecastCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The agreement (- is standard input)" };

    private readonly DataInputs data = new();

    private readonly Option<string> leads = new("--leads") { Description = "Leads of one month instead of exports, such as website=2000,outbound=1300; write new_business.website=2000 where streams share a lead type", HelpName = "LIST" };

    private readonly Option<string> month = new("--month") { Description = "The month in which those leads are delivered, such as 2026-03; the agreement's first unless told", HelpName = "MONTH" };

    private readonly SuppositionOptions suppositions = new();

    private readonly Option<string> format = Inputs.Format("text", "json", "csv", "markdown");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new ForecastCommand();
        return new Verb("forecast", "Works forward from delivered leads: what they are worth, what they are expected to bring, and how likely they meet the quota.")
        {
            Details = "Leads come from the CRM's exports (--data and --as-of) or from --leads. Each lead becomes a deal by itself, with the product of the rates; the chance is that of the binomial distribution.",
            Examples =
            [
                "sla forecast agreement.sla --leads website=2000,outbound=1300",
                "sla forecast agreement.sla --leads website=2000 --month 2026-05 --set 'website.Opportunity -> Customer = 25%'",
                "sla forecast agreement.sla --data crm --as-of 2026-03-31",
            ],
        }.With([command.file, .. command.data.All, command.leads, command.month, .. command.suppositions.All, command.format]).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        if (FindMisuse(result) is { } misuse)
        {
            return session.Refuse(misuse.Message, misuse.Help);
        }

        return suppositions.Load(result, session, result.GetRequiredValue(file), out var exitCode) is not { } what ? exitCode
            : what.Supposed.Model.Streams.IsEmpty ? session.Refuse("no stream of the agreement has a quota that leads could meet", "declare a `stream` with its `quota` and `split`")
            : result.GetValue(leads) is { } written ? FromList(result, session, what, written)
            : FromData(result, session, what);
    }

    private (string Message, string Help)? FindMisuse(ParseResult result) =>
        result.GetValue(leads) is null && data.WrittenAsOf(result) is null ? ("there are no leads to work forward from", "give some with `--leads website=2000`, or read the CRM's exports with `--data DIR --as-of 2026-03-31`")
        : result.GetValue(leads) is not null && (data.WrittenAsOf(result) ?? data.FolderOf(result)) is not null ? ("`--leads` stands in the place of the CRM's exports", "take `--data` and `--as-of` out, or `--leads`")
        : result.GetValue(month) is not null && result.GetValue(leads) is null ? ("`--month` goes with `--leads` only", "with exports, every month that has begun is shown")
        : null;

    private int FromList(ParseResult result, Session session, (LoadedAgreement Agreement, Supposition Supposed) what, string written)
    {
        var model = what.Supposed.Model;
        var first = model.Term.Value.From.ToYearMonth();
        var chosen = result.GetValue(month) is { } name ? MonthOf(name) : first;
        if (chosen is not { } delivered || delivered < first || delivered > model.Term.Value.To.ToYearMonth())
        {
            return session.Refuse($"`{result.GetValue(month)}` is no month of the agreement", $"it runs from {Figures.Of(first)} to {Figures.Of(model.Term.Value.To.ToYearMonth())}");
        }

        var list = new LeadList(model, delivered).Read(written);
        if (list.Leads is not { } given)
        {
            return session.Refuse(list.Problem, list.Help);
        }

        var forecast = SlaEngine.Forecast(SlaEngine.Plan(model), given, [delivered]);
        Write(result, session, new ShownForecast(what.Agreement.File.Path, what.Agreement.Compilation.Digest, forecast) { Supposition = suppositions.IsGiven(result) ? what.Supposed : null });
        return ExitCode.Fine;
    }

    private int FromData(ParseResult result, Session session, (LoadedAgreement Agreement, Supposition Supposed) what)
    {
        var asOf = data.AsOf(result, session, what.Agreement.Model.Calendar.Opening.Zone, out var refused);
        if (refused is { } exitCode)
        {
            return exitCode;
        }

        var load = data.Load(result, session, what.Agreement, (asOf, new FactLoadOptions()));
        if (load.ExitCode != ExitCode.Fine || load.Facts is not { } facts)
        {
            return load.ExitCode;
        }

        var forecast = SlaEngine.Forecast(SlaEngine.Plan(what.Supposed.Model), facts);
        if (forecast.Streams.All(stream => stream.Months.IsEmpty))
        {
            return session.Refuse("as of then, no month of the agreement has begun", $"it begins on {Figures.Of(what.Agreement.Model.Term.Value.From)}");
        }

        Write(result, session, new ShownForecast(what.Agreement.File.Path, what.Agreement.Compilation.Digest, forecast)
        {
            AsOf = data.WrittenAsOf(result),
            Supposition = suppositions.IsGiven(result) ? what.Supposed : null,
        });
        return ExitCode.Fine;
    }

    private void Write(ParseResult result, Session session, ShownForecast shown)
    {
        switch (result.GetValue(format))
        {
            case "json":
                ForecastJson.Write(session.IO.Output, shown);
                break;
            case "csv":
                ForecastCsv.Write(session.IO.Output, shown);
                break;
            case "markdown":
                session.IO.Output.Write(MarkdownReport.Of(ForecastReport.Of(shown)));
                break;
            default:
                new TextReport(session.Output).Write([ForecastReport.Of(shown)]);
                break;
        }
    }

    private static YearMonth? MonthOf(string written) => YearMonthPattern.Iso.Parse(written) is { Success: true, Value: var known } ? known : null;
}
