namespace SlaLang.Runner.Tests.Commands;

public sealed class NewTests : IDisposable
{
    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Theory]
    [InlineData("2026-07-15")]
    [InlineData("2028-02-29")]
    [InlineData("2027-04-01")]
    public void Whatever_the_start_the_project_checks_strictly(string start)
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "other", "--start", start).ExitCode);
        var result = folder.Run("check", "--strict", "other");
        Assert.Equal("", result.Output.Contains("warning", StringComparison.Ordinal) ? result.Output : "");
        Assert.Equal(ExitCode.Fine, result.ExitCode);
    }

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2026-12-21")]
    [InlineData("2028-02-29")]
    public void What_the_readme_of_the_project_says_works(string start)
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "other", "--start", start).ExitCode);
        var block = folder.Read("other/README.md").Split("```sh\n")[1].Split("```")[0];
        var commands = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(" #")[0].Trim()).ToList();
        Assert.Equal(["check", "demand", "explain", "render", "data", "comply"], commands.Select(command => command.Split(' ')[1]));
        Assert.All(commands, command => Assert.Equal((command, ExitCode.Fine, ""), Ran(command)));
        Assert.True(File.Exists(folder.FullPath("other/agreement.html")));
    }

    [Theory]
    [InlineData("us", "us", "America/New_York")]
    [InlineData("uk", "uk", "Europe/London")]
    [InlineData("uk-scotland", "scotland", "Europe/London")]
    [InlineData("fr", "fr", "Europe/Paris")]
    [InlineData("de", "de", "Europe/Berlin")]
    [InlineData("pl", "pl", "Europe/Warsaw")]
    public void A_calendar_of_public_holidays_takes_the_place_of_the_projects_own(string file, string name, string zone)
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "other", "--calendar", file).ExitCode);
        Assert.Equal(File.ReadAllText(Repository.PathOf($"calendars/{file}.sla")), folder.Read($"other/calendars/{file}.sla"));
        Assert.False(File.Exists(folder.FullPath("other/calendars/office.sla")));
        Assert.Equal(ExitCode.Fine, folder.Run("fmt", "--check", "other").ExitCode);
        Assert.Contains($"  calendar  {name}\n", folder.Read("other/agreement.sla"), StringComparison.Ordinal);
        Assert.Contains($"timezone  \"{zone}\"", folder.Read("other/crm.sla"), StringComparison.Ordinal);
        Assert.Contains($"`calendars/{file}.sla`", folder.Read("other/README.md"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, folder.Run("check", "--strict", "other").ExitCode);
    }

    /// <summary>Each of the three promises that are judged lead by lead has met and missed ones, so that the report shows something.</summary>
    [Fact]
    public void The_made_up_exports_of_the_project_are_judged()
    {
        var result = folder.Run(io => io with { CurrentFolder = folder.FullPath("demo") }, "comply", "agreement.sla", "--data", "crm", "--as-of", "2027-01-15T17:00");
        Assert.Contains("8 leads, 11 touches, 2 deals", result.Output, StringComparison.Ordinal);
        Assert.Contains("(4 of 5)", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The command, how it ended, and what it complained about.</summary>
    private (string Command, int ExitCode, string Error) Ran(string command)
    {
        var words = command.Split(' ', 3);
        string[] rest = words[1] == "explain" ? [.. words[2].Split(" '").Select(word => word.TrimEnd('\''))] : words[2].Split(' ');
        var result = folder.Run(io => io with { CurrentFolder = folder.FullPath("other") }, [words[1], .. rest]);
        return (command, result.ExitCode, string.Join('\n', result.Error.Split('\n').Where(line => line.StartsWith("error", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        folder.Write("mine/crm.sla", "mine");
        var result = folder.Run("new", "mine");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("`mine/crm.sla` is there already", result.Error, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("mine/crm.sla"));
        Assert.False(File.Exists(folder.FullPath("mine/agreement.sla")));
    }

    [Fact]
    public void The_project_holds_no_placeholder() =>
        Assert.All(
            Directory.GetFiles(folder.FullPath("demo"), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".yml", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("{{", File.ReadAllText(file), StringComparison.Ordinal));

    public void Dispose() => folder.Dispose();
}
