using System.Diagnostics;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Tests;

/// <summary>Programs, run as a shell runs them. Dates and names are fixed, so that commits are the same everywhere.</summary>
public sealed class Shell
{
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

    public static void SkipWithoutGit() => Skip.If(ExternalProgram.Run("git", AppContext.BaseDirectory, "", "--version") is null, "git is not installed");

    public static void SkipWithoutSshKeygen() => Skip.IfNot(SshKeygen.IsInstalled(AppContext.BaseDirectory), "ssh-keygen is not installed");

    public RunResult Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
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
}
