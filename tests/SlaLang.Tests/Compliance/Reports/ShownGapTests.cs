using Fractions;
using SlaLang.Compliance.Reports;
using SlaLang.Values;

namespace SlaLang.Tests.Compliance.Reports;

public sealed class ShownGapTests
{
    /// <summary>
    /// 1 in 3 is 33.333… %: 33.2 % of it is short by 0.133…, which is 0.2 rounded up; 949 of 1000 against 95 % by 0.1; 0.94996 is printed as 94.9 % and is
    /// short by 0.1; 12 of 125 is 9.6 % against 12.25 %, whose two decimals the difference has too.
    /// </summary>
    [Theory]
    [InlineData(1, 3, 332, 1000, "33.2", "0.2")]
    [InlineData(95, 100, 949, 1000, "94.9", "0.1")]
    [InlineData(95, 100, 94_996, 100_000, "94.9", "0.1")]
    [InlineData(49, 400, 12, 125, "9.60", "2.65")]
    public void A_share_falls_short_by_the_difference_to_the_figure_that_is_printed_rounded_up(int promised, int of, int met, int judged, string measured, string difference)
    {
        var gap = ShownGap.Of(new Rate(new Fraction(promised, of)), new Rate(new Fraction(met, judged)));
        Assert.Equal((measured, difference), (Exact.Decimals(gap.Measured, gap.Decimals).Digits, Exact.Decimals(gap.Difference, gap.Decimals).Digits));
    }
}
