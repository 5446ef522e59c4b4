using System.Text;

namespace SlaLang.Runner;

/// <summary>All that the command reads from and writes to, so that tests can run it in their own process.</summary>
public sealed record RunnerIO
{
    public required Stream Input { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The full path that relative paths start from.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>Looks up a variable of the environment; null where there is none.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>How long work may take before a bar tells how far it is.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The streams of this process: UTF-8 without a mark and line feeds, whatever the machine prefers.</summary>
    public static RunnerIO OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new RunnerIO
        {
            Input = Console.OpenStandardInput(),
            Output = WriterOn(Console.OpenStandardOutput()),
            Error = WriterOn(Console.OpenStandardError()),
            CurrentFolder = Directory.GetCurrentDirectory(),
            Variable = Environment.GetEnvironmentVariable,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };
    }

    private static StreamWriter WriterOn(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 14) { NewLine = "\n" };
}
