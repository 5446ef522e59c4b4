using System.CommandLine;
using System.Text.RegularExpressions;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Diagnostics;
using SlaLang.Evaluation;
using SlaLang.Facts;
using SlaLang.Runner.Data;
using SlaLang.Runner.Output;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Runner.Commands;

/// <summary>`sla explain`: where a figure comes from, or what a message means.</summary>
internal sealed partial class ExplainCommand
{
    private const int MostEntries = 12;

    private readonly Argument<string> subject = new("FILE|CODE") { Description = "The agreement (- is standard input), or the code of a message such as SLA2003" };

    private readonly Argument<string?> query = new("FIGURE")
    {
        Description = "A figure as it would be written in the agreement, such as demand(MQL, website, 2026-03); an obligation in a period, speed(2026-03); a lead, lead(L-104)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly DataInputs data = new();

    private readonly SuppositionOptions suppositions = new();

    private readonly Option<string?> period = new("--period") { Description = "For a figure over the exports: of the leads, deals and touches of this period, such as 2026-03 or 2026-Q1; of all unless told", HelpName = "NAME" };

    private readonly Option<bool> all = new("--all") { Description = "Show every lead and every day, however many there are" };

    private readonly Option<string> format = Inputs.Format("text", "json");

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new ExplainCommand();
        return new Verb("explain", "Shows where a figure, a verdict or a lead's story comes from, down to the lines that declare it; or what a message means.")
        {
            Details = "Verdicts, leads and formulas over them need the CRM's exports: --data and --as-of. A number after the period names one of several duties: speed(2026-03, 2).",
            Examples =
            [
                "sla explain agreement.sla 'demand(MQL, website, 2026-03)'",
                "sla explain agreement.sla --data crm --as-of 2026-03-31 'speed(2026-03)'",
                "sla explain agreement.sla --data crm --as-of 2026-03-31 'lead(L-104)' --format json",
                "sla explain agreement.sla --set 'website.deal value = 2_500 USD' 'demand(MQL, website, 2026-03)'",
                "sla explain agreement.sla --data crm --as-of 2026-03-31 'share(leads where reached(SQL))'",
                "sla explain SLA2003",
            ],
        }.With([command.subject, command.query, .. command.data.All, command.period, .. command.suppositions.All, command.all, command.format]).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var what = result.GetRequiredValue(subject);
        return (CodePattern().IsMatch(what), result.GetValue(query)) switch
        {
            (true, null) => PrintPage(session, what.ToUpperInvariant()),
            (_, null) => session.Refuse("there is nothing to explain yet", "write the figure after the file, such as 'demand(MQL, website, 2026-03)', 'speed(2026-03)' or 'lead(L-104)'"),
            (_, var figure) => Explain(result, session, what, figure),
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

    private int Explain(ParseResult result, Session session, string path, string written)
    {
        var agreements = Agreements.Load(session, path);
        if (agreements.All is not [var agreement])
        {
            return agreements.ExitCode != ExitCode.Fine ? agreements.ExitCode
                : session.Refuse($"`{path}` holds {Counted.Of(agreements.All.Length, "agreement")}", "name one file");
        }

        return FactsQuery.Read(agreement.Model, written) is { } asked
            ? suppositions.IsGiven(result) ? session.Refuse($"`{written}` is judged by what was agreed, so that nothing can be supposed", "take `--scenario` and `--set` out") : ExplainFacts(result, session, agreement, (written, asked))
            : FactsQuery.Nearest(agreement.Model, written) is { } near ? session.Refuse($"there is no obligation and no figure `{written}`", $"did you mean `{near}(…)`?")
            : data.WrittenAsOf(result) is not null ? ExplainFormula(result, session, agreement, written)
            : suppositions.FindUnknown(result, session, agreements) is { } exitCode ? exitCode
            : suppositions.Apply(result, session, agreement) is { } supposed ? ExplainFigure(session, agreement with { Model = supposed.Model }, written, result.GetValue(format) == "json")
            : ExitCode.Errors;
    }

    /// <summary>A formula over the exports. What cannot be told from them is explained too.</summary>
    private int ExplainFormula(ParseResult result, Session session, LoadedAgreement agreement, string figure)
    {
        if (Judge(result, session, agreement, figure, out var exitCode) is not { } judged)
        {
            return exitCode;
        }

        var (asked, most) = (result.GetValue(period), result.GetValue(all) ? int.MaxValue : MostEntries);
        if (SlaEngine.Explain(agreement.Compilation, judged, new SourceText("figure", figure), (asked, most)) is not var (derived, diagnostics))
        {
            return session.RefuseWord("there is no period", asked ?? "", ShownPeriods.Names(judged));
        }

        session.Report(judged.Plan.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Concat(diagnostics));
        if (derived is null)
        {
            return ExitCode.Errors;
        }

        Write(session, (agreement.File.Path, figure), derived, judged.AsOf, result.GetValue(format) == "json");
        return derived.Value is UndeterminedValue { IsNoData: false } ? ExitCode.CannotTell : ExitCode.Fine;
    }

    private static int ExplainFigure(Session session, LoadedAgreement agreement, string figure, bool isJson)
    {
        var plan = SlaEngine.Plan(agreement.Model);
        var (derived, diagnostics) = SlaEngine.Explain(agreement.Compilation, plan, new SourceText("figure", figure));
        session.Report(plan.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Concat(diagnostics));
        if (derived is null)
        {
            return ExitCode.Errors;
        }

        Write(session, (agreement.File.Path, figure), derived, null, isJson);
        return ExitCode.Fine;
    }

    /// <summary>A verdict or a lead's story: the exports are read and everything is judged, then the one thing that was asked for is told.</summary>
    private int ExplainFacts(ParseResult result, Session session, LoadedAgreement agreement, (string Written, FactsQuery Query) asked)
    {
        if (Judge(result, session, agreement, asked.Written, out var exitCode) is not { } judged)
        {
            return exitCode;
        }

        var explanation = SlaEngine.Explain(judged, asked.Query, result.GetValue(all) ? int.MaxValue : MostEntries);
        if (explanation.Derivation is not { } derivation)
        {
            return session.Refuse(explanation.Problem, explanation.Help);
        }

        Write(session, new ToldExplanation(agreement.File.Path, asked.Written, asked.Query, derivation)
        {
            AsOf = judged.AsOf,
            Exact = explanation.Exact,
            Unit = explanation.Unit,
            Next = explanation.Next.Length == 0 ? "" : Again(result, explanation.Next),
        }, result.GetValue(format) == "json");
        return ExitCode.Fine;
    }

    private ComplianceResult? Judge(ParseResult result, Session session, LoadedAgreement agreement, string written, out int exitCode)
    {
        var asOf = data.AsOf(result, session, agreement.Model.Calendar.Opening.Zone, out var refused);
        if (asOf is null)
        {
            exitCode = refused ?? session.Refuse($"`{written}` is judged from the CRM's exports, as of an instant", "add `--data DIR --as-of 2026-03-31`: the folder of the exports, and the day up to which they are to be read");
            return null;
        }

        var formula = SlaEngine.ReadFormula(agreement.Compilation, agreement.Model, new SourceText("figure", written)).Formula;
        var load = data.Load(result, session, agreement, (asOf, new FactLoadOptions { Formulas = formula is null ? [] : [formula] }));
        exitCode = load.ExitCode;
        return load.Facts is { } facts && load.ExitCode == ExitCode.Fine ? SlaEngine.Judge(SlaEngine.Plan(agreement.Model), facts) : null;
    }

    private static void Write(Session session, ToldExplanation told, bool isJson)
    {
        if (isJson)
        {
            ExplanationJson.Write(session.IO.Output, told);
            return;
        }

        new DerivationTree(session.Output).Write(told.Derivation);
        if (told.Next.Length > 0)
        {
            session.Output.WriteLine();
            session.Output.WriteLine($"next: {told.Next}");
        }
    }

    /// <summary>The same command line with another question.</summary>
    private string Again(ParseResult result, string next) =>
        string.Join(' ', ["sla explain", ShellWord.Of(result.GetRequiredValue(subject)), .. data.Written(result), ShellWord.Of(next)]);

    private static void Write(Session session, (string Path, string Figure) asked, Derived derived, Moment? asOf, bool isJson)
    {
        if (isJson)
        {
            ExplanationJson.Write(session.IO.Output, asked, derived, asOf);
        }
        else
        {
            new DerivationTree(session.Output).Write(derived.Derivation);
        }
    }

    [GeneratedRegex("^SLA[0-9]{4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
