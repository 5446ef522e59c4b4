using SlaLang.Runner.Tests.Examples;

namespace SlaLang.Runner.Tests.Compliance;

/// <summary>A report is the same to the byte, whatever the order of the rows and however the exports are split into files, in every format.</summary>
public sealed class SameBytesTests
{
    private const string Agreement = "agreement.sla";

    private static readonly Dictionary<string, string> AsOf = new()
    {
        ["packhelp"] = "2026-03-17T17:00",
        ["hubspot"] = "2026-03-24T12:00",
        ["salesforce"] = "2026-03-20T12:00",
    };

    public static TheoryData<string, string> Reports
    {
        get
        {
            var reports = new TheoryData<string, string>();
            foreach (var example in AsOf.Keys)
            {
                Array.ForEach(["text", "json", "csv", "junit", "markdown", "html"], format => reports.Add(example, format));
            }

            return reports;
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void No_byte_depends_on_the_order_of_rows_on_the_split_or_on_the_run(string example, string format)
    {
        using var folder = ExampleFolder.Copy(example);
        var first = Comply(folder, example, format);
        Assert.Equal(first, Comply(folder, example, format));
        Rearrange(folder, new Random(format.Length));
        Assert.Equal(first, Comply(folder, example, format));
    }

    private static string Comply(WorkFolder folder, string example, string format)
    {
        var result = folder.Run("comply", Agreement, "--data", "crm", "--as-of", AsOf[example], "--format", format, "--show-names");
        Assert.Equal(ExitCode.Fine, result.ExitCode);
        return result.Output;
    }

    /// <summary>Shuffles the rows of every export; one that no `source` block names is also split into two.</summary>
    private static void Rearrange(WorkFolder folder, Random random)
    {
        var agreement = folder.Read(Agreement);
        foreach (var file in Directory.GetFiles(folder.FullPath("crm"), "*.csv"))
        {
            var name = Path.GetFileName(file);
            var lines = File.ReadAllLines(file);
            Assert.All(lines, line => Assert.True(line.Count('"'.Equals) % 2 == 0, $"{name}: a row of several lines cannot be shuffled by lines"));
            var end = Array.IndexOf(lines, "") is >= 0 and var blank ? blank : lines.Length;
            var rows = lines[1..end];
            random.Shuffle(rows);
            var cut = agreement.Contains($"{name}\"", StringComparison.Ordinal) ? 0 : random.Next(rows.Length + 1);
            Write(file, [lines[0], .. rows[cut..], .. lines[end..]]);
            if (cut > 0)
            {
                Write(Path.ChangeExtension(file, null) + "-2.csv", [lines[0], .. rows[..cut]]);
            }
        }
    }

    private static void Write(string file, string[] lines) => File.WriteAllText(file, string.Join('\n', lines) + "\n");
}
