using System.CommandLine;
using SlaLang.Runner.Data;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Commands;

/// <summary>`sla data`: what was understood of the CRM's exports.</summary>
internal sealed class DataCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The agreement; - is standard input" };

    private readonly DataInputs inputs = new();

    private readonly Option<string> format = Inputs.Format("text", "json");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new DataCommand();
        return new Verb("data", "Shows what is understood of the CRM's exports: files, columns, rows, and what is doubtful about them.")
        {
            Details = "Nothing is judged. Without --as-of nothing is left out.",
            Examples = ["sla data agreement.sla --data exports", "sla data agreement.sla --data exports --as-of 2026-03-31"],
        }.With([command.file, .. command.inputs.All, command.format]).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var agreements = Agreements.Load(session, result.GetRequiredValue(file));
        if (agreements.All is not [var agreement])
        {
            return agreements.ExitCode != ExitCode.Fine ? agreements.ExitCode
                : session.Refuse($"`{result.GetRequiredValue(file)}` holds {Counted.Of(agreements.All.Length, "agreement")}", "name one file");
        }

        var asOf = inputs.AsOf(result, session, agreement.Model.Calendar.Opening.Zone, out var refused);
        if (refused is { } exitCode)
        {
            return exitCode;
        }

        var load = inputs.Load(result, session, agreement, (asOf, new FactLoadOptions { ReadsAllColumns = true }));
        if (result.GetValue(format) == "json")
        {
            DataJson.Write(session.IO.Output, agreement, load);
        }
        else
        {
            new TextReport(session.Output).Write([DataReport.Of(agreement, load)]);
        }

        return load.ExitCode;
    }
}
