using SlaLang.Runner.Files;

namespace SlaLang.Runner.Tests.Files;

public sealed class OutputFileTests : IDisposable
{
    private readonly WorkFolder folder = new();

    [Fact]
    public void A_file_is_replaced_whole_and_nothing_else_is_left_behind()
    {
        folder.Write("out/a.html", "old");
        Assert.Null(OutputFile.TryWrite("out/a.html", "new", folder.Path));
        Assert.Equal("new", folder.Read("out/a.html"));
        Assert.Single(Directory.GetFileSystemEntries(folder.FullPath("out")));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_written()
    {
        folder.Write("real.html", "old");
        File.CreateSymbolicLink(folder.FullPath("link.html"), "real.html");
        Assert.Null(OutputFile.TryWrite("link.html", "new", folder.Path));
        Assert.Equal("new", folder.Read("real.html"));
        Assert.NotNull(new FileInfo(folder.FullPath("link.html")).LinkTarget);
    }

    [Fact]
    public void A_folder_in_the_way_is_said_and_leaves_nothing_behind()
    {
        folder.Write("a.html/x", "");
        Assert.StartsWith("cannot write `a.html`", OutputFile.TryWrite("a.html", "new", folder.Path), StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        if (File.Exists("/dev/null"))
        {
            Assert.Null(OutputFile.TryWrite("/dev/null", "new", folder.Path));
            Assert.Equal(0, new FileInfo("/dev/null").Length);
        }
    }

    public void Dispose() => folder.Dispose();
}
