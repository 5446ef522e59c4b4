using System.Globalization;

namespace SlaLang.Tests.Parsing;

public sealed class ExtremeAgreementTests
{
    private const string Large = "99999999999999999999999999999999999999999999999999999999999999999999999999999999";

    private readonly string example = Repository.Text(Robustness.Example);

    [Theory]
    [InlineData("2026-01-01 to 2026-12-31", "0001-01-01 to 9999-12-31")]
    [InlineData("2026-01-01 to 2026-12-31", "9999-01-01 to 9999-12-31")]
    [InlineData("2026-01-01 to 2026-12-31", "0000-00-00 to 9999-99-99")]
    [InlineData("30 days", Large + " days")]
    [InlineData("30 days", "999_999 days")]
    [InlineData("30 days", "2_147_483_647 months")]
    [InlineData("45 days", "9_999_999_999 weeks")]
    [InlineData("34%", "0.00000000000000000000000000000000000000000000000000000001%")]
    [InlineData("1 in 4", "1 in " + Large)]
    [InlineData("500_000 USD per month", Large + " USD per month")]
    [InlineData("500_000 USD per month", "0 USD per month")]
    [InlineData("2_000 USD", "0 USD")]
    [InlineData("2_000 USD", "0.0000000000000000000000000001 USD")]
    [InlineData("30 reps at 150 leads", "0 reps at 0 leads")]
    [InlineData("30 reps at 150 leads", Large + " reps at " + Large + " leads")]
    [InlineData("15 minutes", Large + " minutes")]
    [InlineData("4 business hours", Large + " business hours")]
    [InlineData("14 days", Large + " months")]
    [InlineData("2 months in a row", Large + " months in a row")]
    [InlineData("2026-03)}", "9999-12)}")]
    [InlineData("2026-11 650", "9999-12 650")]
    [InlineData("America/New_York", "Nowhere/../Land")]
    [InlineData("from 2026-04-01", "from 9999-12-31")]
    public void A_figure_of_any_size_gets_an_answer(string written, string instead)
    {
        Assert.Contains(written, example, StringComparison.Ordinal);
        Robustness.CheckWhole(example.Replace(written, instead, StringComparison.Ordinal));
    }

    [Fact]
    public void Many_declarations_get_an_answer() =>
        Robustness.CheckWhole(example + string.Concat(Enumerable.Range(0, 20_000).Select(index => $"lead type_{index} \"Lead type {index}\"\n")));

    [Theory]
    [InlineData(5_000, "metric m{0} = m{1} + 1\n")]
    [InlineData(5_000, "metric m{1} = m{0} + 1\n")]
    [InlineData(5_000, "metric m{1} = m{0}\n")]
    [InlineData(60, "metric m{1} = m{0} + m{0}\n")]
    [InlineData(60, "metric m{1} = m{0} * m{0}\n")]
    public void Metrics_that_build_on_one_another_without_measure_get_a_message(int count, string metric)
    {
        var metrics = string.Concat(Enumerable.Range(0, count).Select(index => string.Format(CultureInfo.InvariantCulture, metric, index, index + 1)));
        Assert.Contains("SLA2076", Robustness.CheckWhole($"{example}metric {(metric.StartsWith("metric m{1}", StringComparison.Ordinal) ? "m0" : $"m{count}")} = 3\n{metrics}"));
    }

    [Fact]
    public void A_long_circle_of_metrics_gets_messages() =>
        Assert.Contains("SLA2060", Robustness.CheckWhole(example + string.Concat(Enumerable.Range(0, 100).Select(index => $"metric m{index} = m{(index + 1) % 100} + 1\n"))));

    [Fact]
    public void Metrics_that_build_on_one_another_with_measure_are_fine() =>
        Assert.DoesNotContain("SLA2076", Robustness.CheckWhole(example + "metric m0 = 3\n" + string.Concat(Enumerable.Range(1, 100).Select(index => $"metric m{index} = m{index - 1} + 1\n"))));
}
