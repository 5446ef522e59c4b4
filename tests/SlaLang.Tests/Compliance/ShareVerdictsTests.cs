using Fractions;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Values;

namespace SlaLang.Tests.Compliance;

public sealed class ShareVerdictsTests
{
    private static readonly Moment Start = Moment.Of(Instant.FromUtc(2026, 2, 1, 0, 0));

    private static readonly Moment End = Moment.Of(Instant.FromUtc(2026, 3, 1, 0, 0));

    /// <summary>28 of 69 came in early, of the 50 whose window is over 16: 40 % is kept whatever becomes of the 7 that are pending.</summary>
    [Fact]
    public void A_cohort_that_keeps_the_promise_early_does_not_show_a_share_below_it()
    {
        var period = new JudgedPeriod("2026-02", new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 28), Start, End);
        var verdict = ShareVerdicts.Of(End, period, new ItemTally(28, 34, 7, 0, 0), new ItemTally(16, 34, 0, 0, 0), new Rate(new Fraction(2, 5)));
        var share = Assert.IsType<SharePeriod>(verdict);
        Assert.Equal(Verdict.Met, share.Verdict);
        Assert.Equal(new Rate(new Fraction(28, 69)), share.Share);
    }
}
