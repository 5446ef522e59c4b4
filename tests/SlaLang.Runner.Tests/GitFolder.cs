using System.Diagnostics;

namespace SlaLang.Runner.Tests;

/// <summary>A git repository of its own for one test, which no setting of the machine reaches.</summary>
public sealed class GitFolder : IDisposable
{
    public GitFolder()
    {
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "Dana Cruz");
        Git("config", "user.email", "dana@example.com");
    }

    public WorkFolder Work { get; } = new();

    /// <summary>What git prints; a failure fails the test.</summary>
    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Work.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
        return output;
    }

    public void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "-q", "-m", message);
    }

    public void Dispose() => Work.Dispose();
}
