using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Diagnostics;
using SlaLang.Runner.Files;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Commands;

/// <summary>One run of a verb: its files, and the two places where it speaks.</summary>
internal sealed class Session(RunnerIO io, ParseResult result, SharedOptions shared)
{
    public RunnerIO IO { get; } = io;

    public Terminal Output { get; } = new(io.Output, shared.StyleFor(result, io, io.OutputIsTerminal));

    public Terminal Error { get; } = new(io.Error, shared.StyleFor(result, io, io.ErrorIsTerminal));

    public LoadedFiles Load(IReadOnlyList<string> paths)
    {
        var loaded = new Workspace(IO).Load(paths);
        foreach (var problem in loaded.Problems)
        {
            Complain(problem);
        }

        return loaded;
    }

    /// <summary>Messages about files, on standard error; notes take a line each.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        var messages = new DiagnosticWriter(Error);
        var shown = ShownMessages.Of(diagnostics);
        foreach (var diagnostic in shown.Shown)
        {
            if (diagnostic.Severity == Severity.Note && !Error.Style.IsPlain)
            {
                messages.WriteBriefly(diagnostic);
            }
            else
            {
                messages.Write([diagnostic]);
            }
        }

        if (shown.Left > 0)
        {
            Error.WriteLine(shown.Rest);
        }
    }

    /// <summary>A sentence about the command line or a file, with what to do instead.</summary>
    public void Complain(string message, string help = "")
    {
        Error.Write("error", Emphasis.Error);
        Error.WriteLine($": {message}", Emphasis.Strong);
        if (help.Length > 0)
        {
            Error.WriteLine($"  = help: {help}");
        }
    }

    /// <summary>Writes files one by one and says so; the exit code of the first that cannot be written, else that all is fine.</summary>
    public int WriteFiles(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            if (OutputFile.TryWrite(path, text, IO.CurrentFolder) is { } problem)
            {
                return Refuse(problem);
            }

            Wrote(path);
        }

        return ExitCode.Fine;
    }

    /// <summary>Says that a file was written, which is fine.</summary>
    public int Wrote(string path)
    {
        Output.WriteLine($"wrote {path}");
        return ExitCode.Fine;
    }

    /// <summary>The exit code for wrong usage, after a sentence about it.</summary>
    public int Refuse(string message, string help = "")
    {
        Complain(message, help);
        return ExitCode.Usage;
    }

    /// <summary>The complaint and the exit code for a word that is none of those that may stand in its place.</summary>
    public int RefuseWord(string what, string written, ImmutableArray<string> known) =>
        Refuse($"{what} `{written}`", Suggestions.DidYouMean(written, known, "known"));
}
