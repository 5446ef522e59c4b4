using System.Diagnostics;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Tests.Git;

/// <summary>A git repository for one test, and programs run inside it as a shell would run them. Dates and names are fixed, so that commits are the same everywhere.</summary>
public sealed class ScratchRepository : IDisposable
{
    private readonly WorkFolder folder;

    public ScratchRepository()
    {
        Skip.IfNot(IsInstalled, "git is not installed");
        folder = new WorkFolder();
        Git("init", "-q", "-b", "main");
    }

    private static bool IsInstalled { get; } = ExternalProgram.Run("git", AppContext.BaseDirectory, "", "--version") is not null;

    public WorkFolder Files => folder;

    /// <summary>Variables that programs see beside those of this process.</summary>
    public Dictionary<string, string> Variables { get; } = new()
    {
        ["GIT_AUTHOR_NAME"] = "Dana Cruz",
        ["GIT_AUTHOR_EMAIL"] = "dana@example.com",
        ["GIT_AUTHOR_DATE"] = "2026-01-05T09:00:00Z",
        ["GIT_COMMITTER_NAME"] = "Dana Cruz",
        ["GIT_COMMITTER_EMAIL"] = "dana@example.com",
        ["GIT_COMMITTER_DATE"] = "2026-01-05T09:00:00Z",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["PATH"] = $"{AppContext.BaseDirectory}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        ["DOTNET_NOLOGO"] = "1",
    };

    public string Git(params string[] arguments) => Fine("git", arguments);

    public void Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
    }

    /// <summary>What a program that must succeed prints.</summary>
    public string Fine(string program, params string[] arguments)
    {
        var result = Run(program, arguments);
        Assert.True(result.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {result.ExitCode}: {result.Output}{result.Error}");
        return result.Output;
    }

    public RunResult Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException(program);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new RunResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => folder.Dispose();
}
