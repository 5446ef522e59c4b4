using System.Text.RegularExpressions;

namespace SlaLang.Runner.Tests.Cases;

/// <summary>Every mistake has its own message, and no other.</summary>
public sealed partial class CaseTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var folder in CaseFolder.All.Where(folder => folder.IsRun))
            {
                cases.Add(folder.Stage, folder.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_gets_its_message(string stage, string name)
    {
        var folder = CaseFolder.Find(stage, name);
        var printed = folder.Run();
        if (Repository.UpdatesBaselines)
        {
            File.WriteAllText(folder.PathOf("expected.txt"), printed);
        }

        Assert.Equal(folder.Read("expected.txt").ReplaceLineEndings("\n"), printed);
        Assert.All(CodesIn(printed), code => Assert.Equal(folder.Code, code));
        Assert.NotEmpty(CodesIn(printed));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_mistake_costs_one_message(string stage, string name)
    {
        var hasTwoPlaces = name == "1017-markdown-around";
        Assert.Equal(hasTwoPlaces ? 2 : 1, CodesIn(CaseFolder.Find(stage, name).Run()).Length);
    }

    public static TheoryData<string, string> WholeFixes
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var folder in CaseFolder.All.Where(folder => folder.IsFurther || folder.Read("fixed.sla").StartsWith("include \"../../base/", StringComparison.Ordinal)))
            {
                cases.Add(folder.Stage, folder.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(WholeFixes))]
    public void What_the_help_tells_to_write_has_nothing_to_say_about(string stage, string name) =>
        Assert.StartsWith("fixed.sla: no errors\n", CaseFolder.Find(stage, name).RunFixed().ReplaceLineEndings("\n"), StringComparison.Ordinal);

    private static string[] CodesIn(string printed) => [.. Heading().Matches(printed).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^(?:error|warning|note)\[(SLA\d{4})\]", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
