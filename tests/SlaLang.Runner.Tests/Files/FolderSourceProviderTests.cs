using SlaLang.Runner.Files;
using SlaLang.Text;

namespace SlaLang.Runner.Tests.Files;

public sealed class FolderSourceProviderTests : IDisposable
{
    private readonly WorkFolder folder = new();

    [Fact]
    public void A_path_starts_at_the_file_that_names_it()
    {
        folder.Write("project/lib/a.sla", "a");
        folder.Write("project/lib/deep/b.sla", "b");
        Assert.Equal("project/lib/deep/b.sla", Find("project/agreement.sla", "project/lib/a.sla", "deep/b.sla").Source?.Path);
        Assert.Equal("project/lib/a.sla", Find("project/agreement.sla", "project/lib/deep/b.sla", "../a.sla").Source?.Path);
    }

    [Theory]
    [InlineData("../secret.sla")]
    [InlineData("lib/../../secret.sla")]
    [InlineData("../missing.sla")]
    [InlineData("/etc/passwd")]
    public void Nothing_outside_the_project_is_read(string path)
    {
        folder.Write("secret.sla", "secret");
        folder.Write("project/lib/a.sla", "a");
        Assert.Equal(IncludeProblem.OutsideProject, Find("project/agreement.sla", "project/agreement.sla", path).Problem);
    }

    [Fact]
    public void Links_do_not_lead_out_of_the_project()
    {
        folder.Write("secret.sla", "secret");
        folder.Write("outside/b.sla", "b");
        folder.Write("project/agreement.sla", "");
        File.CreateSymbolicLink(folder.FullPath("project/link.sla"), "../secret.sla");
        Directory.CreateSymbolicLink(folder.FullPath("project/lib"), folder.FullPath("outside"));
        File.CreateSymbolicLink(folder.FullPath("project/loop.sla"), "loop.sla");
        Assert.All(
            ["link.sla", "lib/b.sla", "loop.sla"],
            path => Assert.Equal(IncludeProblem.OutsideProject, Find("project/agreement.sla", "project/agreement.sla", path).Problem));
    }

    [Fact]
    public void In_a_repository_the_whole_repository_is_the_project()
    {
        Directory.CreateDirectory(folder.FullPath("repository/.git"));
        folder.Write("repository/shared.sla", "shared");
        folder.Write("repository/team/agreement.sla", "");
        Assert.Equal("repository/shared.sla", Find("repository/team/agreement.sla", "repository/team/agreement.sla", "../shared.sla").Source?.Path);
    }

    [Fact]
    public void A_missing_file_and_an_unreadable_one_are_told_apart()
    {
        folder.Write("project/latin.sla", [0xE9]);
        Assert.Equal(IncludeProblem.Missing, Find("project/agreement.sla", "project/agreement.sla", "no.sla").Problem);
        Assert.Equal(IncludeProblem.Unreadable, Find("project/agreement.sla", "project/agreement.sla", "latin.sla").Problem);
    }

    public void Dispose() => folder.Dispose();

    private IncludedSource Find(string root, string from, string path)
    {
        var io = new RunnerIO { Input = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null, CurrentFolder = folder.Path };
        var project = FolderSourceProvider.ProjectFolderOf(root, folder.Path);
        return new FolderSourceProvider(new SourceReader(io), folder.Path, project).Find(new SourceText(from, ""), path);
    }
}
