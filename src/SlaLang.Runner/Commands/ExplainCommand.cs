using System.CommandLine;
using System.Text.RegularExpressions;
using SlaLang.Diagnostics;
using SlaLang.Evaluation;
using SlaLang.Runner.Output;
using SlaLang.Text;

namespace SlaLang.Runner.Commands;

/// <summary>`sla explain`: where a figure comes from, or what a message means.</summary>
internal sealed partial class ExplainCommand
{
    private readonly Argument<string> subject = new("FILE|CODE") { Description = "The agreement (- is standard input), or the code of a message such as SLA2003" };

    private readonly Argument<string?> query = new("FIGURE")
    {
        Description = "What to explain, as it would be written in the agreement: demand(MQL, website, 2026-03)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> format = Inputs.Format("text", "json");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new ExplainCommand();
        return new Verb("explain", "Shows where a figure comes from, down to the lines that declare it; or what a message means.")
        {
            Examples = ["sla explain agreement.sla 'demand(MQL, website, 2026-03)'", "sla explain agreement.sla 'value(MQL, website, 2026-03)' --format json", "sla explain SLA2003"],
        }.With(command.subject, command.query, command.format).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var what = result.GetRequiredValue(subject);
        return (CodePattern().IsMatch(what), result.GetValue(query)) switch
        {
            (true, null) => PrintPage(session, what.ToUpperInvariant()),
            (_, null) => session.Refuse("there is nothing to explain yet", "write the figure after the file, such as 'demand(MQL, website, 2026-03)'"),
            (_, var figure) => ExplainFigure(session, what, figure, result.GetValue(format) == "json"),
        };
    }

    private static int PrintPage(Session session, string code)
    {
        if (MessagePages.Find(code) is not { } page)
        {
            return MessagePages.Exist
                ? session.Refuse($"there is no message `{code}`", "the code stands in brackets after `error` or `warning`")
                : session.Refuse("this build of sla holds no catalogue of messages", "read docs/diagnostics.md");
        }

        foreach (var line in page.Split('\n'))
        {
            session.Output.WriteLine(line);
        }

        return ExitCode.Fine;
    }

    private static int ExplainFigure(Session session, string path, string figure, bool isJson)
    {
        var agreements = Agreements.Load(session, path);
        if (agreements.All is not [var agreement])
        {
            return agreements.ExitCode != ExitCode.Fine ? agreements.ExitCode
                : session.Refuse($"`{path}` holds {Counted.Of(agreements.All.Length, "agreement")}", "name one file");
        }

        var plan = SlaEngine.Plan(agreement.Model);
        var (derived, diagnostics) = SlaEngine.Explain(agreement.Compilation, plan, new SourceText("figure", figure));
        session.Report(plan.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Concat(diagnostics));
        if (derived is null)
        {
            return ExitCode.Errors;
        }

        Write(session, agreement.File.Path, figure, derived, isJson);
        return ExitCode.Fine;
    }

    private static void Write(Session session, string path, string figure, Derived derived, bool isJson)
    {
        if (isJson)
        {
            ExplanationJson.Write(session.IO.Output, path, figure, derived);
        }
        else
        {
            new DerivationTree(session.Output).Write(derived.Derivation);
        }
    }

    [GeneratedRegex("^SLA[0-9]{4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
