using System.Text;

namespace SlaLang.Runner.Tests;

/// <summary>What a run of the command left behind.</summary>
public sealed record RunResult(int ExitCode, string Output, string Error);

/// <summary>A folder of its own for one test, and the command run inside it.</summary>
public sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sla-test-").FullName;

    /// <summary>A folder with the starter project in `demo`.</summary>
    public static WorkFolder WithDemo()
    {
        var folder = new WorkFolder();
        Assert.Equal(0, folder.Run("new", "demo").ExitCode);
        return folder;
    }

    public RunResult Run(params string[] arguments) => Run(io => io, arguments);

    public RunResult Run(Func<RunnerIO, RunnerIO> change, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new RunnerIO { Input = Stream.Null, Output = output, Error = error, CurrentFolder = Path };
        var exitCode = Program.Run(arguments, change(io));
        return new RunResult(exitCode, output.ToString(), error.ToString());
    }

    public RunResult RunWithInput(string input, params string[] arguments) =>
        Run(io => io with { Input = new MemoryStream(Encoding.UTF8.GetBytes(input)) }, arguments);

    public string FullPath(string path) => System.IO.Path.Combine(Path, path);

    public string Read(string path) => File.ReadAllText(FullPath(path));

    public void Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FullPath(path)) ?? Path);
        File.WriteAllBytes(FullPath(path), bytes);
    }

    public void Replace(string path, string old, string replacement)
    {
        var text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
