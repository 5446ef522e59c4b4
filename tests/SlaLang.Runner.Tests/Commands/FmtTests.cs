using System.Text;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Tests.Commands;

public sealed class FmtTests : IDisposable
{
    private const string Untidy = "stage A\nlead w {\nmeans \"x\"}\n";
    private const string Tidy = "stage A\n\nlead w {\n  means \"x\"\n}\n";

    private readonly WorkFolder folder = new();

    [Fact]
    public void A_file_is_laid_out_in_its_place_once()
    {
        folder.Write("a.sla", Untidy);
        Assert.Equal("wrote a.sla\n", folder.Run("fmt", "a.sla").Output);
        Assert.Equal(Tidy, folder.Read("a.sla"));
        Assert.Equal("a.sla is in the canonical layout\n", folder.Run("fmt", "a.sla").Output);
    }

    [Fact]
    public void A_folder_stands_for_all_its_files_also_included_ones()
    {
        folder.Write("a.sla", "include \"b.sla\"\n");
        folder.Write("b.sla", Untidy);
        folder.Write("c/d.sla", Untidy);
        Assert.Equal("wrote b.sla\nwrote c/d.sla\n", folder.Run("fmt", ".").Output);
        Assert.Equal(Tidy, folder.Read("b.sla"));
        Assert.Equal("3 files are in the canonical layout\n", folder.Run("fmt", ".").Output);
    }

    [Fact]
    public void A_check_names_what_differs_and_writes_nothing()
    {
        folder.Write("a.sla", Untidy);
        folder.Write("b.sla", Tidy);
        var result = folder.Run("fmt", "--check", ".");
        Assert.Equal(ExitCode.Differs, result.ExitCode);
        Assert.Equal("a.sla is not in the canonical layout\n", result.Output);
        Assert.Equal(Untidy, folder.Read("a.sla"));
        Assert.Equal(ExitCode.Fine, folder.Run("fmt", "--check", "b.sla").ExitCode);
    }

    [Fact]
    public void A_diff_shows_what_would_change_and_writes_nothing()
    {
        folder.Write("a.sla", Untidy);
        const string diff = "--- a/a.sla\n+++ b/a.sla\n@@ -1,3 +1,5 @@\n stage A\n+\n lead w {\n-means \"x\"}\n+  means \"x\"\n+}\n";
        Assert.Equal(diff, folder.Run("fmt", "--diff", "a.sla").Output);
        Assert.Equal(Untidy, folder.Read("a.sla"));
        Assert.Equal(ExitCode.Fine, folder.Run("fmt", "--diff", "a.sla").ExitCode);
        Assert.Equal(new RunResult(ExitCode.Differs, diff, ""), folder.Run("fmt", "--diff", "--check", "a.sla"));
        Assert.Contains("\e[1;31m-means \"x\"}\e[0m", folder.Run("fmt", "--diff", "a.sla", "--color", "always").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        Assert.Equal(new RunResult(ExitCode.Fine, Tidy, ""), folder.RunWithInput(Untidy, "fmt", "-"));
        Assert.Equal(new RunResult(ExitCode.Fine, Tidy, ""), folder.RunWithInput(Tidy, "fmt", "-"));
        Assert.Equal(new RunResult(ExitCode.Differs, "- is not in the canonical layout\n", ""), folder.RunWithInput(Untidy, "fmt", "--check", "-"));
    }

    [Fact]
    public void A_file_that_does_not_parse_is_left_alone_and_the_others_are_not()
    {
        folder.Write("a.sla", Untidy + "stage {");
        folder.Write("b.sla", Untidy);
        var result = folder.Run("fmt", ".");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.Equal("wrote b.sla\n", result.Output);
        Assert.Contains("error[SLA10", result.Error, StringComparison.Ordinal);
        Assert.Equal(Untidy + "stage {", folder.Read("a.sla"));
        Assert.Equal("", folder.RunWithInput("stage {", "fmt", "-").Output);
    }

    [Fact]
    public void Names_that_mean_nothing_do_not_matter()
    {
        folder.Write("a.sla", "rates nowhere{\nA->B 5%}\n");
        Assert.Equal("wrote a.sla\n", folder.Run("fmt", "a.sla").Output);
    }

    [Theory]
    [InlineData("missing.sla", "cannot read `missing.sla`")]
    [InlineData("empty", "no .sla file in or below `empty`")]
    public void What_is_not_there_is_said(string path, string message)
    {
        Directory.CreateDirectory(folder.FullPath("empty"));
        var result = folder.Run("fmt", path);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_at_the_start_and_line_ends_of_Windows_are_no_difference()
    {
        folder.Write("a.sla", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Tidy.ReplaceLineEndings("\r\n"))]);
        Assert.Equal(ExitCode.Fine, folder.Run("fmt", "--check", "a.sla").ExitCode);
        folder.Write("a.sla", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Untidy.ReplaceLineEndings("\r\n"))]);
        Assert.Equal(ExitCode.Fine, folder.Run("fmt", "a.sla").ExitCode);
        Assert.Equal(Tidy.ReplaceLineEndings("\r\n"), folder.Read("a.sla"));
    }

    [Fact]
    public void A_starter_project_is_in_the_canonical_layout()
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "demo").ExitCode);
        Assert.Equal(new RunResult(ExitCode.Fine, "3 files are in the canonical layout\n", ""), folder.Run("fmt", "--check", "demo"));
    }

    [Theory]
    [InlineData("", "a\n", "@@ -0,0 +1,1 @@\n+a\n")]
    [InlineData("a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n")]
    [InlineData("a\nb\nc\n", "a\nc\n", "@@ -1,3 +1,2 @@\n a\n-b\n c\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n", "0\n2\n3\n4\n5\n6\n7\n0\n", "@@ -1,8 +1,8 @@\n-1\n+0\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+0\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "0\n2\n3\n4\n5\n6\n7\n8\n9\n0\n", "@@ -1,4 +1,4 @@\n-1\n+0\n 2\n 3\n 4\n@@ -7,3 +7,4 @@\n 7\n 8\n 9\n+0\n")]
    public void A_unified_diff_reads_as_patch_reads_it(string old, string renewed, string hunks)
    {
        using var output = new StringWriter();
        UnifiedDiff.Write((line, _) => output.Write(line + "\n"), "f", old, renewed);
        Assert.Equal("--- a/f\n+++ b/f\n" + hunks, output.ToString());
    }

    public void Dispose() => folder.Dispose();
}
