namespace SlaLang.Runner.Tests.Docs;

public sealed class PageTests
{
    /// <summary>The README and every page of the documentation that shows commands.</summary>
    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.PathOf("README.md"))
            .Where(File.Exists)
            .Where(path => File.ReadAllText(path).Contains("```console", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_its_commands_print(string page)
    {
        var path = Repository.PathOf(page);
        var written = File.ReadAllText(path).ReplaceLineEndings("\n");
        using var blocks = new ConsoleBlocks();
        var rerun = blocks.Rerun(written);
        if (Repository.UpdatesBaselines && rerun != written)
        {
            File.WriteAllText(path, rerun);
        }

        Assert.Equal(Repository.UpdatesBaselines ? rerun : written, rerun);
    }
}
