namespace SlaLang.Runner.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Fact]
    public void The_starter_project_has_no_errors_and_says_what_is_not_evaluated()
    {
        var result = folder.Run("check", "demo");
        Assert.Equal("", result.Error);
        Assert.EndsWith("demo/agreement.sla: no errors\n  checked for meaning: 4 obligations (judged by `sla comply`)\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, result.ExitCode);
    }

    [Fact]
    public void Included_files_of_a_folder_are_checked_through_the_file_that_includes_them()
    {
        folder.Write("demo/extra/spare.sla", "language 1\ncalendar spare {\n  timezone \"UTC\"\n  open mon to fri 09:00-17:00\n}\n");
        var result = folder.Run("check", "demo");
        Assert.Contains("demo/agreement.sla: no errors", result.Output, StringComparison.Ordinal);
        Assert.Contains("demo/extra/spare.sla: no errors", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("office.sla:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_include_each_other_are_not_lost()
    {
        folder.Write("ring/a.sla", "language 1\ninclude \"b.sla\"\n");
        folder.Write("ring/b.sla", "language 1\ninclude \"a.sla\"\n");
        var result = folder.Run("check", "ring");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.Contains("ring/a.sla: 1 error", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_thousands_of_messages_the_first_hundred_are_printed_errors_first()
    {
        var leads = string.Concat(Enumerable.Range(0, 3_000).Select(index => $"lead unused_{index}\n"));
        folder.Replace("demo/agreement.sla", "calendar  office", "calendar   ofice");
        folder.Write("demo/agreement.sla", folder.Read("demo/agreement.sla") + leads + "stage MQL\n");
        var result = folder.Run("check", "demo/agreement.sla");
        Assert.Contains("`ofice` is not declared", result.Output, StringComparison.Ordinal);
        Assert.Contains("stage `MQL` is declared twice", result.Output, StringComparison.Ordinal);
        folder.Replace("demo/agreement.sla", "calendar   ofice", "calendar  office");
        folder.Replace("demo/agreement.sla", "\nstage MQL\n", "\n");
        result = folder.Run("check", "demo/agreement.sla");
        Assert.Equal(100, result.Output.Split("warning[").Length - 1);
        Assert.Contains("… and 2902 more messages", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_ends_with_exit_code_2_and_a_count()
    {
        folder.Replace("demo/agreement.sla", "calendar  office", "calendar   ofice");
        var result = folder.Run("check", "demo/agreement.sla");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.Contains("demo/agreement.sla: 1 error", result.Output, StringComparison.Ordinal);
        Assert.Contains("  --> demo/agreement.sla:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_ends_with_exit_code_2_on_warnings()
    {
        folder.Replace("demo/agreement.sla", "capacity  12 reps", "capacity  1 reps");
        Assert.Equal(ExitCode.Fine, folder.Run("check", "demo").ExitCode);
        Assert.Equal(ExitCode.Errors, folder.Run("check", "--strict", "demo").ExitCode);
    }

    [Fact]
    public void Standard_input_is_read_for_a_dash()
    {
        var result = folder.RunWithInput("stage A {\n", "check", "-");
        Assert.Contains("--> -:1:", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Errors, result.ExitCode);
    }

    [Fact]
    public void Json_results_follow_their_schema()
    {
        folder.Replace("demo/agreement.sla", "MQL -> SQL              34%", "MQL -> SLQ               34");
        folder.Write("demo/other.sla", "stage \u001b[31m \"😀\n");
        var result = folder.Run("check", "demo", "--format", "json");
        Assert.Empty(Schema.Problems("check", result.Output));
        Assert.Equal(ExitCode.Errors, result.ExitCode);
    }

    [Fact]
    public void Colours_follow_the_terminal_and_the_wishes_of_its_user()
    {
        folder.Write("bad.sla", "stage A {\n");
        bool HasColor(Func<RunnerIO, RunnerIO> change, params string[] more) =>
            folder.Run(change, ["check", "bad.sla", .. more]).Output.Contains('\e', StringComparison.Ordinal);
        Assert.False(HasColor(io => io));
        Assert.True(HasColor(io => io with { OutputIsTerminal = true }));
        Assert.False(HasColor(io => io with { OutputIsTerminal = true, Variable = name => name == "NO_COLOR" ? "1" : null }));
        Assert.False(HasColor(io => io with { OutputIsTerminal = true, Variable = name => name == "TERM" ? "dumb" : null }));
        Assert.False(HasColor(io => io with { OutputIsTerminal = true }, "--color", "never"));
        Assert.True(HasColor(io => io, "--color", "always"));
    }

    public void Dispose() => folder.Dispose();
}
