using Fractions;
using SlaLang.Compliance.Reports;
using SlaLang.Values;

namespace SlaLang.Tests.Compliance.Reports;

public sealed class ShownShareTests
{
    [Theory]
    [InlineData(9496, 9500, "94.9%")]
    [InlineData(9494, 9500, "94.9%")]
    [InlineData(9499, 9500, "94.9%")]
    [InlineData(9500, 9500, "95.0%")]
    [InlineData(9504, 9500, "95.0%")]
    [InlineData(9506, 9500, "95.1%")]
    [InlineData(9503, 9504, "95.03%")]
    [InlineData(9504, 9504, "95.04%")]
    [InlineData(9999, 9500, "99.9%")]
    [InlineData(10000, 9500, "100.0%")]
    [InlineData(1, 9500, "0.1%")]
    [InlineData(0, 9500, "0.0%")]
    public void A_printed_share_is_on_the_side_of_the_promise_on_which_the_exact_one_is(int share, int promised, string expected) =>
        Assert.Equal(expected, ShownShare.Of(OfTenThousand(share), OfTenThousand(promised)).ToString());

    [Theory]
    [InlineData(11000, 11000, "110.0%")]
    [InlineData(11001, 11000, "110.1%")]
    [InlineData(10996, 11000, "110.0%")]
    public void The_upper_end_of_a_band_is_not_crossed_either(int share, int most, string expected) =>
        Assert.Equal(expected, ShownShare.Of(OfTenThousand(share), OfTenThousand(most), isMost: true).ToString());

    [Fact]
    public void No_share_of_a_thousand_crosses_any_promise()
    {
        var promises = new[] { new Rate(new Fraction(1, 3)), new Rate(new Fraction(2, 3)), OfTenThousand(9500), OfTenThousand(3400) };
        foreach (var promised in promises)
        {
            for (var met = 0; met <= 1000; met++)
            {
                var share = new Fraction(met, 1000);
                var shown = ShownShare.Of(new Rate(share), promised).Percent / new Fraction(100);
                Assert.Equal(share >= promised.Value, shown >= promised.Value);
            }
        }
    }

    private static Rate OfTenThousand(int figure) => new(new Fraction(figure, 10_000));
}
