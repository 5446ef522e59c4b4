using System.Text;

namespace SlaLang.Runner.Tests.Data;

/// <summary>A file that cannot be read ends with exit code 1 and a sentence that names it.</summary>
public sealed class UnreadableExportTests : IDisposable
{
    private readonly ExportFolder folder = new();

    /// <summary>Made when they are read: test data of many bytes would be kept byte by byte.</summary>
    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["empty"] = () => [],
        ["cut off inside quotation marks"] = () => Encoding.UTF8.GetBytes("id,owner\nL-1,Ann\nL-2,\"Bo"),
        ["cut off inside a row"] = () => Encoding.UTF8.GetBytes("id,created,owner\nL-1,2026-01-05,Ann\nL-2,2026-01"),
        ["binary"] = () => [.. Encoding.UTF8.GetBytes("id,owner\nL-1,Ann\n"), 0, 1, 2, 0],
        ["another encoding"] = () => [.. Encoding.UTF8.GetBytes("id,owner\nL-1,Ren"), 0xE9, (byte)'\n'],
        ["one endless row"] = () => Encoding.UTF8.GetBytes("id,owner\nL-1," + new string('x', 20_000_000)),
    };

    [Theory]
    [InlineData("empty", "`data/leads.csv` is empty")]
    [InlineData("cut off inside quotation marks", "ends inside quotation marks; the row that begins at line 3")]
    [InlineData("cut off inside a row", "`data/leads.csv` ends in the middle of its last row, line 3")]
    [InlineData("binary", "is not text (see line 3)")]
    [InlineData("another encoding", "is not UTF-8 or UTF-16 text")]
    [InlineData("one endless row", "has a row of more than 16 million characters at line")]
    public void A_file_that_is_no_table_is_refused(string what, string message)
    {
        folder.Work.Write("data/leads.csv", Files[what]());
        var result = folder.Data();
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("binary", "is not text (see line 50003)")]
    [InlineData("cut off inside quotation marks", "ends inside quotation marks; the row that begins at line 50003")]
    [InlineData("another encoding", "is not UTF-8 or UTF-16 text")]
    public void What_is_wrong_at_the_end_of_a_long_file_is_told_as_well(string what, string message)
    {
        var rows = Encoding.UTF8.GetBytes("id,owner\n" + string.Concat(Enumerable.Range(10, 50_000).Select(lead => $"L-{lead},Ann\n")));
        folder.Work.Write("data/leads.csv", [.. rows, .. Files[what]().AsSpan("id,owner\n".Length)]);
        var result = folder.Data();
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,created,owner\nL-1,2026-01-05,Ann\n\nCopyright (c) all rights reserved")]
    [InlineData("id,created,owner\nL-1,2026-01-05,Ann")]
    [InlineData("id,created,owner")]
    public void A_last_line_without_an_end_is_whole_where_no_cell_is_missing_or_it_is_a_footer(string text)
    {
        folder.Work.Write("data/leads.csv", text);
        Assert.Equal(ExitCode.Fine, folder.Data().ExitCode);
    }

    [Fact]
    public void A_short_row_that_its_line_ends_is_a_rejected_row_only()
    {
        folder.Work.Write("data/leads.csv", "id,created,owner\nL-1,2026-01\n");
        var result = folder.Data();
        Assert.Equal(ExitCode.Errors, result.ExitCode);
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

    [Theory]
    [InlineData("agreement.sla", "`agreement.sla` is a file; name the folder that the exports are in")]
    [InlineData("nowhere", "there is no folder `nowhere`")]
    public void What_is_no_folder_is_told(string data, string message)
    {
        var result = folder.Work.Run("data", "agreement.sla", "--data", data);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains($"error: {message}\n", result.Error, StringComparison.Ordinal);
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
