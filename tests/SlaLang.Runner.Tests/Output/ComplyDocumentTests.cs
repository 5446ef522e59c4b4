namespace SlaLang.Runner.Tests.Output;

/// <summary>The report on compliance as a page and as Markdown, as the command writes it.</summary>
public sealed class ComplyDocumentTests : IDisposable
{
    /// <summary>In the place of the demo's own export, whose columns are named otherwise.</summary>
    private const string Conventional = "# The columns have their conventional names.\n";

    private readonly WorkFolder folder = WorkFolder.WithDemo();

    public ComplyDocumentTests()
    {
        folder.Write("demo/crm.sla", Conventional);
        folder.Write("crm/leads.csv", "id,type,created,assigned,owner,MQL\nL-1,website,2027-03-01 09:00,2027-03-01 09:00,<script>|x,2027-03-01 09:00\n");
        folder.Write("crm/touches.csv", "lead,at,kind,direction,actor,automated\n");
    }

    [Fact]
    public void The_suffix_says_the_format()
    {
        Assert.Equal("wrote out/report.html\n", Comply("demo", "-o", "out/report.html").Output);
        Assert.Equal("wrote out/report.md\n", Comply("demo", "-o", "out/report.md").Output);
        Assert.Equal(folder.Read("out/report.html"), Comply("demo", "--format", "html").Output);
        Assert.Equal(folder.Read("out/report.md"), Comply("demo", "--format", "markdown").Output);
        Assert.StartsWith("<!DOCTYPE html>", folder.Read("out/report.html").TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_is_shown_as_the_crm_wrote_it()
    {
        Assert.Contains("<bdi>&lt;script&gt;|x</bdi>", Comply("demo", "--format", "html").Output, StringComparison.Ordinal);
        Assert.Contains("\\<script\\>\\|x", Comply("demo", "--format", "markdown").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_to_look_further_is_as_it_was_called() =>
        Assert.Contains("sla comply demo/agreement.sla --data crm --as-of 2027-03-10 --format csv", WithManyLeads(), StringComparison.Ordinal);

    [Fact]
    public void A_page_holds_one_agreement()
    {
        Assert.Equal(ExitCode.Fine, folder.Run("new", "second").ExitCode);
        folder.Write("second/crm.sla", Conventional);
        var page = Comply(".", "--format", "html");

        Assert.Equal(ExitCode.Usage, page.ExitCode);
        Assert.Contains("there are several agreements to report", page.Error, StringComparison.Ordinal);
        Assert.Equal(2, Comply(".", "--format", "markdown").Output.Split("\n# ").Length);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>More missed leads than a page lists.</summary>
    private string WithManyLeads()
    {
        var rows = Enumerable.Range(1, 99).Select(lead => $"L-{lead},website,2027-03-01 09:00,2027-03-01 09:00,ana,2027-03-01 09:00\n");
        folder.Write("crm/leads.csv", "id,type,created,assigned,owner,MQL\n" + string.Concat(rows));
        return Comply("demo", "--format", "html").Output;
    }

    private RunResult Comply(string files, params string[] more) => folder.Run(["comply", files, "--data", "crm", "--as-of", "2027-03-10", .. more]);
}
