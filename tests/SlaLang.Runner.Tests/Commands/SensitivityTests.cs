using System.Xml.Linq;

namespace SlaLang.Runner.Tests.Commands;

public sealed class SensitivityTests : IDisposable
{
    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Fact]
    public void Json_results_follow_their_schema() =>
        Assert.Empty(Schema.Problems("sensitivity", folder.Run("sensitivity", "demo", "--format", "json", "--set", "website.deal value = 2_500 USD").Output));

    [Theory]
    [InlineData("revenue")]
    [InlineData("demand")]
    public void The_picture_is_well_formed_and_has_a_row_for_every_figure(string by)
    {
        folder.Replace("demo/agreement.sla", "Sales and Marketing Agreement", "Marketing & <Sales>");
        var picture = XDocument.Parse(folder.Run("sensitivity", "demo", "--by", by, "--format", "svg").Output);
        Assert.Equal(10, picture.Descendants().Count(element => element.Name.LocalName == "g"));
        Assert.Contains(picture.Descendants(), element => element.Value == "Marketing & <Sales>");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("51")]
    [InlineData("one")]
    public void A_step_must_be_one(string points)
    {
        var result = folder.Run("sensitivity", "demo", "--points", points);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains($"`{points}` is no step", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_may_be_part_of_a_point() =>
        Assert.Contains("0.5 points", folder.Run("sensitivity", "demo", "--points", "0.5").Output, StringComparison.Ordinal);

    [Fact]
    public void The_table_fits_a_hundred_columns_and_plain_text_has_no_bars()
    {
        Assert.All(folder.Run("sensitivity", "demo").Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Assert.DoesNotContain("#", folder.Run("sensitivity", "demo", "--plain").Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
