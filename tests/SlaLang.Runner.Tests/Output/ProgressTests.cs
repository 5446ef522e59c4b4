using SlaLang.Runner.Output;

namespace SlaLang.Runner.Tests.Output;

public sealed class ProgressTests : IDisposable
{
    private const string Wiped = "\r\e[K";

    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Fact]
    public void While_exports_are_read_a_bar_tells_how_far_it_is_and_leaves_no_trace()
    {
        var result = Data(io => io with { ErrorIsTerminal = true, Patience = TimeSpan.Zero });
        Assert.Contains($"{Wiped}[", result.Error, StringComparison.Ordinal);
        Assert.Contains("%  demo/crm/leads.csv", result.Error, StringComparison.Ordinal);
        Assert.EndsWith(Wiped, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Output);
    }

    [Fact]
    public void Work_of_less_than_a_second_has_no_bar() =>
        Assert.Equal("", Data(io => io with { ErrorIsTerminal = true, Patience = TimeSpan.FromHours(1) }).Error);

    [Fact]
    public void Where_nobody_looks_there_is_no_bar() =>
        Assert.Equal("", Data(io => io with { Patience = TimeSpan.Zero }).Error);

    [Theory]
    [InlineData(0, "[....................]   0%  a.csv")]
    [InlineData(50, "[#####...............]  25%  a.csv")]
    [InlineData(199, "[###################.]  99%  a.csv")]
    [InlineData(200, "[####################] 100%  a.csv")]
    public void The_bar_is_as_long_as_what_is_done(long soFar, string bar)
    {
        using var error = new StringWriter();
        var io = new RunnerIO { Input = Stream.Null, Output = TextWriter.Null, Error = error, CurrentFolder = folder.Path, ErrorIsTerminal = true, Patience = TimeSpan.Zero };
        using (var progress = new Progress(io, 200))
        {
            progress.Reach("a.csv", soFar);
        }

        Assert.Equal($"{Wiped}{bar}{Wiped}", error.ToString());
    }

    public void Dispose() => folder.Dispose();

    private RunResult Data(Func<RunnerIO, RunnerIO> change) => folder.Run(change, "data", "demo/agreement.sla", "--data", "demo/crm");
}
