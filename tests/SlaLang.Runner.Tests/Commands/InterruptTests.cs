using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SlaLang.Runner.Tests.Commands;

/// <summary>Ctrl-C on a process that is at work, as a shell sends it.</summary>
public sealed class InterruptTests : IDisposable
{
    private const int Leads = 150_000;
    private const int Interrupted = 128 + 2;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly WorkFolder folder = WorkFolder.WithDemo();

    public InterruptTests()
    {
        var rows = new StringBuilder("id,type,created,MQL,owner\n");
        for (var lead = 0; lead < Leads; lead++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"L-{lead},website,2027-01-11 10:00,2027-01-11 10:00,Ann\n");
        }

        folder.Replace("demo/agreement.sla", "include \"crm.sla\"", "# ");
        folder.Write("crm/leads.csv", rows.ToString());
    }

    [Fact]
    public void A_report_that_is_interrupted_while_it_is_written_leaves_the_old_one_and_nothing_else()
    {
        folder.Write("out/report.csv", "old");
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var process = Start("comply", "demo/agreement.sla", "--data", "crm", "--as-of", "2027-01-15", "-o", "out/report.csv");
        Interrupt(process, when: () => Directory.GetFiles(folder.FullPath("out"), ".*.tmp").Length > 0);
        Assert.Equal((Interrupted, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
        Assert.Equal([folder.FullPath("out/report.csv")], Directory.GetFiles(folder.FullPath("out")));
        Assert.Equal("old", folder.Read("out/report.csv"));
    }

    [Fact]
    public void A_command_that_waits_for_its_input_can_be_interrupted()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var process = Start("check", "-");
        Thread.Sleep(500);
        Interrupt(process, when: () => true);
        Assert.Equal((Interrupted, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }

    public void Dispose() => folder.Dispose();

    private Process Start(params string[] arguments)
    {
        // Whoever runs the tests in the background has Ctrl-C ignored, and so would have what they start.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start");
    }

    private static void Interrupt(Process process, Func<bool> when)
    {
        var waiting = Stopwatch.StartNew();
        while (!when())
        {
            Assert.False(process.HasExited, $"it ended before it could be interrupted: {(process.HasExited ? process.StandardError.ReadToEnd() : "")}");
            Assert.True(waiting.Elapsed < Longest, "it never came so far");
            Thread.Sleep(1);
        }

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.True(process.WaitForExit(Longest), "it does not end");
    }
}
