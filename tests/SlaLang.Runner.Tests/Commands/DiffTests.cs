using System.Text.Json;
using System.Text.RegularExpressions;

namespace SlaLang.Runner.Tests.Commands;

public sealed class DiffTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public DiffTests()
    {
        folder.Write("old.sla", File.ReadAllText(Repository.PathOf("tests/SlaLang.Tests/Parsing/whole-agreement.sla")));
        folder.Write("new.sla", folder.Read("old.sla"));
    }

    [Fact]
    public void Layout_alone_is_no_change_and_fine()
    {
        folder.Replace("new.sla", "MQL -> SQL               34%", "MQL → SQL 34 %   # measured in Q4");
        var result = folder.Run("diff", "--check", "old.sla", "new.sla");
        Assert.Equal((ExitCode.Fine, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("\n\nno change in meaning\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_written_otherwise_is_said_to_be()
    {
        folder.Replace("new.sla", "within 8 weeks", "within 56 days");
        Assert.EndsWith("no change in meaning: the same is written otherwise\n", folder.Run("diff", "old.sla", "new.sla").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_told_with_its_effect_on_one_stream_and_asks_for_exit_code_5_only_with_check()
    {
        folder.Replace("new.sla", "Opportunity -> Customer  23%", "Opportunity -> Customer  19%");
        folder.Replace("new.sla", "within 4 business hours for 95%", "within 8 business hours for 95%");
        Assert.Equal(ExitCode.Fine, folder.Run("diff", "old.sla", "new.sla").ExitCode);
        var result = folder.Run("diff", "--check", "old.sla", "new.sla");
        Assert.Equal((ExitCode.Differs, ""), (result.ExitCode, result.Error));
        Assert.Contains("2 changes in meaning\nfor Marketing: 1 tightened\nfor Sales: 1 loosened\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("because rates website: Opportunity -> Customer 23% → 19%", result.Output, StringComparison.Ordinal);
        Assert.Contains("4 business hours → 8 business hours\n      loosened for Sales  [clock-limit-lengthened, old.sla:93 and new.sla:93]", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("→", folder.Run("diff", "--ascii", "old.sla", "new.sla").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Opportunity -> Customer  23%", "Opportunity -> Customer  19%")]
    [InlineData("currency   USD", "currency   USD\n  one lead per email")]
    [InlineData("capacity  30 reps at 150 leads per month, 40 touches per day", "")]
    [InlineData("split     website 60%, outbound rest", "split     website rest")]
    public void Json_results_follow_their_schema(string part, string replacement)
    {
        folder.Replace("new.sla", part, replacement);
        Assert.Empty(Schema.Problems("diff", folder.Run("diff", "old.sla", "new.sla", "--format", "json").Output));
        Assert.Empty(Schema.Problems("diff", folder.Run("diff", "new.sla", "old.sla", "--format", "json").Output));
    }

    [Fact]
    public void A_page_needs_nothing_else_and_nothing_in_it_is_markup_of_a_user()
    {
        folder.Write("new.sla", folder.Read("old.sla").Replace("34%", "35%", StringComparison.Ordinal) + "clause \"<b>Data</b>\" \"<script>alert(1)</script> & more\"\n");
        var page = folder.Run("diff", "old.sla", "new.sla", "--format", "html").Output;
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<ins>&quot;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more&quot;</ins>", page, StringComparison.Ordinal);
        Assert.Contains("<del>34%</del> → <ins>35%</ins>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"[^#]", page);
        Assert.Equal(Regex.Count(page, "<t[dhr][ >]"), Regex.Count(page, "</t[dhr]>"));
    }

    /// <summary>The verdicts beside each other are those that `sla comply` gives for each agreement alone.</summary>
    [Fact]
    public void A_back_test_says_what_comply_says_of_both()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("examples/packhelp"), "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.GetRelativePath(Repository.PathOf("examples"), file), File.ReadAllBytes(file));
        }

        folder.Write("packhelp/new.sla", folder.Read("packhelp/agreement.sla")
            .Replace("contact MQL within 4 business hours for 95%", "contact MQL within 8 business hours for 90%", StringComparison.Ordinal)
            .Replace("  quota 500_000 USD per month", "  quota 600_000 USD per month", StringComparison.Ordinal));
        string[] data = ["--data", "packhelp/crm", "--as-of", "2026-03-31"];
        var result = folder.Run([.. (string[])["diff", "packhelp/agreement.sla", "packhelp/new.sla", "--format", "json"], .. data]);
        Assert.Empty(Schema.Problems("diff", result.Output));
        var (before, after) = (Judged("packhelp/agreement.sla", data), Judged("packhelp/new.sla", data));
        var told = JsonDocument.Parse(result.Output).RootElement.GetProperty("agreements")[0].GetProperty("backTest");
        Assert.Equal("2026-Q1", told.GetProperty("months").GetString());
        Assert.Equal(before, Told(told, "before"));
        Assert.Equal(after, Told(told, "after"));
        Assert.NotEqual(before, after);
        Assert.Equal(before.Zip(after).Count(pair => pair.First != pair.Second), told.GetProperty("differing").GetInt32());
    }

    [Fact]
    public void A_back_test_needs_an_instant()
    {
        var result = folder.Run("diff", "old.sla", "new.sla", "--data", "crm");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("`--as-of` is missing", result.Error, StringComparison.Ordinal);
        Assert.Contains("`2026-Q5` is no month, quarter or year", folder.Run("diff", "old.sla", "new.sla", "--as-of", "2026-03-31", "--period", "2026-Q5").Error, StringComparison.Ordinal);
    }

    private List<string> Judged(string file, string[] data)
    {
        var verdicts = new List<string>();
        foreach (var month in (string[])["2026-01", "2026-02", "2026-03"])
        {
            var comply = JsonDocument.Parse(folder.Run([.. (string[])["comply", file, "--format", "json", "--period", month, "--obligation", "speed", "--obligation", "delivery"], .. data]).Output);
            verdicts.AddRange(comply.RootElement.GetProperty("agreements")[0].GetProperty("obligations").EnumerateArray().Select(obligation => $"{month} {obligation.GetProperty("name").GetString()} {obligation.GetProperty("verdict").GetString()}"));
        }

        return [.. verdicts.Order(StringComparer.Ordinal)];
    }

    private static List<string> Told(JsonElement backTest, string side) =>
    [
        .. (from duty in backTest.GetProperty("duties").EnumerateArray()
            let obligation = duty.GetProperty("obligation").GetString()
            where obligation is "speed" or "delivery"
            from period in duty.GetProperty("periods").EnumerateArray()
            select $"{period.GetProperty("period").GetString()} {obligation} {period.GetProperty(side).GetProperty("verdict").GetString()}").Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_schema_and_the_page_name_every_kind_of_change()
    {
        var schema = File.ReadAllText(Repository.PathOf("docs/schemas/diff.schema.json"));
        Assert.DoesNotContain(SlaLang.Comparing.ChangeKind.Names, name => !schema.Contains($"\"{name}\"", StringComparison.Ordinal));
        var page = File.ReadAllText(Repository.PathOf("docs/cli.md"));
        Assert.DoesNotContain(Enum.GetValues<SlaLang.Comparing.TermKind>().Select(SlaLang.Comparing.TermNames.Of), name => !page.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void A_currency_of_another_kind_is_compared_without_amounts()
    {
        folder.Write("new.sla", folder.Read("old.sla").Replace("USD", "EUR", StringComparison.Ordinal));
        var result = folder.Run("diff", "old.sla", "new.sla");
        Assert.Contains("currency-changed", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("target of deals that close", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_a_side_are_shown_and_nothing_is_compared()
    {
        folder.Replace("new.sla", "owner marketing", "owner marketting");
        var result = folder.Run("diff", "old.sla", "new.sla");
        Assert.Equal((ExitCode.Errors, ""), (result.ExitCode, result.Output));
        Assert.Contains("--> new.sla:31", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_are_paired_by_the_paths_in_them()
    {
        folder.Write("a/one.sla", folder.Read("old.sla"));
        folder.Write("a/sub/two.sla", folder.Read("old.sla").Replace("agreement \"", "agreement \"Second ", StringComparison.Ordinal));
        folder.Write("b/one.sla", folder.Read("old.sla"));
        folder.Write("b/three.sla", folder.Read("old.sla").Replace("agreement \"", "agreement \"Third ", StringComparison.Ordinal));
        var output = folder.Run("diff", "a", "b").Output;
        Assert.Contains("a/one.sla → b/one.sla\n\nno change in meaning", output, StringComparison.Ordinal);
        Assert.Contains("a/sub/two.sla → nothing\n\nthe agreement is removed\nfor Marketing: 2 loosened\nfor Sales: 4 loosened", output, StringComparison.Ordinal);
        Assert.Contains("nothing → b/three.sla\n\na new agreement\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_fits_however_much_changed()
    {
        var clauses = string.Concat(Enumerable.Range(1, 4000).Select(number => $"clause \"Clause {number} with a long title\" \"It says something of {number} words.\"\n"));
        folder.Write("new.sla", folder.Read("old.sla") + clauses);
        var comment = folder.Run("diff", "old.sla", "new.sla", "--format", "markdown").Output;
        Assert.InRange(comment.Length, 50_000, 64_999);
        Assert.Matches("\n_[0-9]+ more changes not shown for want of room; `sla diff` shows all._\n", comment);
    }

    [Fact]
    public void Many_agreements_fit_in_a_comment_too()
    {
        var agreement = File.ReadAllText(Repository.PathOf("examples/minimal/agreement.sla"));
        for (var number = 0; number < 90; number++)
        {
            folder.Write($"a/{number}.sla", agreement);
            folder.Write($"b/{number}.sla", agreement.Replace("5%", "4%", StringComparison.Ordinal));
        }

        var comment = folder.Run("diff", "a", "b", "--format", "markdown").Output;
        Assert.InRange(comment.Length, 1_000, 64_999);
        Assert.Matches("_[0-9]+ more agreements not shown for want of room", comment);
        Assert.Equal(Regex.Count(comment, "<details>"), Regex.Count(comment, "</details>"));
    }

    [Fact]
    public void Nothing_that_a_user_wrote_is_markup_or_a_mention()
    {
        folder.Write("new.sla", folder.Read("old.sla") + "clause \"<b>@everyone</b> | #12\" \"see `code` | [x](http://example.com) <img src=x>\"\n");
        var comment = folder.Run("diff", "old.sla", "new.sla", "--format", "markdown").Output;
        Assert.Contains("| added | `clause \"<b>@everyone</b> \\| #12\"` |  | ``\"see `code` \\| [x](http://example.com) <img src=x>\"`` | **changed** | **changed** |", comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no file or folder `nothing.sla`", "old.sla", "nothing.sla")]
    [InlineData("this folder is in no git repository", "main", "old.sla")]
    [InlineData("this folder is in no git repository", "main..HEAD")]
    [InlineData("there is no option `--nonsense`", "old.sla", "new.sla", "--nonsense")]
    public void Words_that_mean_nothing_are_refused(string message, params string[] words)
    {
        var result = folder.Run([.. words.Prepend("diff")]);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
