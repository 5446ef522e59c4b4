namespace SlaLang.Runner.Tests.Git;

/// <summary>A git repository for one test, and programs run inside it as a shell would run them. Dates and names are fixed, so that commits are the same everywhere.</summary>
public sealed class ScratchRepository : IDisposable
{
    private readonly Shell shell = new();
    private readonly WorkFolder folder;

    public ScratchRepository()
    {
        Shell.SkipWithoutGit();
        folder = new WorkFolder();
        Git("init", "-q", "-b", "main");
    }

    public WorkFolder Files => folder;

    /// <summary>Variables that programs see beside those of this process.</summary>
    public Dictionary<string, string> Variables => shell.Variables;

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

    public RunResult Run(string program, params string[] arguments) => shell.Run(folder.Path, program, arguments);

    public void Dispose() => folder.Dispose();
}
