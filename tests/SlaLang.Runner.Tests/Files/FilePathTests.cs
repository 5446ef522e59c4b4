using SlaLang.Runner.Files;

namespace SlaLang.Runner.Tests.Files;

public sealed class FilePathTests
{
    [Theory]
    [InlineData("a.sla", "a.sla")]
    [InlineData("./a.sla", "a.sla")]
    [InlineData("x/./y/../a.sla", "x/a.sla")]
    [InlineData("../../a.sla", "../../a.sla")]
    [InlineData("/x//y/a.sla", "/x/y/a.sla")]
    [InlineData("/../a.sla", "/../a.sla")]
    [InlineData(".", ".")]
    [InlineData("x/..", ".")]
    [InlineData("folder/", "folder")]
    public void A_path_is_shown_without_detours(string written, string shown) => Assert.Equal(shown, FilePath.Shown(written));
}
