namespace SlaLang.Runner.Tests.Cases;

/// <summary>docs/diagnostics.md has a page for every code, and says what the command says.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Every_code_has_exactly_one_page()
    {
        var pages = CaseFolder.All.Where(folder => folder.HasPage).Select(folder => folder.Code);
        Assert.Equal(Catalogue.Codes, pages);
    }

    [Fact]
    public void The_catalogue_is_what_the_cases_give()
    {
        var path = Repository.PathOf("docs/diagnostics.md");
        if (Repository.UpdatesBaselines)
        {
            File.WriteAllText(path, Catalogue.Write());
        }

        Assert.Equal(Catalogue.Write(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_command_prints_the_page_of_every_code()
    {
        using var folder = new WorkFolder();
        Assert.All(Catalogue.Codes, code => Assert.StartsWith($"{code}: ", folder.Run("explain", code).Output, StringComparison.Ordinal));
    }
}
