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
    public void The_schema_and_the_page_name_every_kind_of_change()
    {
        var schema = File.ReadAllText(Repository.PathOf("docs/schemas/diff.schema.json"));
        Assert.Empty(SlaLang.Comparing.ChangeKind.Names.Where(name => !schema.Contains($"\"{name}\"", StringComparison.Ordinal)));
        var page = File.ReadAllText(Repository.PathOf("docs/cli.md"));
        Assert.Empty(Enum.GetValues<SlaLang.Comparing.TermKind>().Select(SlaLang.Comparing.TermNames.Of).Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)));
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
