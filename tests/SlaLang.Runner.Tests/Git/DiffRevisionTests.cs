namespace SlaLang.Runner.Tests.Git;

/// <summary>`sla diff` between revisions of a git repository.</summary>
public sealed class DiffRevisionTests : IDisposable
{
    private readonly ScratchRepository git = new();
    private readonly WorkFolder folder;

    public DiffRevisionTests()
    {
        folder = git.Files;
        folder.Write("terms/agreement.sla", "include \"../calendars/office.sla\"\n" + File.ReadAllText(Repository.PathOf("examples/minimal/agreement.sla")));
        folder.Write("calendars/office.sla", "calendar office { timezone \"Europe/Paris\"; open mon to fri 09:00-17:00 }\n");
        git.Commit("first");
        git.Git("checkout", "-q", "-b", "revision");
        folder.Replace("terms/agreement.sla", "5%", "4%");
        folder.Replace("calendars/office.sla", "17:00", "18:00");
        git.Commit("second");
    }

    [SkippableTheory]
    [InlineData("main..revision", "terms/agreement.sla")]
    [InlineData("main..", "terms/agreement.sla")]
    [InlineData("main", "revision", "terms/agreement.sla")]
    [InlineData("main", "terms/agreement.sla")]
    [InlineData("main", "terms")]
    [InlineData("main:terms/agreement.sla", "terms/agreement.sla")]
    [InlineData("main:terms/agreement.sla", "HEAD:terms/agreement.sla")]
    [InlineData("main...revision", "terms")]
    [InlineData("main..HEAD")]
    [InlineData("main")]
    public void Both_sides_are_read_with_the_includes_of_their_revision(params string[] words)
    {
        var result = folder.Run([.. words.Prepend("diff")]);
        Assert.Equal((ExitCode.Fine, ""), (result.ExitCode, result.Error));
        Assert.Contains("2 changes in meaning", result.Output, StringComparison.Ordinal);
        Assert.Contains("mon to fri 09:00-17:00 → mon to fri 09:00-18:00", result.Output, StringComparison.Ordinal);
        Assert.Contains("5% → 4%", result.Output, StringComparison.Ordinal);
        Assert.Contains(":calendars/office.sla:1", result.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Paths_count_from_the_current_folder()
    {
        var result = folder.Run(io => io with { CurrentFolder = folder.FullPath("terms") }, "diff", "main", "agreement.sla");
        Assert.Contains("main:terms/agreement.sla → agreement.sla\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("2 changes in meaning", result.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_path_alone_is_held_against_the_last_commit()
    {
        Assert.Contains("no change in meaning", folder.Run("diff", "terms/agreement.sla").Output, StringComparison.Ordinal);
        folder.Replace("terms/agreement.sla", "4%", "6%");
        Assert.Contains("4% → 6%", folder.Run("diff", "terms/agreement.sla").Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Three_dots_compare_with_the_last_common_commit()
    {
        git.Git("checkout", "-q", "main");
        folder.Replace("terms/agreement.sla", "50_000 USD", "60_000 USD");
        git.Commit("meanwhile");
        Assert.Contains("3 changes in meaning", folder.Run("diff", "main..revision", "terms").Output, StringComparison.Ordinal);
        Assert.Contains("2 changes in meaning", folder.Run("diff", "main...revision", "terms").Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_file_that_one_side_lacks_is_new_or_removed()
    {
        git.Git("mv", "terms/agreement.sla", "terms/renamed.sla");
        git.Commit("third");
        Assert.Contains("main:terms/agreement.sla → nothing", folder.Run("diff", "main..HEAD", "terms/agreement.sla").Output, StringComparison.Ordinal);
        Assert.Contains("main:terms/agreement.sla → nothing", folder.Run("diff", "main", "terms/agreement.sla").Output, StringComparison.Ordinal);
        Assert.Contains("nothing → HEAD:terms/renamed.sla", folder.Run("diff", "main..HEAD", "terms/renamed.sla").Output, StringComparison.Ordinal);
        Assert.Contains("there is no agreement in `main:terms/never.sla`, nor in `HEAD:terms/never.sla`", folder.Run("diff", "main..HEAD", "terms/never.sla").Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Errors_of_a_revision_name_it()
    {
        folder.Replace("terms/agreement.sla", "currency USD", "currency US");
        git.Commit("broken");
        var result = folder.Run("diff", "main..HEAD", "terms/agreement.sla");
        Assert.Equal((ExitCode.Errors, ""), (result.ExitCode, result.Output));
        Assert.Contains("--> HEAD:terms/agreement.sla:3", result.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_include_outside_of_the_repository_is_refused_in_a_revision_too()
    {
        folder.Replace("terms/agreement.sla", "../calendars", "../../calendars");
        git.Commit("outside");
        var result = folder.Run("diff", "main..HEAD", "terms/agreement.sla");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.Contains("SLA2022", result.Error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("nobody", "terms/agreement.sla")]
    [InlineData("--", "-n", "terms/agreement.sla")]
    [InlineData("--", "--output=x..HEAD", "terms/agreement.sla")]
    [InlineData("HEAD:terms/agreement.sla", "elsewhere.sla")]
    [InlineData("main", "../outside.sla")]
    public void A_word_that_is_no_revision_is_refused_before_git_does_anything(params string[] words)
    {
        var result = folder.Run([.. words.Prepend("diff")]);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains("= help: ", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.FullPath("x")));
    }

    /// <summary>The configuration of docs/cli.md, with the command that these tests have built.</summary>
    [SkippableFact]
    public void Git_itself_shows_statements_and_calls_the_difference()
    {
        folder.Write(".gitattributes", "*.sla diff=sla\n");
        folder.Replace("calendars/office.sla", "calendar office { timezone \"Europe/Paris\"; open mon to fri 09:00-18:00 }", "# Paris\ncalendar office {\n  timezone \"Europe/Paris\"\n  open mon to fri 09:00-18:00\n}");
        folder.Replace("terms/agreement.sla", "quota 50_000 USD per month", "quota 60k USD per month");
        git.Git("config", "diff.sla.textconv", $"{Command} diff --textconv");
        git.Git("config", "difftool.sla.cmd", $"{Command} diff \"$LOCAL\" \"$REMOTE\" --path \"$MERGED\"");
        Assert.Equal(["-  quota 50_000 USD per month", "+  quota 60_000 USD per month"], git.Git("--no-pager", "diff", "-U0").Split('\n').Where(line => line.StartsWith("-  ", StringComparison.Ordinal) || line.StartsWith("+  ", StringComparison.Ordinal)));
        var shown = git.Git("difftool", "-y", "-t", "sla", "--", "terms/agreement.sla");
        Assert.Contains("1 change in meaning\nfor Marketing: 1 tightened\n", shown, StringComparison.Ordinal);
        Assert.Contains("quota-raised, terms/agreement.sla:9 and terms/agreement.sla:9", shown, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_file_that_cannot_be_read_goes_through_textconv_as_it_is()
    {
        folder.Write("draft.sla", "agreement {{{\n");
        var result = folder.Run("diff", "--textconv", "draft.sla");
        Assert.Equal((ExitCode.Fine, "agreement {{{\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    private static string Command => $"dotnet '{typeof(Program).Assembly.Location}'";

    public void Dispose() => git.Dispose();
}
