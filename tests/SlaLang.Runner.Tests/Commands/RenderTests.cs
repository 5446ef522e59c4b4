namespace SlaLang.Runner.Tests.Commands;

public sealed class RenderTests : IDisposable
{
    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Fact]
    public void The_suffix_says_the_format_and_standard_output_is_markdown()
    {
        Assert.Equal("wrote out/agreement.html\n", folder.Run("render", "demo", "-o", "out/agreement.html").Output);
        Assert.StartsWith("<!", folder.Read("out/agreement.html").TrimStart(), StringComparison.Ordinal);
        Assert.Equal("wrote out/agreement.md\n", folder.Run("render", "demo", "-o", "out/agreement.md").Output);
        Assert.Equal(folder.Read("out/agreement.md"), folder.Run("render", "demo").Output);
        Assert.Equal(folder.Read("out/agreement.html"), folder.Run("render", "demo", "--format", "html").Output);
    }

    [Theory]
    [InlineData("demo/agreement.sla")]
    [InlineData("demo/calendars/office.sla")]
    [InlineData("other.sla")]
    [InlineData("link.html")]
    public void A_source_is_never_written_over(string target)
    {
        File.CreateSymbolicLink(folder.FullPath("link.html"), "demo/crm.sla");
        var before = folder.Read("demo/crm.sla");
        var result = folder.Run("render", "demo", "--format", "html", "-o", target);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("would be written over a source", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Read("demo/crm.sla"));
        Assert.False(File.Exists(folder.FullPath("other.sla")));
    }

    [Fact]
    public void Several_agreements_go_to_a_folder_and_need_one()
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "second").ExitCode);
        Assert.Equal(ExitCode.Usage, folder.Run("render", ".", "-o", "all.html").ExitCode);
        Assert.Equal("wrote out/demo/agreement.html\nwrote out/second/agreement.html\n", folder.Run("render", ".", "-o", "out/").Output);
        Assert.Contains("several documents would be written to `out/agreement.html`", folder.Run("render", "demo/agreement.sla", "second/agreement.sla", "-o", "out/").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "2 of the website, 66.6667…% large, undetermined (between 1 and 2) partners, no data won, undetermined tall.", "measured from the CRM as of February 1, 2026, 00:00.")]
    [InlineData("fr-FR", "2 of the website, 66,6667…\u00A0% large, indéterminé (entre 1 et 2) partners, aucune donnée won, indéterminé tall.", "mesurés dans le CRM au 1er février 2026, 0\u00A0h\u00A000.")]
    public void With_the_exports_a_text_has_measured_figures_and_says_what_they_leave_open(string locale, string sentence, string note)
    {
        using var shop = new Data.ExportFolder();
        shop.Declare("clause \"Stand\" \"${count(leads where type == website)} of the website, ${share(leads where employees >= 200)} large, ${count(leads where partner)} partners, ${share(deals where won)} won, ${share(leads where height > 2)} tall.\"");
        shop.Work.Replace("agreement.sla", "currency   USD", $"currency   USD\n  locale \"{locale}\"");
        shop.Work.Write("data/leads.csv", "id,type,created,MQL,employees,partner\nL-1,website,2026-01-05,2026-01-05,\"1,200\",yes\nL-2,website,2026-01-06,2026-01-06,38,no\nL-3,outbound,2026-01-07,2026-01-07,500,\n");
        shop.Work.Write("data/deals.csv", "id,lead,won,closed\n");
        var result = shop.Work.Run("render", "agreement.sla", "--data", "data", "--as-of", "2026-01-31");
        Assert.True(result.ExitCode == ExitCode.Fine, result.Error);
        Assert.Contains(sentence, result.Output, StringComparison.Ordinal);
        Assert.Contains(note, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CRM as of", shop.Work.Run("render", "agreement.sla").Output, StringComparison.Ordinal);
        Assert.Contains("`share(leads where employees >= 200)` large", shop.Work.Run("render", "agreement.sla").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Measured_figures_need_an_instant_and_exports_that_can_be_read()
    {
        using var shop = new Data.ExportFolder();
        shop.Work.Write("data/leads.csv", "id,created\nL-1,03/04/2026\n");
        Assert.Contains("figures that are measured are those of an instant", shop.Work.Run("render", "agreement.sla", "--data", "data").Error, StringComparison.Ordinal);
        var result = shop.Work.Run("render", "agreement.sla", "--data", "data", "--as-of", "2026-01-31", "-o", "out.md");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.False(File.Exists(shop.Work.FullPath("out.md")));
    }

    [Fact]
    public void Nothing_is_written_when_one_of_several_has_errors()
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "second").ExitCode);
        folder.Replace("second/agreement.sla", "MQL -> SQL              34%", "MQL -> SQL              34");
        Assert.Equal(ExitCode.Errors, folder.Run("render", ".", "-o", "out/").ExitCode);
        Assert.False(Directory.Exists(folder.FullPath("out")));
    }

    [Theory]
    [InlineData("out/agreement.docx", "does not say in its suffix")]
    [InlineData("agreement", "does not say in its suffix")]
    public void A_suffix_that_says_nothing_is_refused(string target, string message)
    {
        var result = folder.Run("render", "demo", "-o", target);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Exported_templates_render_the_same_document(string language)
    {
        folder.Replace("demo/agreement.sla", "  review ", $"  locale     \"{(language == "fr" ? "fr-FR" : "en-US")}\"\n  review ");
        Assert.Equal(ExitCode.Fine, folder.Run("template", "export", "own", "--language", language).ExitCode);
        Assert.Equal(folder.Run("render", "demo").Output, folder.Run("render", "demo", "--template", "own").Output);
        Assert.Equal(ExitCode.Usage, folder.Run("template", "export", "own").ExitCode);
        Assert.Equal(ExitCode.Fine, folder.Run("template", "export", "own", "--force").ExitCode);
    }

    [Fact]
    public void One_template_of_ones_own_is_enough_and_sees_nothing_outside_its_folder()
    {
        folder.Write("secret.html", "secret");
        folder.Write("own/agreement.md", "mine {{ include 'part.html' }}");
        folder.Write("own/part.html", "part");
        Assert.Equal("mine part", folder.Run("render", "demo", "--template", "own").Output.Trim());
        foreach (var path in new[] { "../secret.html", folder.FullPath("secret.html"), "link.html" })
        {
            _ = path != "link.html" ? null : File.CreateSymbolicLink(folder.FullPath("own/link.html"), "../secret.html");
            folder.Write("own/agreement.md", $"mine {{{{ include '{path}' }}}}");
            var result = folder.Run("render", "demo", "--template", "own");
            Assert.Equal(ExitCode.Errors, result.ExitCode);
            Assert.DoesNotContain("secret\n", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_ones_own_templates_leave_out_is_built_in()
    {
        folder.Write("own/style.css", "/* our own style */");
        var document = folder.Run("render", "demo", "--format", "html", "--template", "own").Output;
        Assert.Contains("/* our own style */", document, StringComparison.Ordinal);
        Assert.Contains("<h1", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", "there is no folder `missing`")]
    [InlineData("empty", "there is no template in `empty`")]
    public void A_folder_without_templates_is_refused(string path, string message)
    {
        folder.Write("empty/notes.txt", "");
        Assert.Contains(message, folder.Run("render", "demo", "--template", path).Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
