using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace SlaLang.Runner.Commands;

/// <summary>The words of the command line: which verbs there are, their help, and what is said about words that mean nothing.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static int Invoke(string[] arguments, RunnerIO io)
    {
        var shared = new SharedOptions();
        var root = Root(io, shared);
        var result = root.Parse(arguments, Parsing);
        var asksForPage = result.Action is PageAction;
        return asksForPage || UsageError.Find(result, arguments) is not { } error
            ? result.Invoke(new InvocationConfiguration { Output = io.Output, Error = io.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null })
            : new Session(io, result, shared).Refuse(error.Message, error.Help);
    }

    private static RootCommand Root(RunnerIO io, SharedOptions shared)
    {
        var root = new RootCommand("Keeps the agreement between Sales and Marketing as text: checks it, plans with it, and writes it out to be signed.");
        Session Open(ParseResult result) => new(io, result, shared);
        root.Options.Clear();
        root.Options.Add(Help(io));
        root.Options.Add(ShowVersion(io));
        root.Subcommands.Add(CheckCommand.Create(Open));
        root.Subcommands.Add(FmtCommand.Create(Open));
        root.Subcommands.Add(DiffCommand.Create(Open));
        root.Subcommands.Add(DataCommand.Create(Open));
        root.Subcommands.Add(DemandCommand.Create(Open));
        root.Subcommands.Add(SensitivityCommand.Create(Open));
        root.Subcommands.Add(ForecastCommand.Create(Open));
        root.Subcommands.Add(PlanCommand.Create(Open));
        root.Subcommands.Add(ComplyCommand.Create(Open));
        root.Subcommands.Add(CalibrateCommand.Create(Open));
        root.Subcommands.Add(TestCommand.Create(Open));
        root.Subcommands.Add(ExplainCommand.Create(Open));
        root.Subcommands.Add(RenderCommand.Create(Open));
        root.Subcommands.Add(SignCommand.Create(Open));
        root.Subcommands.Add(VerifyCommand.Create(Open));
        root.Subcommands.Add(TemplateCommand.Create(Open));
        root.Subcommands.Add(NewCommand.Create(Open));
        shared.AddTo(root);
        root.SetAction(_ => new HelpPage(io.Output).Write(root));
        return root;
    }

    private static HelpOption Help(RunnerIO io) => new("--help", "-h")
    {
        Description = "Show this page",
        Recursive = true,
        Action = new PageAction(result => new HelpPage(io.Output).Write(result.CommandResult.Command)),
    };

    private static VersionOption ShowVersion(RunnerIO io) => new("--version")
    {
        Description = "Show the version",
        Action = new PageAction(_ => io.Output.Write($"sla {Version}\n")),
    };

    public static string Version =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Prints a page, whatever else the command line says.</summary>
    private sealed class PageAction(Action<ParseResult> print) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            print(parseResult);
            return ExitCode.Fine;
        }
    }
}
