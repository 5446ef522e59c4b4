namespace SlaLang.Runner.Tests.Compliance;

/// <summary>The traps behind the rules of judging, each with its own agreement and data, from the files to the verdicts.</summary>
public sealed class ComplianceCaseTests
{
    private static readonly string[] Files = ["agreement.sla", "as-of.txt", "about.md", "expected.csv"];

    public static TheoryData<string> Cases => [.. ComplianceCase.All.Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_judged_as_the_rules_say(string name)
    {
        var found = new ComplianceCase(name);
        var tables = JudgedFolder.Judge(found.Agreement, found.Data, found.AsOf).All;
        var expected = found.ExpectedFiles.Select(file => (File: file, Text: ResultTable.Reduced(found.Read(file)))).ToArray();
        var actual = expected.Select(table => Shown(table.File, Narrowed(table.File, tables[table.File], table.Text)));
        Assert.Equal(string.Join('\n', expected.Select(table => Shown(table.File, table.Text))), string.Join('\n', actual));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_says_in_three_lines_what_the_trap_is_why_programs_fall_into_it_and_what_is_right(string name)
    {
        var found = new ComplianceCase(name);
        Assert.All(Files, file => Assert.True(File.Exists(Path.Combine(found.Folder, file)), file));
        Assert.Equal(3, found.Read("about.md").TrimEnd('\n').Split('\n').Count(line => line.Trim().Length > 0));
    }

    /// <summary>The columns that the case shows, and of data quality only the rows.</summary>
    private static string Narrowed(string file, ResultTable table, string expected)
    {
        var lines = expected.Split('\n');
        var shown = file == "expected-quality.csv"
            ? table with { Rows = [.. lines.Skip(1).SelectMany(line => table.Rows.Where(row => row[0] == line.Split(',')[0]))] }
            : table;
        return shown.Select(lines[0]);
    }

    private static string Shown(string file, string text) => $"{file}\n{text}\n";
}
