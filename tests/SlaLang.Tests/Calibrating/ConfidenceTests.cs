using Fractions;
using SlaLang.Calibrating;
using SlaLang.Values;

namespace SlaLang.Tests.Calibrating;

/// <summary>Intervals against published ones.</summary>
public sealed class ConfidenceTests
{
    /// <summary>Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, "0.2553", "0.3662")]
    [InlineData(15, 148, "0.0624", "0.1605")]
    [InlineData(0, 20, "0.0000", "0.1611")]
    [InlineData(1, 29, "0.0061", "0.1718")]
    public void A_share_has_the_published_interval_of_Wilson(int reached, int sample, string low, string high)
    {
        var interval = Confidence.OfShare(reached, sample);
        Assert.Equal((low, high), (Exact.Decimals(interval.Low, 4).Digits, Exact.Decimals(interval.High, 4).Digits));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(499_999, 1_000_000)]
    public void An_interval_holds_the_share_and_stays_between_none_and_all(int reached, int sample)
    {
        var (low, high) = Confidence.OfShare(reached, sample);
        var share = new Fraction(reached, sample);
        Assert.True(Fraction.Zero <= low && low <= share && share <= high && high <= Fraction.One);
    }

    /// <summary>All who got on and none who got on mirror each other.</summary>
    [Fact]
    public void Who_stayed_behind_has_the_mirrored_interval()
    {
        var (gone, stayed) = (Confidence.OfShare(3, 11), Confidence.OfShare(8, 11));
        Assert.Equal((Fraction.One - stayed.High, Fraction.One - stayed.Low), (gone.Low, gone.High));
    }

    /// <summary>2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares of distances 32, variance of the sample 32/7, root of 4/7 = 0.755929, times 1.959964 = 1.481594.</summary>
    [Fact]
    public void A_mean_has_the_interval_of_the_samples_variance()
    {
        var (mean, interval) = Confidence.OfMean([2, 4, 4, 4, 5, 5, 7, 9]);
        Assert.Equal(new Fraction(5), mean);
        Assert.Equal(("3.518406", "6.481594"), interval is { } bounds ? (Exact.Decimals(bounds.Low, 6).Digits, Exact.Decimals(bounds.High, 6).Digits) : default);
    }

    [Fact]
    public void Equal_figures_leave_no_doubt_and_a_single_one_no_interval()
    {
        Assert.Equal((new Fraction(30), new Fraction(30)), Confidence.OfMean([30, 30, 30]).Interval);
        Assert.Null(Confidence.OfMean([30]).Interval);
    }
}
