using System.Text;

namespace SlaLang.Runner.Tests.Data;

/// <summary>A file that cannot be read ends with exit code 1 and a sentence that names it.</summary>
public sealed class UnreadableExportTests : IDisposable
{
    private readonly ExportFolder folder = new();

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty", [], "`data/leads.csv` is empty" },
        { "cut off inside quotation marks", Encoding.UTF8.GetBytes("id,owner\nL-1,Ann\nL-2,\"Bo"), "ends inside quotation marks; the row that begins at line 3" },
        { "binary", [.. Encoding.UTF8.GetBytes("id,owner\nL-1,Ann\n"), 0, 1, 2, 0], "is not text (see line 3)" },
        { "another encoding", [.. Encoding.UTF8.GetBytes("id,owner\nL-1,Ren"), 0xE9, (byte)'\n'], "is not UTF-8 or UTF-16 text" },
        { "one endless row", Encoding.UTF8.GetBytes("id,owner\nL-1," + new string('x', 20_000_000)), "has a row of more than 16 million characters at line" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_no_table_is_refused(string what, byte[] bytes, string message)
    {
        folder.Work.Write("data/leads.csv", bytes);
        var result = folder.Data();
        Assert.True(result.ExitCode == ExitCode.Usage, what);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_refused()
    {
        Directory.CreateDirectory(folder.Work.FullPath("data/leads.csv"));
        var result = folder.Data();
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("cannot read `data/leads.csv`: it is a folder", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_leads_is_told()
    {
        var result = folder.Data();
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("`data` has no leads.csv", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_a_source_block_names_must_be_there()
    {
        folder.Declare("source leads from \"crm/contacts.csv\" { id \"Id\" }");
        var result = folder.Data();
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("cannot read `data/crm/contacts.csv`", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_without_rows_are_a_table_of_no_leads()
    {
        folder.Work.Write("data/leads.csv", "id,created\n");
        var result = folder.Data("--format", "json");
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        Assert.Contains("\"leads\": 0", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31.03.2026")]
    [InlineData("2026-03-31 25:00")]
    public void An_instant_that_is_none_is_wrong_usage(string written)
    {
        folder.Work.Write("data/leads.csv", "id\n");
        var result = folder.Data("--as-of", written);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("is not an instant", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
