using System.CommandLine;
using Fractions;
using SlaLang.Planning;
using SlaLang.Runner.Output;
using SlaLang.Values;

namespace SlaLang.Runner.Commands;

/// <summary>`sla sensitivity`: which figure of the rates moves the plan most.</summary>
internal sealed class SensitivityCommand
{
    private const int MostPoints = 50;

    private readonly Argument<string> file = new("FILE") { Description = "The agreement (- is standard input)" };

    private readonly Option<string> points = new("--points")
    {
        Description = "The step: so many percentage points of a rate, and per cent of a deal value; 1 unless told. A time to close moves by a week, or by a month where it counts in months",
        HelpName = "N",
    };

    private readonly Option<string> by = Inputs.Choice("--by", "Which effect decides on the order", "revenue", "demand");

    private readonly SuppositionOptions suppositions = new();

    private readonly Option<string> format = Inputs.Format("text", "json", "markdown", "svg");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new SensitivityCommand();
        return new Verb("sensitivity", "Shows what a step in each rate, deal value and time to close does to demand and to expected revenue.")
        {
            Details = "One figure moves at a time, the others stay. Revenue is what the leads that are planned now bring within the agreement's term; demand is what its deals take.",
            Examples =
            [
                "sla sensitivity agreement.sla",
                "sla sensitivity agreement.sla --points 5 --by demand",
                "sla sensitivity agreement.sla --format svg > tornado.svg",
            ],
        }.With([command.file, command.points, command.by, .. command.suppositions.All, command.format]).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var written = result.GetValue(points) ?? "1";
        if (Exact.Read(written.EndsWith('%') ? written[..^1] : written) is not { IsZero: false } step || step > new Fraction(MostPoints))
        {
            return session.Refuse($"`{written}` is no step", $"write percentage points above 0 and of at most {MostPoints}, such as `--points 1` or `--points 0.5`");
        }

        if (suppositions.Load(result, session, result.GetRequiredValue(file), out var exitCode) is not { } what)
        {
            return exitCode;
        }

        Write(result, session, new MeasuredSensitivity(what.Agreement.File.Path, what.Agreement.Compilation.Digest, SlaEngine.Sensitivity(what.Supposed.Model, step, result.GetValue(by) == "demand"))
        {
            ByDemand = result.GetValue(by) == "demand",
            Supposition = suppositions.IsGiven(result) ? what.Supposed : null,
        });
        return exitCode;
    }

    private void Write(ParseResult result, Session session, MeasuredSensitivity measured)
    {
        switch (result.GetValue(format))
        {
            case "json":
                SensitivityJson.Write(session.IO.Output, measured);
                break;
            case "markdown":
                session.IO.Output.Write(MarkdownReport.Of(SensitivityReport.Of(measured, hasBars: false)));
                break;
            case "svg":
                session.IO.Output.Write(TornadoSvg.Of(measured));
                break;
            default:
                new TextReport(session.Output).Write([SensitivityReport.Of(measured, hasBars: !session.Output.Style.IsPlain)]);
                break;
        }
    }
}
