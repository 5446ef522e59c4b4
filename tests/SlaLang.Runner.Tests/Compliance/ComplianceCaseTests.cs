namespace SlaLang.Runner.Tests.Compliance;

/// <summary>The traps behind the rules of judging, each with its own agreement and data, from the files to the verdicts.</summary>
public sealed class ComplianceCaseTests
{
    private static readonly string[] Files = ["agreement.sla", "as-of.txt", "about.md"];

    public static TheoryData<string> Cases => [.. ComplianceCase.All.Select(found => found.Name)];

    public static TheoryData<string> Refused => [.. ComplianceCase.Refused.Select(found => found.Name)];

    public static TheoryData<string> AllCases => [.. ComplianceCase.All.Concat(ComplianceCase.Refused).Select(found => found.Name)];

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
    [MemberData(nameof(Refused))]
    public void Data_that_cannot_be_judged_by_is_refused_in_the_users_words(string name)
    {
        var found = new ComplianceCase(name);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new RunnerIO { Input = Stream.Null, Output = output, Error = error, CurrentFolder = found.Folder };
        Assert.Equal(ExitCode.Usage, Program.Run(["comply", "agreement.sla", "--data", "crm", "--as-of", found.AsOf], io));
        Assert.Contains($"error: {found.Read("refused.txt").TrimEnd('\n')}\n", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }

    [Theory]
    [MemberData(nameof(AllCases))]
    public void A_case_says_in_three_lines_what_the_trap_is_why_programs_fall_into_it_and_what_is_right(string name)
    {
        var found = new ComplianceCase(name);
        Assert.All([.. Files, found.IsRefused ? "refused.txt" : "expected.csv"], file => Assert.True(File.Exists(Path.Combine(found.Folder, file)), file));
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
