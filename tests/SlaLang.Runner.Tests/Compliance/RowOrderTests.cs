namespace SlaLang.Runner.Tests.Compliance;

/// <summary>The same rows in another order, or in more files, are the same data.</summary>
public sealed class RowOrderTests
{
    public static TheoryData<string> Cases => [.. ComplianceCase.All.Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_depends_on_the_order_of_rows_or_on_where_a_file_was_split(string name)
    {
        var found = new ComplianceCase(name);
        using var folder = new WorkFolder();
        var random = new Random(2_026);
        foreach (var file in Directory.EnumerateFiles(found.Data, "*.csv"))
        {
            var lines = File.ReadAllLines(file);
            var rows = lines.Skip(1).ToArray();
            random.Shuffle(rows);
            var half = random.Next(rows.Length + 1);
            (string Part, string[] Rows)[] parts = IsNamed(found, file) ? [("", rows)] : [("-1", rows[..half]), ("-2", rows[half..])];
            Array.ForEach(parts, part => folder.Write(NameOf(file, part.Part), Text([.. lines.Take(1), .. part.Rows])));
        }

        var whole = JudgedFolder.Judge(found.Agreement, found.Data, found.AsOf).All;
        var split = JudgedFolder.Judge(found.Agreement, folder.Path, found.AsOf).All;
        Assert.All(whole, table => Assert.Equal(table.Value.ToString(), split[table.Key].ToString()));
    }

    /// <summary>A file that a `source` block names is one file.</summary>
    private static bool IsNamed(ComplianceCase found, string file) => found.Read("agreement.sla").Contains($"from \"{Path.GetFileName(file)}\"", StringComparison.Ordinal);

    private static string NameOf(string file, string part) => Path.GetFileNameWithoutExtension(file) + part + ".csv";

    private static string Text(IReadOnlyList<string> lines) => lines.Count == 0 ? "" : string.Join('\n', lines) + "\n";
}
